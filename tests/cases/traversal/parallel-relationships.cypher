// incubator
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// incubator.hatches
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// incubator.hatchesConnection
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`)
WITH p, x, r ORDER BY x.id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1001] | [[endNode(e).id, head([label IN labels(endNode(e)) WHERE label IN $p1]), endNode(e).sources, [endNode(e).`id`, null, null, null, null]], [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

// incubator.hatchesConnection.edges.sources
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

