// incubators
OPTIONAL MATCH (f4:FormerId {id: $p0}) WITH collect(f4.entity) AS i5 WITH coalesce(head(i5), $p0) AS i5
OPTIONAL MATCH (n6:Entity) WHERE n6.id = i5 OPTIONAL MATCH (n7)<-[r9:`OPERATES`]-(n6) WITH i5, collect(DISTINCT n7) AS s8
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`)
MATCH (n1)-[r2:`SPUN_OUT_OF`]->(n3) WHERE (n3:`University` OR n3:`Laboratory` OR n3:`ResearchInstitute` OR n3:`Facility` OR n3:`Incubator` OR n3:`Firm` OR n3:`FirmGroup` OR n3:`ServicePlatform` OR n3:`Investor` OR n3:`GovernmentBody`) AND (n3:Entity AND n3.id = i5 OR n3 IN s8)
WITH x, i5, collect(s8) AS s8
WITH x, i5, head(s8) AS s8
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// incubators.evidence
OPTIONAL MATCH (f4:FormerId {id: $p0}) WITH collect(f4.entity) AS i5 WITH coalesce(head(i5), $p0) AS i5
UNWIND $p2 AS pid MATCH (x:Entity {id: pid})
WITH pid, [(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | [[r0.`id`, type(r0), r0.`since`, r0.`until`, r0.`note`, r0.`confidence`, r0.`locator`, r0.sources, startNode(r0).id, endNode(r0).id], n1.id, [(n1)-[r2:`SPUN_OUT_OF`]->(n3) WHERE any(label IN labels(n3) WHERE label IN $p1) | [[r2.`id`, type(r2), r2.`since`, r2.`until`, r2.`note`, r2.`confidence`, r2.`locator`, r2.sources, startNode(r2).id, endNode(r2).id], n3.id, [coalesce(n3.id = i5, false), [(n3)<-[r6:`OPERATES`]-(n7) | [[r6.`id`, type(r6), r6.`since`, r6.`until`, r6.`note`, r6.`confidence`, r6.`locator`, r6.sources, startNode(r6).id, endNode(r6).id], n7.id, coalesce(n7.id = i5, false)]]]]]]] AS tree RETURN collect([pid, tree]) AS rows

// incubators.evidence.nodes
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// incubators.evidence.relationships.sources
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`, x.`title`, x.`url`]], null, null]]) AS rows

// incubators.one
OPTIONAL MATCH (f4:FormerId {id: $p0}) WITH collect(f4.entity) AS i5 WITH coalesce(head(i5), $p0) AS i5
UNWIND $p2 AS pid MATCH (x:Entity {id: pid})
WITH pid, [(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | [[r0.`id`, type(r0), r0.`since`, r0.`until`, r0.`note`, r0.`confidence`, r0.`locator`, r0.sources, startNode(r0).id, endNode(r0).id], n1.id, [(n1)-[r2:`SPUN_OUT_OF`]->(n3) WHERE any(label IN labels(n3) WHERE label IN $p1) | [[r2.`id`, type(r2), r2.`since`, r2.`until`, r2.`note`, r2.`confidence`, r2.`locator`, r2.sources, startNode(r2).id, endNode(r2).id], n3.id, [coalesce(n3.id = i5, false), [(n3)<-[r6:`OPERATES`]-(n7) | [[r6.`id`, type(r6), r6.`since`, r6.`until`, r6.`note`, r6.`confidence`, r6.`locator`, r6.sources, startNode(r6).id, endNode(r6).id], n7.id, coalesce(n7.id = i5, false)]]]]]]] AS tree RETURN collect([pid, tree]) AS rows

