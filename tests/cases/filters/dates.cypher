// year
MATCH (x:`Laboratory`) WHERE (x.`founded` >= $p0 AND x.`founded` < $p1)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p2]), e.x.sources, [e.x.`id`, e.x.`founded`]], null, [e.id]]]]) AS rows

// month
MATCH (x:`Laboratory`) WHERE (x.`founded` >= $p0 AND x.`founded` < $p1)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p2]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// day
MATCH (x:`Laboratory`) WHERE (x.`founded` >= $p0 AND x.`founded` < $p1)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p2]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

// after
MATCH (x:Entity) WHERE x.`founded` > $p0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`, e.x.`founded`]], null, [e.id]]]]) AS rows

// upTo
MATCH (x:Entity) WHERE x.`founded` < $p0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`, e.x.`founded`]], null, [e.id]]]]) AS rows

// before
MATCH (x:`Firm`) WHERE x.`founded` < $p0
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`, e.x.`founded`]], null, [e.id]]]]) AS rows

// notBefore
MATCH (x:`Firm`) WHERE NOT coalesce(x.`founded` < $p0, false)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`, e.x.`founded`]], null, [e.id]]]]) AS rows

