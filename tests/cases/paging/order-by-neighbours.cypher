// byCount, from Neo4j 5 on
MATCH (x:`Incubator`)
WITH x
WITH x, COUNT { MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) RETURN DISTINCT n1 } AS k0, x.`name` AS k1, x.id AS id ORDER BY k0 DESC, k1, id
WITH collect({x: x, k0: k0, k1: k1, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.k0, e.k1, e.id]]]]) AS rows

// byCount, before Neo4j 5
MATCH (x:`Incubator`)
WITH x
WITH x, size(reduce(ids = [], id2 IN [(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | n1.id] | CASE WHEN id2 IN ids THEN ids ELSE ids + id2 END)) AS k0, x.`name` AS k1, x.id AS id ORDER BY k0 DESC, k1, id
WITH collect({x: x, k0: k0, k1: k1, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.k0, e.k1, e.id]]]]) AS rows

// byLeast
MATCH (x:`Incubator`)
WITH x
WITH x, reduce(b1 = null, v0 IN [(x)-[r2:`HATCHES`]->(n3) WHERE (n3:`Firm`) AND NOT n3.`founded` IS NULL | n3.`founded`] | CASE WHEN b1 IS NULL OR v0 < b1 THEN v0 ELSE b1 END) AS k0, x.id AS id ORDER BY k0, id
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.k0, e.id]]]]) AS rows

// byGreatest
MATCH (x:`Incubator`)
WITH x
WITH x, reduce(b1 = null, v0 IN [(x)-[r2:`HATCHES`]->(n3) WHERE (n3:`Firm`) AND NOT n3.`employees` IS NULL | n3.`employees`] | CASE WHEN b1 IS NULL OR v0 > b1 THEN v0 ELSE b1 END) AS k0, x.id AS id ORDER BY k0 IS NULL, k0 DESC, id
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.k0, e.id]]]]) AS rows

