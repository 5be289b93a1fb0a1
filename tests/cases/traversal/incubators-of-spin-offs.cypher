// incubators, from Neo4j 5 on
OPTIONAL MATCH (f6:FormerId {id: $p0}) WITH collect(f6.entity) AS f7 WITH coalesce(head(f7), $p0) AS i8
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`)
MATCH (n1)-[r2:`SPUN_OUT_OF`]->(n3) WHERE (n3:`University` OR n3:`Laboratory` OR n3:`ResearchInstitute` OR n3:`Facility` OR n3:`Incubator` OR n3:`Firm` OR n3:`FirmGroup` OR n3:`ServicePlatform` OR n3:`Investor` OR n3:`GovernmentBody`) AND (EXISTS { MATCH (n3)<-[r4:`OPERATES`]-(n5) WHERE n5.id = i8 } OR EXISTS { MATCH (n3)-[r9:`PART_OF`]->(n10) WHERE n10.id = i8 })
WITH DISTINCT x, i8
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`name`]], null, null]]]) AS rows

// incubators, before Neo4j 5
OPTIONAL MATCH (f6:FormerId {id: $p0}) WITH collect(f6.entity) AS f7 WITH coalesce(head(f7), $p0) AS i8
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`)
MATCH (n1)-[r2:`SPUN_OUT_OF`]->(n3) WHERE (n3:`University` OR n3:`Laboratory` OR n3:`ResearchInstitute` OR n3:`Facility` OR n3:`Incubator` OR n3:`Firm` OR n3:`FirmGroup` OR n3:`ServicePlatform` OR n3:`Investor` OR n3:`GovernmentBody`) AND (size([(n3)<-[r4:`OPERATES`]-(n5) WHERE n5.id = i8 | 1]) > 0 OR size([(n3)-[r9:`PART_OF`]->(n10) WHERE n10.id = i8 | 1]) > 0)
WITH DISTINCT x, i8
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`name`]], null, null]]]) AS rows

// incubators.hatches
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// incubators.hatches.spunOutOf
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`SPUN_OUT_OF`]->(x) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`)
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`name`]], null, null]]]) AS rows

