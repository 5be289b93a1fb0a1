// incubators
MATCH (x:`Incubator`)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// incubators.hatchesConnection
UNWIND $p2 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE coalesce(r.since <= $p0, true) AND coalesce(r.until + '~' >= $p1, true) AND (x:`Firm`)
WITH pid, x, r
WITH pid, x, r, x.id AS id, r.since AS since, r.until AS until, 0 AS way ORDER BY id, since IS NULL, since, until IS NULL, until, way
WITH pid, collect({x: x, r: r, id: id, since: since, until: until, way: way}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 1001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p3]), e.x.sources, [null, null]], [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], [e.id, e.since, e.until, e.way]]]]) AS rows

// operators
MATCH (x:`Laboratory`)
MATCH (x)<-[r0:`OPERATES`]-(n1) WHERE coalesce(r0.since <= $p0, true) AND coalesce(r0.until + '~' >= $p1, true)
WITH DISTINCT x
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p2]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// operators.operatedBy
UNWIND $p2 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`OPERATES`]-(x) WHERE coalesce(r.since <= $p0, true) AND coalesce(r.until + '~' >= $p1, true)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p3]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// later
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// later.operatedBy
UNWIND $p2 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`OPERATES`]-(x) WHERE coalesce(r.since <= $p0, true) AND coalesce(r.until + '~' >= $p1, true)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p3]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

