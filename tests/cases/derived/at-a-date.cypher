// before
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// before.contains
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// before.contains
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// before.contains
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// before.contains
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// then
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// then.contains
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// then.contains
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// then.contains
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// then.contains
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// wlu
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// wlu.units
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// wlu.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// wlu.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// wlu.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// wlu.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// wlu.units
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// wlu.ventures
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// wlu.ventures
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`SPUN_OUT_OF`]-(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// wlu.ventures
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// zju
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// zju.units
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// zju.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// zju.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// zju.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// zju.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// zju.units
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// zju.ventures
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// zju.ventures
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`SPUN_OUT_OF`]-(x) WHERE coalesce(r.since <= $p1, true) AND coalesce(r.until + '~' >= $p2, true)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p3]), null]) AS found
RETURN collect([id, found]) AS rows

// zju.ventures
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// filtered
OPTIONAL MATCH (f0:FormerId {id: $p0}) WITH collect(f0.entity) AS i1 WITH coalesce(head(i1), $p0) AS i1
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND x:Entity AND x.id = i1 RETURN collect([x.id, null]) AS rows

// filtered
MATCH (x:`Firm`) WHERE (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// filtered.evidence
UNWIND $p0 AS pid MATCH (x:Entity {id: pid})
WITH pid, true AS tree RETURN collect([pid, tree]) AS rows

