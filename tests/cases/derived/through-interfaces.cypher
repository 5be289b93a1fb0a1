// places
OPTIONAL MATCH (f0:FormerId {id: $p0}) WITH collect(f0.entity) AS i1 WITH coalesce(head(i1), $p0) AS i1
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND ((x:`University`) AND x:Entity AND x.id = i1) RETURN collect([x.id, null]) AS rows

// places
MATCH (x:Entity) WHERE ((x:`Firm`) AND (x:Entity AND x.id IN $p0)) RETURN collect([x.id, null]) AS rows

// places
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// organizations
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND (x:`Town`) RETURN collect([x.id, null]) AS rows

// organizations
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// organizations.belongsTo
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// organizations.belongsTo
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`PART_OF`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// organizations.belongsTo
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`OPERATES`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// organizations.belongsTo
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LEADS`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// organizations.belongsTo
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`CO_FOUNDED`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// organizations.belongsTo
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// organizations.contains
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// organizations.contains
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// organizations.contains
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// organizations.contains
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// organizations.origins
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// organizations.origins
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`SPUN_OUT_OF`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// organizations.origins
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

