// incubator
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// incubator.recent
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p1 WITH collect(f0.entity) AS i1 WITH i1 + $p1 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`) AND r.`since` >= $p0
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// incubator.ended
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`) AND NOT r.`until` IS NULL
WITH p, x, r ORDER BY x.id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1001] | [[endNode(e).id, head([label IN labels(endNode(e)) WHERE label IN $p1]), endNode(e).sources, [endNode(e).`id`]], [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

// incubator.byDate
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`)
WITH p, x, r ORDER BY r.`since` IS NULL, r.`since` DESC, x.id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1001] | [[endNode(e).id, head([label IN labels(endNode(e)) WHERE label IN $p1]), endNode(e).sources, [null, endNode(e).`id`]], [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

// university
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// university.stated
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p1 WITH collect(f0.entity) AS i1 WITH i1 + $p1 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`OPERATES`]->(x) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND r.`confidence` = $p0
WITH p, x, r ORDER BY x.id, r.since, r.until
WITH p, collect(r) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..1001] | [[endNode(e).id, head([label IN labels(endNode(e)) WHERE label IN $p2]), endNode(e).sources, [null, endNode(e).`id`]], [e.`id`, type(e), e.`since`, e.`until`, e.`note`, e.`confidence`, e.`locator`, e.sources, startNode(e).id, endNode(e).id], null]]]) AS rows

