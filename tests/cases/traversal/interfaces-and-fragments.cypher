// places
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`)
WITH x ORDER BY x.`name`, x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`, e.`level`]], null, null]]]) AS rows

// places.parts
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`PART_OF`]-(x)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// places.universities
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`OPERATES`]-(x) WHERE (x:`University`)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// places.hosts
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// entity
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`formerIds`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`formerIds`]], null, null]]) AS former RETURN former + found AS rows

// entity.focusesOn
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`FOCUSES_ON`]->(x) WHERE (x:`Field`)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

