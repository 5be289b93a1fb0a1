// some
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND n1.`founded` >= $p0
WITH DISTINCT x
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// none, from Neo4j 5 on
MATCH (x:`Incubator`) WHERE NOT EXISTS { MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND n1.`founded` >= $p0 }
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// none, before Neo4j 5
MATCH (x:`Incubator`) WHERE NOT size([(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND n1.`founded` >= $p0 | 1]) > 0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// all, from Neo4j 5 on
MATCH (x:`Incubator`) WHERE NOT EXISTS { MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND NOT coalesce(n1.`founded` < $p0, false) }
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// all, before Neo4j 5
MATCH (x:`Incubator`) WHERE NOT size([(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND NOT coalesce(n1.`founded` < $p0, false) | 1]) > 0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// any, from Neo4j 5 on
MATCH (x:`Incubator`) WHERE NOT EXISTS { MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) }
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// any, before Neo4j 5
MATCH (x:`Incubator`) WHERE NOT size([(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | 1]) > 0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// counted
MATCH (x:`Incubator`) WHERE size(reduce(ids = [], id2 IN [(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | n1.id] | CASE WHEN id2 IN ids THEN ids ELSE ids + id2 END)) >= $p0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// counted.hatchesConnection
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`)
WITH pid, x, r
WITH pid, x, r, x.id AS id, r.since AS since, r.until AS until, 0 AS way ORDER BY id, since IS NULL, since, until IS NULL, until, way
WITH pid, collect({x: x, r: r, id: id, since: since, until: until, way: way}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 0] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, []], [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], [e.id, e.since, e.until, e.way]]]]) AS rows

// mixed, from Neo4j 5 on
MATCH (x:`Firm`) WHERE (x.`employees` > $p0 OR EXISTS { MATCH (x)-[r0:`SPUN_OUT_OF`]->(n1) WHERE (n1:`University` OR n1:`Laboratory` OR n1:`ResearchInstitute` OR n1:`Facility` OR n1:`Incubator` OR n1:`Firm` OR n1:`FirmGroup` OR n1:`ServicePlatform` OR n1:`Investor` OR n1:`GovernmentBody`) }) AND NOT EXISTS { MATCH (x)<-[r2:`HATCHES`]-(n3) WHERE (n3:`Town`) }
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// mixed, before Neo4j 5
MATCH (x:`Firm`) WHERE (x.`employees` > $p0 OR size([(x)-[r0:`SPUN_OUT_OF`]->(n1) WHERE any(label IN labels(n1) WHERE label IN $p1) | 1]) > 0) AND NOT size([(x)<-[r2:`HATCHES`]-(n3) WHERE (n3:`Town`) | 1]) > 0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p2]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// through
MATCH (x:`Firm`)
MATCH (x)<-[r0:`HATCHES`]-(n1) WHERE (n1:`Incubator`) AND NOT n1.`founded` IS NULL
WITH DISTINCT x
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// nothing
MATCH (x:`Firm`) WHERE false
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// everything
MATCH (x:`Firm`)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

