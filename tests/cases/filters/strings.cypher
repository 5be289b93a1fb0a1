// contains
MATCH (x:`Firm`) WHERE x.`name` CONTAINS $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// quoted
MATCH (x:`Laboratory`) WHERE x.`name` STARTS WITH $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`, e.`name`]], null, null]]]) AS rows

// beyond
MATCH (x:`Firm`) WHERE x.`name` ENDS WITH $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// not
MATCH (x:`Firm`) WHERE NOT coalesce(x.`nameEn` STARTS WITH $p0, false)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// missing
MATCH (x:`Laboratory`) WHERE x.`nameEn` IS NULL
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// present
MATCH (x:`Laboratory`) WHERE NOT x.`nameEn` IS NULL
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// oneOf
MATCH (x:`Firm`) WHERE (x.`nameEn` IN $p0 OR x.`nameEn` IS NULL)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// noneOf
MATCH (x:`Firm`) WHERE NOT coalesce(x.`nameEn` IN $p0, false)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// empty
MATCH (x:`Firm`) WHERE x.`nameEn` IN $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// alias
MATCH (x:Entity) WHERE any(e0 IN coalesce(x.`aliases`, []) WHERE e0 = $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// aliases
MATCH (x:`Firm`) WHERE none(e0 IN coalesce(x.`aliases`, []) WHERE true)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

