// firmsConnection
MATCH (x:`Firm`)
WITH x
WITH x, x.`founded` AS k0, x.id AS id ORDER BY k0 IS NULL, k0 DESC, id
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 2] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [null, e.x.`id`, e.x.`founded`]], null, [e.k0, e.id]]]]) AS rows

// last
MATCH (x:`Firm`)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[CASE WHEN b > 1 THEN b - 1 ELSE 0 END..b] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// counted
MATCH (x:`Firm`)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 0] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, []], null, [e.id]]]]) AS rows

// none
MATCH (x:`Firm`)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 0] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`, null]], null, [e.id]]]]) AS rows

// skipped
MATCH (x:`Firm`)
WITH x
WITH x, x.`employees` AS k0, x.id AS id ORDER BY k0 IS NULL, k0, id LIMIT 4
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 1..a + 3] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`, e.x.`employees`]], null, [e.k0, e.id]]]]) AS rows

