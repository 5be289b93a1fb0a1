// firm
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// firm.collaboratesWith
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`COLLABORATES_WITH`]-(x)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.collaboratesWithConnection
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`COLLABORATES_WITH`]-(x)
WITH p, x, r ORDER BY x.id, r.since, r.until, CASE WHEN endNode(r).id = x.id THEN 0 ELSE 1 END
WITH p, collect({x: x, r: r}) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [null, null, e.x.`id`]], [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], null]]]) AS rows

// incubator
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// incubator.collaboratesWith
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`COLLABORATES_WITH`]-(x)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// incubator.collaboratesWithConnection
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`COLLABORATES_WITH`]-(x)
WITH p, x, r ORDER BY x.id, r.since, r.until, CASE WHEN endNode(r).id = x.id THEN 0 ELSE 1 END
WITH p, collect({x: x, r: r}) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], null]]]) AS rows

