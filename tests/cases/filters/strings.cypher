// contains
MATCH (x:`Firm`) WHERE x.`name` CONTAINS $p0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// quoted
MATCH (x:`Laboratory`) WHERE x.`name` STARTS WITH $p0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`, e.x.`name`]], null, [e.id]]]]) AS rows

// beyond
MATCH (x:`Firm`) WHERE x.`name` ENDS WITH $p0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// not
MATCH (x:`Firm`) WHERE NOT coalesce(x.`nameEn` STARTS WITH $p0, false)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// missing
MATCH (x:`Laboratory`) WHERE x.`nameEn` IS NULL
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// present
MATCH (x:`Laboratory`) WHERE NOT x.`nameEn` IS NULL
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// oneOf
MATCH (x:`Firm`) WHERE (x.`nameEn` IN $p0 OR x.`nameEn` IS NULL)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// noneOf
MATCH (x:`Firm`) WHERE NOT coalesce(x.`nameEn` IN $p0, false)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// empty
MATCH (x:`Firm`) WHERE x.`nameEn` IN $p0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// alias
MATCH (x:Entity) WHERE any(e0 IN coalesce(x.`aliases`, []) WHERE e0 = $p0)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// aliases
MATCH (x:`Firm`) WHERE none(e0 IN coalesce(x.`aliases`, []) WHERE true)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

