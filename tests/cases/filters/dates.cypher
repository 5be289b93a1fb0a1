// year
MATCH (x:`Laboratory`) WHERE (x.`founded` >= $p0 AND x.`founded` < $p1)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`, e.`founded`]], null, null]]]) AS rows

// month
MATCH (x:`Laboratory`) WHERE (x.`founded` >= $p0 AND x.`founded` < $p1)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// day
MATCH (x:`Laboratory`) WHERE (x.`founded` >= $p0 AND x.`founded` < $p1)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// after
MATCH (x:Entity) WHERE x.`founded` > $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`founded`]], null, null]]]) AS rows

// upTo
MATCH (x:Entity) WHERE x.`founded` < $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`founded`]], null, null]]]) AS rows

// before
MATCH (x:`Firm`) WHERE x.`founded` < $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`founded`]], null, null]]]) AS rows

// notBefore
MATCH (x:`Firm`) WHERE NOT coalesce(x.`founded` < $p0, false)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`founded`]], null, null]]]) AS rows

