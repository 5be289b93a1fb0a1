// firm
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// firm.relationships
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p1 WITH collect(f0.entity) AS i1 WITH i1 + $p1 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r]-(:Entity) WHERE type(r) IN $p0
WITH DISTINCT p, r
WITH p, r ORDER BY type(r), startNode(r).id, endNode(r).id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[1..6] | [null, [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

// firm.relationships.from
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// firm.relationships.to
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`level`]], null, null]]) AS found
RETURN found AS rows

// firm.relationships.sources
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

// firm.hatched
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p1 WITH collect(f0.entity) AS i1 WITH i1 + $p1 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)<-[r]-(:Entity) WHERE type(r) IN $p0
WITH DISTINCT p, r
WITH p, r ORDER BY type(r), startNode(r).id, endNode(r).id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [null, [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

