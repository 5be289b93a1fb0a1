// nodes
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`name`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`name`]], null, null]]) AS former RETURN former + found AS rows

// nodes
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`, x.`title`]], null, null]]) AS rows

// nodes
UNWIND $p0 AS q MATCH (a:Entity {id: q[1]}) MATCH (b:Entity {id: q[2]}) MATCH (a)-[r]->(b) WHERE r.id = q[0] RETURN collect([q[0], [null, [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id], null]]) AS rows

// nodes.facts
UNWIND $p0 AS sid MATCH (x:Entity) WHERE sid IN x.sources WITH sid, x ORDER BY x.id RETURN collect([sid, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS rows

// nodes.facts
UNWIND $p0 AS sid MATCH (a:Entity)-[r]->(b:Entity) WHERE sid IN r.sources WITH sid, r, type(r) AS t, a.id AS f, b.id AS g, r.since AS s ORDER BY t, f, g, s IS NULL, s RETURN collect([sid, [null, [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id], null]]) AS rows

// nodes.from
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// node
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS former RETURN former + found AS rows

// node
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

// node
UNWIND $p0 AS q MATCH (a:Entity {id: q[1]}) MATCH (b:Entity {id: q[2]}) MATCH (a)-[r]->(b) WHERE r.id = q[0] RETURN collect([q[0], [null, [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id], null]]) AS rows

// missing
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS former RETURN former + found AS rows

// missing
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

// missing
UNWIND $p0 AS q MATCH (a:Entity {id: q[1]}) MATCH (b:Entity {id: q[2]}) MATCH (a)-[r]->(b) WHERE r.id = q[0] RETURN collect([q[0], [null, [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id], null]]) AS rows

// source
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`, x.`url`, x.`published`]], null, null]]) AS rows

// sources
MATCH (x:Source) WHERE x.`url` IS NULL
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, null, [], [e.`id`]], null, null]]]) AS rows

// entitiesNamed
MATCH (x:Entity) WHERE (x.`name` = $p0 OR x.`nameEn` = $p1 OR any(e0 IN coalesce(x.`aliases`, []) WHERE e0 = $p2))
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p3]), e.sources, [e.`id`]], null, null]]]) AS rows

// university
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS former RETURN former + found AS rows

