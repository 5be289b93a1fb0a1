// firm
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// firm.collaboratesWith
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`COLLABORATES_WITH`]-(x)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// firm.collaboratesWithConnection
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`COLLABORATES_WITH`]-(x)
WITH pid, x, r
WITH pid, x, r, x.id AS id, r.since AS since, r.until AS until, CASE WHEN endNode(r).id = x.id THEN 0 ELSE 1 END AS way ORDER BY id, since IS NULL, since, until IS NULL, until, way
WITH pid, collect({x: x, r: r, id: id, since: since, until: until, way: way}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 1001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [null, null, e.x.`id`]], [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], [e.id, e.since, e.until, e.way]]]]) AS rows

// incubator
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// incubator.collaboratesWith
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`COLLABORATES_WITH`]-(x)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// incubator.collaboratesWithConnection
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`COLLABORATES_WITH`]-(x)
WITH pid, x, r
WITH pid, x, r, x.id AS id, r.since AS since, r.until AS until, CASE WHEN endNode(r).id = x.id THEN 0 ELSE 1 END AS way ORDER BY id, since IS NULL, since, until IS NULL, until, way
WITH pid, collect({x: x, r: r, id: id, since: since, until: until, way: way}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 1001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], [e.id, e.since, e.until, e.way]]]]) AS rows

