// towns
MATCH (x:`Town`)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// towns.hosts
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 1] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// towns.hostsConnection
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`LOCATED_IN`]-(x)
WITH pid, x, r
WITH pid, x, r, x.`name` AS k0, x.id AS id, r.since AS since, r.until AS until, 1 AS way ORDER BY k0 IS NULL, k0 DESC, id, since IS NULL, since, until IS NULL, until, way
WITH pid, collect({x: x, r: r, k0: k0, id: id, since: since, until: until, way: way}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 1] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], [e.k0, e.id, e.since, e.until, e.way]]]]) AS rows

