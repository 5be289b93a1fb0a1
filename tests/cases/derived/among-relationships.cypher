// firm
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`name`, x.`level`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`name`, x.`level`]], null, null]]) AS former RETURN former + found AS rows

// firm.within
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.within
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LOCATED_IN`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.within
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`PART_OF`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.within
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`name`, e.`level`]], null, null]]]) AS rows

// firm.within.confidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.within.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LOCATED_IN`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firm.within.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`PART_OF`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firm.within
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.within
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.within
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.within
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.within.confidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.within.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firm.within.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firm.origins
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.origins
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`OPERATES`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.origins
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LEADS`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.origins
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`CO_FOUNDED`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.origins
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.origins.confidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.origins.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`OPERATES`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firm.origins.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LEADS`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firm.origins.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`CO_FOUNDED`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firm.origins.evidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.origins
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.origins
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`SPUN_OUT_OF`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.origins
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.origins.confidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.origins.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`SPUN_OUT_OF`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// firm.origins.evidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.origins
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p1 WITH collect(f0.entity) AS i1 WITH i1 + $p1 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r]->(:Entity) WHERE type(r) IN $p0
WITH DISTINCT p, r
WITH p, r ORDER BY type(r), startNode(r).id, endNode(r).id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [null, [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

// firm.page
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p1 WITH collect(f0.entity) AS i1 WITH i1 + $p1 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r]-(:Entity) WHERE type(r) IN $p0
WITH DISTINCT p, r
WITH p, r ORDER BY type(r), startNode(r).id, endNode(r).id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..5] | [null, [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

// firm.page
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.page
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..5] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.page
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.page
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.page
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.page
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.page
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`SPUN_OUT_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// firm.page
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..5] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.page
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.page
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..5] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.page
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.page
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..5] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// firm.none
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// firm.none
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS former RETURN former + found AS rows

// town.both
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p1 WITH collect(f0.entity) AS i1 WITH i1 + $p1 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r]-(:Entity) WHERE type(r) IN $p0
WITH DISTINCT p, r
WITH p, r ORDER BY type(r), startNode(r).id, endNode(r).id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [null, [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

// town.both.from
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// town.both.from.firms
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.both.from.firms
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..2] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town.both
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.both
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town.both.from.firms
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.both.from.firms
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..2] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town.both
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.both
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town.both.from.firms
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.both.from.firms
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..2] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town.last
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.last
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// town.last
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// town.last
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// organizations
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) RETURN collect([x.id, null]) AS rows

// organizations
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND x:Entity AND x.id IN i1 AND (x:Entity AND x.id IN $p1)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// organizations.relationships
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// organizations.relationships
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// organizations.relationships.confidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// organizations.relationships
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// organizations.relationships
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// organizations.relationships.confidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// organizations.relationships.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`OPERATES`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// organizations.relationships.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`LEADS`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// organizations.relationships.confidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)-[r:`CO_FOUNDED`]->(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// organizations.stored
UNWIND $p1 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r]-(:Entity) WHERE type(r) IN $p0
WITH DISTINCT p, r
WITH p, r ORDER BY type(r), startNode(r).id, endNode(r).id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [null, [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

// node
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS former RETURN former + found AS rows

// node
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

// node
UNWIND $p0 AS q MATCH (a:Entity {id: q[1]}) MATCH (b:Entity {id: q[2]}) MATCH (a)-[r]->(b) WHERE r.id = q[0] RETURN collect([q[0], [null, [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id], null]]) AS rows

