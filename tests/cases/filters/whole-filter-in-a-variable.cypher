// firms, from Neo4j 5 on
OPTIONAL MATCH (f2:FormerId) WHERE f2.id IN $p0 WITH collect(f2.entity) AS f3 WITH f3 + $p0 AS i4
MATCH (x:`Firm`) WHERE (EXISTS { MATCH (x)<-[r0:`HATCHES`]-(n1) WHERE n1.id IN i4 } OR x.`founded` > $p1)
WITH x
WITH x, x.`founded` AS k0, x.`name` AS k1, x.id AS id ORDER BY k0 IS NULL, k0 DESC, k1 IS NULL, k1, id
WITH collect({x: x, k0: k0, k1: k1, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p2]), e.x.sources, [e.x.`id`]], null, [e.k0, e.k1, e.id]]]]) AS rows

// firms, before Neo4j 5
OPTIONAL MATCH (f2:FormerId) WHERE f2.id IN $p0 WITH collect(f2.entity) AS f3 WITH f3 + $p0 AS i4
MATCH (x:`Firm`) WHERE (size([(x)<-[r0:`HATCHES`]-(n1) WHERE n1.id IN i4 | 1]) > 0 OR x.`founded` > $p1)
WITH x
WITH x, x.`founded` AS k0, x.`name` AS k1, x.id AS id ORDER BY k0 IS NULL, k0 DESC, k1 IS NULL, k1, id
WITH collect({x: x, k0: k0, k1: k1, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p2]), e.x.sources, [e.x.`id`]], null, [e.k0, e.k1, e.id]]]]) AS rows

// named
MATCH (x:`Firm`)
WITH x
WITH x, x.id AS id ORDER BY id
WITH collect({x: x, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p0]), e.x.sources, [e.x.`id`]], null, [e.id]]]]) AS rows

