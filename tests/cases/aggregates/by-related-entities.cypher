// byTown
MATCH (x:`Firm`)
OPTIONAL MATCH (x)-[r0:`LOCATED_IN`]->(g0) WHERE (g0:`Laboratory` OR g0:`ResearchInstitute` OR g0:`ScienceCity` OR g0:`Town` OR g0:`Region` OR g0:`Incubator` OR g0:`ServicePlatform`) AND (g0:`Town`)
WITH DISTINCT x, g0 ORDER BY x.id
WITH g0, collect(x) AS xs
RETURN collect([null, [CASE WHEN g0 IS NULL THEN null ELSE [g0.id, head([label IN labels(g0) WHERE label IN $p0]), g0.sources, [null, null]] END], [size(xs), reduce(sum = 0, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | sum + v)]]) AS rows

// byTown.key.locatedIn
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`name`]], null, null]]) AS found
RETURN found AS rows

// byField
MATCH (x:`Laboratory`)
OPTIONAL MATCH (x)-[r0:`FOCUSES_ON`]->(g0) WHERE (g0:`Field`)
WITH DISTINCT x, g0 ORDER BY x.id
WITH g0, collect(x) AS xs
RETURN collect([null, [CASE WHEN g0 IS NULL THEN null ELSE [g0.id, head([label IN labels(g0) WHERE label IN $p0]), g0.sources, [null]] END], [size(xs)]]) AS rows

// byField.key.focusesOn
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`nameEn`]], null, null]]) AS found
RETURN found AS rows

// byOriginAndYear
MATCH (x:`Firm`)
OPTIONAL MATCH (x)-[r0:`SPUN_OUT_OF`]->(g0) WHERE (g0:`University` OR g0:`Laboratory` OR g0:`ResearchInstitute` OR g0:`Facility` OR g0:`Incubator` OR g0:`Firm` OR g0:`FirmGroup` OR g0:`ServicePlatform` OR g0:`Investor` OR g0:`GovernmentBody`)
WITH x, g0, left(x.`founded`, 4) AS g1
WITH DISTINCT x, g0, g1 ORDER BY x.id
WITH g0, g1, collect(x) AS xs
RETURN collect([null, [CASE WHEN g0 IS NULL THEN null ELSE [g0.id, head([label IN labels(g0) WHERE label IN $p0]), g0.sources, [null, null, null]] END, g1], [size(xs), reduce(best = null, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v > best THEN v ELSE best END)]]) AS rows

// byOriginAndYear.key.spunOutOf
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

