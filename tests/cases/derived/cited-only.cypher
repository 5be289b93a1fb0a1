// university
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// university.units
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// university.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x) WHERE r.confidence = 'CITED'
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x) WHERE r.confidence = 'CITED'
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x) WHERE r.confidence = 'CITED'
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x) WHERE r.confidence = 'CITED'
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.units
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university.venturesConnection
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// university.venturesConnection
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`SPUN_OUT_OF`]-(x) WHERE r.confidence = 'CITED'
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// university.venturesConnection
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// university.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// university.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x) WHERE r.confidence = 'CITED'
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// university.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x) WHERE r.confidence = 'CITED'
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// university.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x) WHERE r.confidence = 'CITED'
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// university.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x) WHERE r.confidence = 'CITED'
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// university.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`SPUN_OUT_OF`]-(x) WHERE r.confidence = 'CITED'
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// inferred
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// inferred.units
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// inferred.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// inferred.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// inferred.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// inferred.units
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// inferred.units
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// inferred.venturesConnection
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// inferred.venturesConnection
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`SPUN_OUT_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// inferred.venturesConnection
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// inferred.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// inferred.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// inferred.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// inferred.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// inferred.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// inferred.venturesConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`SPUN_OUT_OF`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firms
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) RETURN collect([x.id, null]) AS rows

// firms
MATCH (x:`Firm`) WHERE (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firms.origins
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firms.origins
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`SPUN_OUT_OF`]->(x) WHERE r.confidence = 'CITED'
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firms.origins
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

