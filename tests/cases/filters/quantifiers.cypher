// some
MATCH (x:`Incubator`)
MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND n1.`founded` >= $p0
WITH DISTINCT x
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// none, from Neo4j 5 on
MATCH (x:`Incubator`) WHERE NOT EXISTS { MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND n1.`founded` >= $p0 }
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// none, before Neo4j 5
MATCH (x:`Incubator`) WHERE NOT size([(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND n1.`founded` >= $p0 | 1]) > 0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// all, from Neo4j 5 on
MATCH (x:`Incubator`) WHERE NOT EXISTS { MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND NOT coalesce(n1.`founded` < $p0, false) }
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// all, before Neo4j 5
MATCH (x:`Incubator`) WHERE NOT size([(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) AND NOT coalesce(n1.`founded` < $p0, false) | 1]) > 0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// any, from Neo4j 5 on
MATCH (x:`Incubator`) WHERE NOT EXISTS { MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) }
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// any, before Neo4j 5
MATCH (x:`Incubator`) WHERE NOT size([(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | 1]) > 0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// counted, from Neo4j 5 on
MATCH (x:`Incubator`) WHERE COUNT { MATCH (x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) RETURN DISTINCT n1 } >= $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// counted, before Neo4j 5
MATCH (x:`Incubator`) WHERE size(reduce(ids = [], id2 IN [(x)-[r0:`HATCHES`]->(n1) WHERE (n1:`Firm`) | n1.id] | CASE WHEN id2 IN ids THEN ids ELSE ids + id2 END)) >= $p0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// counted.hatchesConnection, from Neo4j 5 on
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
WITH p, COUNT { (p)-[:`HATCHES`]->() } AS n
RETURN collect([p.id, n, 0, n, []]) AS rows

// counted.hatchesConnection, before Neo4j 5
UNWIND $p0 AS pid MATCH (p:Entity {id: pid})
WITH p, size((p)-[:`HATCHES`]->()) AS n
RETURN collect([p.id, n, 0, n, []]) AS rows

// mixed, from Neo4j 5 on
MATCH (x:`Firm`) WHERE (x.`employees` > $p0 OR EXISTS { MATCH (x)-[r0:`SPUN_OUT_OF`]->(n1) WHERE (n1:`University` OR n1:`Laboratory` OR n1:`ResearchInstitute` OR n1:`Facility` OR n1:`Incubator` OR n1:`Firm` OR n1:`FirmGroup` OR n1:`ServicePlatform` OR n1:`Investor` OR n1:`GovernmentBody`) }) AND NOT EXISTS { MATCH (x)<-[r2:`HATCHES`]-(n3) WHERE (n3:`Town`) }
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// mixed, before Neo4j 5
MATCH (x:`Firm`) WHERE (x.`employees` > $p0 OR size([(x)-[r0:`SPUN_OUT_OF`]->(n1) WHERE any(label IN labels(n1) WHERE label IN $p1) | 1]) > 0) AND NOT size([(x)<-[r2:`HATCHES`]-(n3) WHERE (n3:`Town`) | 1]) > 0
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// through
MATCH (x:`Firm`)
MATCH (x)<-[r0:`HATCHES`]-(n1) WHERE (n1:`Incubator`) AND NOT n1.`founded` IS NULL
WITH DISTINCT x
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// nothing
MATCH (x:`Firm`) WHERE false
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

// everything
MATCH (x:`Firm`)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p0]), e.sources, [e.`id`]], null, null]]]) AS rows

