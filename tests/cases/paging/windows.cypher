// between
OPTIONAL MATCH (x:`Firm`)
WITH count(x) AS n
OPTIONAL MATCH (x:`Firm`) WHERE NOT (x.`founded` < $p1 OR x.`founded` IS NULL OR (x.`founded` = $p1 AND x.id > $p0))
WITH count(x) AS a, n
OPTIONAL MATCH (x:`Firm`) WHERE (x.`founded` < $p1 OR x.`founded` IS NULL OR (x.`founded` = $p1 AND x.id > $p0))
WITH x, n, a ORDER BY x.`founded` IS NULL, x.`founded` DESC, x.id LIMIT 2
WITH collect(x) AS found, n, a
RETURN collect([null, n, a, n, [e IN found[0..1] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, [e.`founded`, e.id]]]]) AS rows

// upTo
OPTIONAL MATCH (x:`Firm`) WHERE (x.`founded` < $p1 OR x.`founded` IS NULL OR (x.`founded` = $p1 AND x.id >= $p0))
WITH x LIMIT 1
WITH count(x) AS z
OPTIONAL MATCH (x:`Firm`) WHERE NOT (x.`founded` < $p1 OR x.`founded` IS NULL OR (x.`founded` = $p1 AND x.id >= $p0))
WITH x, z ORDER BY x.`founded` IS NOT NULL, x.`founded`, x.id DESC LIMIT 2
WITH x, z ORDER BY x.`founded` IS NULL, x.`founded` DESC, x.id
WITH collect(x) AS found, z
RETURN collect([null, size(found) + z, 0, size(found), [e IN found[CASE WHEN size(found) > 1 THEN size(found) - 1 ELSE 0 END..size(found)] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, [e.`founded`, e.id]]]]) AS rows

// end
OPTIONAL MATCH (x:`Firm`)
WITH count(x) AS n
OPTIONAL MATCH (x:`Firm`)
WITH x, n ORDER BY x.`founded` IS NOT NULL, x.`founded`, x.id DESC LIMIT 3
WITH x, n ORDER BY x.`founded` IS NULL, x.`founded` DESC, x.id
WITH collect(x) AS found, n
RETURN collect([null, n, 0, n, [e IN found[CASE WHEN size(found) > 2 THEN size(found) - 2 ELSE 0 END..size(found)] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`, e.`founded`]], null, [e.`founded`, e.id]]]]) AS rows

// inOrder
MATCH (x:`Firm`) WHERE x.`name` IS NOT NULL
WITH x ORDER BY x.`name`, x.id LIMIT 3
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..2] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`, e.`name`]], null, null]]]) AS rows

// byCount, from Neo4j 5 on
MATCH (x:`Firm`)
WITH x
WITH x, COUNT { MATCH (x)<-[r0:`HATCHES`]-(n1) RETURN DISTINCT n1 } AS k0, x.id AS id ORDER BY k0 DESC, id LIMIT 3
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 2] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.k0, e.id]]]]) AS rows

// byCount, before Neo4j 5
MATCH (x:`Firm`)
WITH x
WITH x, size(reduce(ids = [], id2 IN [(x)<-[r0:`HATCHES`]-(n1) | n1.id] | CASE WHEN id2 IN ids THEN ids ELSE ids + id2 END)) AS k0, x.id AS id ORDER BY k0 DESC, id LIMIT 3
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 2] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.k0, e.id]]]]) AS rows

