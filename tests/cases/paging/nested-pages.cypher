// towns
MATCH (x:`Town`)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// towns.hosts
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// towns.hostsConnection
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`LOCATED_IN`]-(x)
WITH p, x, r ORDER BY x.`name` DESC, x.id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1] | [[startNode(e).id, head([label IN labels(startNode(e)) WHERE label IN $p1]), startNode(e).sources, [startNode(e).`id`]], [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

