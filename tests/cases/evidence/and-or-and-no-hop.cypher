// both
OPTIONAL MATCH (f4:FormerId {id: $p0}) WITH collect(f4.entity) AS i5 WITH coalesce(head(i5), $p0) AS i5
MATCH (x:`Firm`)
MATCH (x)-[r0:`SPUN_OUT_OF`]->(n1) WHERE (n1:`University` OR n1:`Laboratory` OR n1:`ResearchInstitute` OR n1:`Facility` OR n1:`Incubator` OR n1:`Firm` OR n1:`FirmGroup` OR n1:`ServicePlatform` OR n1:`Investor` OR n1:`GovernmentBody`)
WITH DISTINCT x, i5
MATCH (x)<-[r2:`HATCHES`]-(n3) WHERE n3:Entity AND n3.id = i5
WITH DISTINCT x, i5
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// both.evidence
OPTIONAL MATCH (f4:FormerId {id: $p1}) WITH collect(f4.entity) AS i5 WITH coalesce(head(i5), $p1) AS i5
UNWIND $p2 AS pid MATCH (x:Entity {id: pid})
WITH pid, [[(x)-[r0:`SPUN_OUT_OF`]->(n1) WHERE any(label IN labels(n1) WHERE label IN $p0) | [[r0.`id`, type(r0), r0.`since`, r0.`until`, r0.`note`, r0.`confidence`, r0.`locator`, r0.sources, startNode(r0).id, endNode(r0).id], n1.id, true]], [(x)<-[r2:`HATCHES`]-(n3) | [[r2.`id`, type(r2), r2.`since`, r2.`until`, r2.`note`, r2.`confidence`, r2.`locator`, r2.sources, startNode(r2).id, endNode(r2).id], n3.id, coalesce(n3.id = i5, false)]]] AS tree RETURN collect([pid, tree]) AS rows

// both.evidence.nodes
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// either, from Neo4j 5 on
MATCH (x:`Firm`) WHERE (x.`employees` > $p0 OR EXISTS { MATCH (x)<-[r0:`HATCHES`]-(n1) })
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// either, before Neo4j 5
MATCH (x:`Firm`) WHERE (x.`employees` > $p0 OR size([(x)<-[r0:`HATCHES`]-(n1) | 1]) > 0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// either.evidence
UNWIND $p1 AS pid MATCH (x:Entity {id: pid})
WITH pid, [coalesce(x.`employees` > $p0, false), [(x)<-[r0:`HATCHES`]-(n1) | [[r0.`id`, type(r0), r0.`since`, r0.`until`, r0.`note`, r0.`confidence`, r0.`locator`, r0.sources, startNode(r0).id, endNode(r0).id], n1.id, true]]] AS tree RETURN collect([pid, tree]) AS rows

// never, from Neo4j 5 on
MATCH (x:`Firm`) WHERE NOT EXISTS { MATCH (x)<-[r0:`HATCHES`]-(n1) WHERE (n1:`Town`) }
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// never, before Neo4j 5
MATCH (x:`Firm`) WHERE NOT size([(x)<-[r0:`HATCHES`]-(n1) WHERE (n1:`Town`) | 1]) > 0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// never.evidence, from Neo4j 5 on
UNWIND $p0 AS pid MATCH (x:Entity {id: pid})
WITH pid, NOT EXISTS { MATCH (x)<-[r0:`HATCHES`]-(n1) WHERE (n1:`Town`) } AS tree RETURN collect([pid, tree]) AS rows

// never.evidence, before Neo4j 5
UNWIND $p0 AS pid MATCH (x:Entity {id: pid})
WITH pid, NOT size([(x)<-[r0:`HATCHES`]-(n1) WHERE (n1:`Town`) | 1]) > 0 AS tree RETURN collect([pid, tree]) AS rows

// firm
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// nested
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// nested.operates, from Neo4j 5 on
OPTIONAL MATCH (f2:FormerId) WHERE f2.id IN $p2 WITH collect(f2.entity) AS i3 WITH i3 + $p2 AS i3
UNWIND i3 AS pid WITH DISTINCT pid, i3 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`OPERATES`]->(x) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND EXISTS { MATCH (x)-[r0:`COLLABORATES_WITH`]-(n1) WHERE (n1.`founded` >= $p0 AND n1.`founded` < $p1) }
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p3]), e.sources, [e.`id`]], null, null]]]) AS rows

// nested.operates, before Neo4j 5
OPTIONAL MATCH (f2:FormerId) WHERE f2.id IN $p2 WITH collect(f2.entity) AS i3 WITH i3 + $p2 AS i3
UNWIND i3 AS pid WITH DISTINCT pid, i3 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`OPERATES`]->(x) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND size([(x)-[r0:`COLLABORATES_WITH`]-(n1) WHERE (n1.`founded` >= $p0 AND n1.`founded` < $p1) | 1]) > 0
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p3]), e.sources, [e.`id`]], null, null]]]) AS rows

// nested.operates.evidence
UNWIND $p2 AS pid MATCH (x:Entity {id: pid})
WITH pid, [(x)-[r0:`COLLABORATES_WITH`]-(n1) | [[r0.`id`, type(r0), r0.`since`, r0.`until`, r0.`note`, r0.`confidence`, r0.`locator`, r0.sources, startNode(r0).id, endNode(r0).id], n1.id, coalesce((n1.`founded` >= $p0 AND n1.`founded` < $p1), false)]] AS tree RETURN collect([pid, tree]) AS rows

// nested.operates.evidence.nodes
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

