// stated
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE r0.confidence = 'CITED' AND (n1:`Firm`)
WITH DISTINCT x
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// all
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`)
WITH DISTINCT x
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// university
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// university.operates
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`OPERATES`]->(x) WHERE r.confidence = 'CITED' AND (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university.spinOffs
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`SPUN_OUT_OF`]-(x) WHERE r.confidence = 'CITED' AND (x:`Firm`)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university.relationships
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p1 WITH collect(f0.entity) AS i1 WITH i1 + $p1 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r]-(:Entity) WHERE type(r) IN $p0 AND r.confidence = 'CITED'
WITH DISTINCT p, r
WITH p, r ORDER BY type(r), startNode(r).id, endNode(r).id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [null, [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

