// places
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`)
WITH x
WITH x, x.`name` AS k0, x.id AS id ORDER BY k0 IS NULL, k0, id
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`, e.x.`level`]], null, [e.k0, e.id]]]]) AS rows

// places.parts
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`PART_OF`]-(x)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// places.universities
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`OPERATES`]-(x) WHERE (x:`University`)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// places.hosts
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// entity
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`formerIds`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`formerIds`]], null, null]]) AS former RETURN former + found AS rows

// entity.focusesOn
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`FOCUSES_ON`]->(x) WHERE (x:`Field`)
WITH DISTINCT pid, x
WITH pid, x, x.id AS id ORDER BY id
WITH pid, collect({x: x, id: id}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

