// firmsConnection
OPTIONAL MATCH (x:`Firm`)
WITH count(x) AS n
OPTIONAL MATCH (x:`Firm`)
WITH x, n ORDER BY x.`founded` IS NULL, x.`founded` DESC, x.id LIMIT 3
WITH collect(x) AS found, n
RETURN collect([null, n, 0, n, [e IN found[0..2] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [null, e.`id`, e.`founded`]], null, [e.`founded`, e.id]]]]) AS rows

// last
OPTIONAL MATCH (x:`Firm`)
WITH x ORDER BY x.id DESC LIMIT 2
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[CASE WHEN size(found) > 1 THEN size(found) - 1 ELSE 0 END..size(found)] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, [e.id]]]]) AS rows

// counted
MATCH (x:`Firm`)
WITH count(*) AS n
RETURN collect([null, n, 0, n, []]) AS rows

// none
OPTIONAL MATCH (x:`Firm`)
WITH count(x) AS n
OPTIONAL MATCH (x:`Firm`)
WITH x, n ORDER BY x.id LIMIT 1
WITH collect(x) AS found, n
RETURN collect([null, n, 0, n, [e IN found[0..0] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`, null]], null, [e.id]]]]) AS rows

// skipped
MATCH (x:`Firm`)
WITH x ORDER BY x.`employees`, x.id LIMIT 4
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[1..3] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`, e.`employees`]], null, null]]]) AS rows

