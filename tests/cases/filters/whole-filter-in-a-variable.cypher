// firms
OPTIONAL MATCH (f1:FormerId) WHERE f1.id IN $p0 WITH collect(f1.entity) AS i2 WITH i2 + $p0 AS i2
OPTIONAL MATCH (n0:Entity) WHERE n0.id IN i2 OPTIONAL MATCH (n3)<-[r5:`HATCHES`]-(n0) WITH collect(i2) AS i2, collect(DISTINCT n3) AS s4 WITH head(i2) AS i2, s4
MATCH (x:`Firm`) WHERE (x IN s4 OR x.`founded` > $p1)
WITH x ORDER BY x.`founded` IS NULL, x.`founded` DESC, x.`name`, x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// named
MATCH (x:`Firm`)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

