// region
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// region.containsAggregate
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// region.containsAggregate
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`LOCATED_IN`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// region.containsAggregate
UNWIND $p0 AS id MATCH (a:Entity {id: id})
MATCH (a)<-[r:`PART_OF`]-(x)
WITH DISTINCT id, x
WITH id, collect([x.id, head([label IN labels(x) WHERE label IN $p1]), null]) AS found
RETURN collect([id, found]) AS rows

// region.containsAggregate
UNWIND $p0 AS pair WITH pair[0] AS pid, pair[1] AS xid MATCH (x:Entity {id: xid})
OPTIONAL MATCH (x)-[r0:`FOCUSES_ON`]->(g0) WHERE (g0:`Field`)
WITH DISTINCT pid, x, g0 ORDER BY x.id
WITH pid, g0, collect(x) AS xs
RETURN collect([pid, [CASE WHEN g0 IS NULL THEN null ELSE [g0.id, head([label IN labels(g0) WHERE label IN $p1]), g0.sources, [null, null, null]] END], [size(xs), reduce(best = null, v IN [v IN [y IN xs | y.`founded`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v < best THEN v ELSE best END), reduce(best = null, v IN [v IN [y IN xs | y.`founded`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v > best THEN v ELSE best END)]]) AS rows

// region.containsAggregate.key.focusesOn
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// region.whole
UNWIND $p0 AS id MATCH (x:Entity {id: id}) RETURN collect([id, head([label IN labels(x) WHERE label IN $p1])]) AS rows

// region.whole
UNWIND $p0 AS pair WITH pair[0] AS pid, pair[1] AS xid MATCH (x:Entity {id: xid})
WITH DISTINCT pid, x ORDER BY x.id
WITH pid, collect(x) AS xs
RETURN collect([pid, [], [size(xs)]]) AS rows

// firmsAggregate
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND (x:`Town`) RETURN collect([x.id, null]) AS rows

// firmsAggregate
MATCH (x:`Firm`)
UNWIND coalesce($p0[x.id], [null]) AS id0 OPTIONAL MATCH (g0:Entity {id: id0})
WITH DISTINCT x, g0 ORDER BY x.id
WITH g0, collect(x) AS xs
RETURN collect([null, [CASE WHEN g0 IS NULL THEN null ELSE [g0.id, head([label IN labels(g0) WHERE label IN $p1]), g0.sources, [null, null, null]] END], [size(xs), reduce(sum = 0, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | sum + v), size([v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL])]]) AS rows

// firmsAggregate.key.within
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// universitiesAggregate
MATCH (x:`Firm`) RETURN collect([x.id, null]) AS rows

// universitiesAggregate
MATCH (x:`University`)
UNWIND coalesce($p0[x.id], [null]) AS id0 OPTIONAL MATCH (g0:Entity {id: id0})
WITH DISTINCT x, g0 ORDER BY x.id
WITH g0, collect(x) AS xs
RETURN collect([null, [CASE WHEN g0 IS NULL THEN null ELSE [g0.id, head([label IN labels(g0) WHERE label IN $p1]), g0.sources, [null]] END], [size(xs)]]) AS rows

// universitiesAggregate.key.ventures
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

