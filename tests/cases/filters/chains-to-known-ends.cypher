// either
OPTIONAL MATCH (f2:FormerId {id: $p0}) WITH collect(f2.entity) AS i3 WITH coalesce(head(i3), $p0) AS i3
OPTIONAL MATCH (n1:Entity) WHERE n1.id = i3 OPTIONAL MATCH (n0)<-[r4:`OPERATES`]-(n1) WHERE (n0:`University` OR n0:`Laboratory` OR n0:`ResearchInstitute` OR n0:`Facility` OR n0:`Incubator` OR n0:`Firm` OR n0:`FirmGroup` OR n0:`ServicePlatform` OR n0:`Investor` OR n0:`GovernmentBody`) AND (n0:`Laboratory`) OPTIONAL MATCH (n5)-[r7:`SPUN_OUT_OF`]->(n0) WITH i3, collect(DISTINCT n5) AS s6
OPTIONAL MATCH (f9:FormerId {id: $p1}) WITH i3, collect(s6) AS s6, collect(f9.entity) AS i10 WITH i3, head(s6) AS s6, coalesce(head(i10), $p1) AS i10
OPTIONAL MATCH (n8:Entity) WHERE (n8:`Laboratory` OR n8:`ResearchInstitute` OR n8:`ScienceCity` OR n8:`Town` OR n8:`Region` OR n8:`Incubator` OR n8:`ServicePlatform`) AND n8.id = i10 OPTIONAL MATCH (n11)-[r13:`LOCATED_IN`]->(n8) WITH i3, collect(s6) AS s6, i10, collect(DISTINCT n11) AS s12 WITH i3, head(s6) AS s6, i10, s12
UNWIND s6 + s12 AS x
WITH x, i3, collect(s6) AS s6, i10, collect(s12) AS s12
WITH x, i3, head(s6) AS s6, i10, head(s12) AS s12 WHERE x:`Firm`
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// eitherAndMore
OPTIONAL MATCH (f1:FormerId {id: $p0}) WITH collect(f1.entity) AS i2 WITH coalesce(head(i2), $p0) AS i2
OPTIONAL MATCH (n0:Entity) WHERE (n0:`University` OR n0:`Laboratory` OR n0:`ResearchInstitute` OR n0:`Facility` OR n0:`Incubator` OR n0:`Firm` OR n0:`FirmGroup` OR n0:`ServicePlatform` OR n0:`Investor` OR n0:`GovernmentBody`) AND (n0:`Laboratory`) AND n0.id = i2 AND n0.`level` = $p1 OPTIONAL MATCH (n3)-[r5:`SPUN_OUT_OF`]->(n0) WITH i2, collect(DISTINCT n3) AS s4
OPTIONAL MATCH (f7:FormerId) WHERE f7.id IN $p2 WITH i2, collect(s4) AS s4, collect(f7.entity) AS i8 WITH i2, head(s4) AS s4, i8 + $p2 AS i8
OPTIONAL MATCH (n6:Entity) WHERE n6.id IN i8 OPTIONAL MATCH (n9)<-[r11:`HATCHES`]-(n6) WITH i2, collect(s4) AS s4, collect(i8) AS i8, collect(DISTINCT n9) AS s10 WITH i2, head(s4) AS s4, head(i8) AS i8, s10
UNWIND s4 + s10 AS x
WITH x, i2, collect(s4) AS s4, collect(i8) AS i8, collect(s10) AS s10
WITH x, i2, head(s4) AS s4, head(i8) AS i8, head(s10) AS s10 WHERE x:`Firm` AND ((x.`employees` > $p3 AND x IN s4) OR x IN s10) AND x.`founded` < $p4
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p5]), e.sources, [e.`id`]], null, null]]]) AS rows

// not
OPTIONAL MATCH (f2:FormerId {id: $p0}) WITH collect(f2.entity) AS i3 WITH coalesce(head(i3), $p0) AS i3
OPTIONAL MATCH (n1:Entity) WHERE n1.id = i3 OPTIONAL MATCH (n0)<-[r4:`OPERATES`]-(n1) WHERE (n0:`University` OR n0:`Laboratory` OR n0:`ResearchInstitute` OR n0:`Facility` OR n0:`Incubator` OR n0:`Firm` OR n0:`FirmGroup` OR n0:`ServicePlatform` OR n0:`Investor` OR n0:`GovernmentBody`) AND (n0:`Laboratory`) OPTIONAL MATCH (n5)-[r7:`SPUN_OUT_OF`]->(n0) WITH i3, collect(DISTINCT n5) AS s6
MATCH (x:`Firm`) WHERE NOT x IN s6
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// none
OPTIONAL MATCH (f2:FormerId {id: $p0}) WITH collect(f2.entity) AS i3 WITH coalesce(head(i3), $p0) AS i3
OPTIONAL MATCH (n1:Entity) WHERE (n1:`Laboratory` OR n1:`ResearchInstitute` OR n1:`ScienceCity` OR n1:`Town` OR n1:`Region` OR n1:`Incubator` OR n1:`ServicePlatform`) AND n1.id = i3 OPTIONAL MATCH (n0)-[r4:`LOCATED_IN`]->(n1) WHERE (n0:`Incubator`) OPTIONAL MATCH (n5)<-[r7:`HATCHES`]-(n0) WITH i3, collect(DISTINCT n5) AS s6
MATCH (x:`Firm`) WHERE NOT x IN s6
WITH count(*) AS n
RETURN collect([null, n, 0, n, []]) AS rows

// counted
OPTIONAL MATCH (f1:FormerId {id: $p0}) WITH collect(f1.entity) AS i2 WITH coalesce(head(i2), $p0) AS i2
OPTIONAL MATCH (n0:Entity) WHERE n0.id = i2 OPTIONAL MATCH (n3)<-[r5:`HATCHES`]-(n0) WITH i2, collect(DISTINCT n3) AS s4
OPTIONAL MATCH (f7:FormerId {id: $p1}) WITH i2, collect(s4) AS s4, collect(f7.entity) AS i8 WITH i2, head(s4) AS s4, coalesce(head(i8), $p1) AS i8
OPTIONAL MATCH (n6:Entity) WHERE n6.id = i8 OPTIONAL MATCH (n9)<-[r11:`HATCHES`]-(n6) WITH i2, collect(s4) AS s4, i8, collect(DISTINCT n9) AS s10 WITH i2, head(s4) AS s4, i8, s10
UNWIND s4 + s10 AS x
WITH x, i2, collect(s4) AS s4, i8, collect(s10) AS s10
WITH x, i2, head(s4) AS s4, i8, head(s10) AS s10 WHERE x:`Firm`
WITH DISTINCT x ORDER BY x.id
WITH collect(x) AS xs
RETURN collect([null, [], [size(xs)]]) AS rows

