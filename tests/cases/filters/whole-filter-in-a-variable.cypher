// firms, from Neo4j 5 on
OPTIONAL MATCH (f2:FormerId) WHERE f2.id IN $p0 WITH collect(f2.entity) AS f3 WITH f3 + $p0 AS i4
MATCH (x:`Firm`) WHERE (EXISTS { MATCH (x)<-[r0:`HATCHES`]-(n1) WHERE n1.id IN i4 } OR x.`founded` > $p1)
WITH x ORDER BY x.`founded` IS NULL, x.`founded` DESC, x.`name`, x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// firms, before Neo4j 5
OPTIONAL MATCH (f2:FormerId) WHERE f2.id IN $p0 WITH collect(f2.entity) AS f3 WITH f3 + $p0 AS i4
MATCH (x:`Firm`) WHERE (size([(x)<-[r0:`HATCHES`]-(n1) WHERE n1.id IN i4 | 1]) > 0 OR x.`founded` > $p1)
WITH x ORDER BY x.`founded` IS NULL, x.`founded` DESC, x.`name`, x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// named
MATCH (x:`Firm`)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

