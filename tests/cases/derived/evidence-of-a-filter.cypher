// incubators
OPTIONAL MATCH (f0:FormerId {id: $p0}) WITH collect(f0.entity) AS i1 WITH coalesce(head(i1), $p0) AS i1
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND x:Entity AND x.id = i1 RETURN collect([x.id, null]) AS rows

// incubators
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND (n1:Entity AND n1.id IN $p0)
WITH DISTINCT x
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// incubators.evidence
UNWIND $p0 AS pid MATCH (x:Entity {id: pid})
WITH pid, [(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | [[r0.`id`, type(r0), r0.`since`, r0.`until`, r0.`note`, r0.`confidence`, r0.`locator`, r0.sources, startNode(r0).id, endNode(r0).id], n1.id, true]] AS tree RETURN collect([pid, tree]) AS rows

// incubators.evidence.nodes
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// incubators.evidence.relationships.sources
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

// incubators.one
UNWIND $p0 AS pid MATCH (x:Entity {id: pid})
WITH pid, [(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | [[r0.`id`, type(r0), r0.`since`, r0.`until`, r0.`note`, r0.`confidence`, r0.`locator`, r0.sources, startNode(r0).id, endNode(r0).id], n1.id, true]] AS tree RETURN collect([pid, tree]) AS rows

// firms
OPTIONAL MATCH (f0:FormerId {id: $p0}) WITH collect(f0.entity) AS i1 WITH coalesce(head(i1), $p0) AS i1
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND x:Entity AND x.id = i1 RETURN collect([x.id, null]) AS rows

// firms
OPTIONAL MATCH (f0:FormerId {id: $p0}) WITH collect(f0.entity) AS i1 WITH coalesce(head(i1), $p0) AS i1
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND x:Entity AND x.id = i1 RETURN collect([x.id, null]) AS rows

// firms
MATCH (x:`Firm`) WHERE ((x:Entity AND x.id IN $p0) OR (x:Entity AND x.id IN $p1))
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// firms.evidence
UNWIND $p0 AS pid MATCH (x:Entity {id: pid})
WITH pid, [true, true] AS tree RETURN collect([pid, tree]) AS rows

// firms.evidence.nodes
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

