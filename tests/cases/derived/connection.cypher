// region
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// region.containsConnection
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// region.containsConnection
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// region.containsConnection
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// region.containsConnection
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.`founded` IS NULL, x.`founded` DESC, x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[0..2] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [null, e.`id`, e.`founded`]], null, [e.`founded`, e.id]]]]) AS rows

// region.containsConnection.edges.evidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// region.containsConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// region.containsConnection.edges.evidence
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH id, x, r
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), [r.`id`, type(r), r.`since`, r.`until`, r.`note`, r.`confidence`, r.`locator`, r.sources, startNode(r).id, endNode(r).id]]) AS found
RETURN collect([id, found]) AS rows

// region.containsConnection.edges.evidence.nodes
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// region.containsConnection.edges.evidence.relationships.sources
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

// region.last
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// region.last
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]})
WITH DISTINCT p, x ORDER BY x.id
WITH p, collect(x) AS found
RETURN collect([p.id, size(found), 0, size(found), [e IN found[CASE WHEN size(found) > 1 THEN size(found) - 1 ELSE 0 END..size(found)] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// region.last.edges.evidence
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// region.count
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// region.count
UNWIND $p0 AS pair MATCH (p:Entity {id: pair[0]}) MATCH (x:Entity {id: pair[1]}) WHERE (x:`Firm` OR x:`Laboratory`)
WITH p, count(*) AS n
RETURN collect([p.id, n, 0, n, []]) AS rows

