// town
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS former RETURN former + found AS rows

// town.within
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.within
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LOCATED_IN`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// town.within
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`PART_OF`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// town.within
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town.contains
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.contains
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// town.contains
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// town.contains
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town.contains.within
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.contains.within
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// university.units
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// university.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university.units.belongsTo
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// university.units.belongsTo
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`OPERATES`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units.belongsTo
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LEADS`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units.belongsTo
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`CO_FOUNDED`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units.belongsTo
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university.ventures
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// university.ventures
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`SPUN_OUT_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.ventures
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university.ventures.origins
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// university.ventures.origins
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`SPUN_OUT_OF`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.ventures.origins
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university.belongsTo
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// university.belongsTo
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// firm.within
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.within
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.origins
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.origins
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.ventures
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.ventures
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// entity
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// entity.within
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// entity.within
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// entity.units
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// entity.units
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

