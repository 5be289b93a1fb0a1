// many
MATCH (x:`Firm`) WHERE x.`employees` >= $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`employees`]], null, null]]]) AS rows

// not
MATCH (x:`Firm`) WHERE NOT coalesce(x.`employees` > $p0, false)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`employees`]], null, null]]]) AS rows

// some
MATCH (x:`Firm`) WHERE x.`employees` IN $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// level
MATCH (x:`Laboratory`) WHERE (x.`level` IN $p0 OR x.`level` IS NULL)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`level`]], null, null]]]) AS rows

// inferred
MATCH (x:Entity) WHERE x.`confidence` = $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// metric
OPTIONAL MATCH (m1:Metric) WHERE (m1.`name` = $p0 AND m1.`value` > $p1) WITH collect(DISTINCT m1.entity) AS s0
MATCH (x:Entity) WHERE x.id IN s0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// metric.metrics
UNWIND $p0 AS pid MATCH (p:Entity {id: pid}) MATCH (x:Metric {entity: pid}) RETURN collect([pid, [[x.entity, null, x.sources, [x.`name`, x.`value`, x.`unit`, x.`asOf`, x.`locator`]], null, [x.name, x.asOf, x.unit, x.value]]]) AS rows

// metric.metrics.sources
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

// source
OPTIONAL MATCH (m1:Source) WHERE NOT coalesce(m1.`id` = $p0, false) WITH collect(DISTINCT m1.id) AS s0
MATCH (x:Entity) WHERE NOT any(source IN x.sources WHERE source IN s0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// source.sources
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

