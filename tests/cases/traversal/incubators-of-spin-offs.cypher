// incubators
OPTIONAL MATCH (f5:FormerId {id: $p0}) WITH collect(f5.entity) AS i6 WITH coalesce(head(i6), $p0) AS i6
OPTIONAL MATCH (n4:Entity) WHERE n4.id = i6 OPTIONAL MATCH (n7)<-[r9:`OPERATES`]-(n4) WITH i6, collect(DISTINCT n7) AS s8
OPTIONAL MATCH (n10:Entity) WHERE n10.id = i6 OPTIONAL MATCH (n11)-[r13:`PART_OF`]->(n10) WITH i6, collect(s8) AS s8, collect(DISTINCT n11) AS s12 WITH i6, head(s8) AS s8, s12
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`)
MATCH (n1)-[r2:`SPUN_OUT_OF`]->(n3) WHERE (n3:`University` OR n3:`Laboratory` OR n3:`ResearchInstitute` OR n3:`Facility` OR n3:`Incubator` OR n3:`Firm` OR n3:`FirmGroup` OR n3:`ServicePlatform` OR n3:`Investor` OR n3:`GovernmentBody`) AND (n3 IN s8 OR n3 IN s12)
WITH x, i6, collect(s8) AS s8, collect(s12) AS s12
WITH x, i6, head(s8) AS s8, head(s12) AS s12
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

