// stated
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE r0.confidence = 'CITED' AND (n1:`Firm`)
WITH DISTINCT x
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// all
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`)
WITH DISTINCT x
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// university
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// university.operates
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`OPERATES`]->(x) WHERE r.confidence = 'CITED' AND (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// university.spinOffs
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`SPUN_OUT_OF`]-(x) WHERE r.confidence = 'CITED' AND (x:`Firm`)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// university.relationships
UNWIND $p1 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r]-(:Entity) WHERE type(r) IN $p0 AND r.confidence = 'CITED'
WITH DISTINCT pid, r
WITH pid, r
WITH pid, r, type(r) AS k0, startNode(r).id AS k1, endNode(r).id AS k2, r.since AS since, r.until AS until ORDER BY k0 IS NULL, k0, k1 IS NULL, k1, k2 IS NULL, k2, since IS NULL, since, until IS NULL, until
WITH pid, collect({r: r, k0: k0, k1: k1, k2: k2, since: since, until: until}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [null, [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], [e.k0, e.k1, e.k2, e.since, e.until]]]]) AS rows

