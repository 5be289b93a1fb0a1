// incubators
MATCH (x:`Incubator`)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// incubators.hatchesAggregate
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`)
WITH DISTINCT pid, x ORDER BY x.id
WITH pid, collect(x) AS xs
RETURN collect([pid, [], [size(xs), reduce(sum = 0, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | sum + v)]]) AS rows

// incubator
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// incubator.bySince
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`)
WITH pid, x, r, i1, left(r.`since`, 4) AS g0
WITH DISTINCT pid, x, g0 ORDER BY x.id
WITH pid, g0, collect(x) AS xs
RETURN collect([pid, [g0], [size(xs)]]) AS rows

// incubator.stated
OPTIONAL MATCH (f0:FormerId) WHERE f0.id IN $p0 WITH collect(f0.entity) AS i1 WITH i1 + $p0 AS i1
UNWIND i1 AS pid WITH DISTINCT pid, i1 MATCH (p:Entity {id: pid})
MATCH (p)-[r:`HATCHES`]->(x) WHERE (x:`Firm`) AND r.`until` IS NULL
WITH pid, x, i1, left(x.`founded`, 4) AS g0
WITH DISTINCT pid, x, g0 ORDER BY x.id
WITH pid, g0, collect(x) AS xs
RETURN collect([pid, [g0], [size(xs)]]) AS rows

