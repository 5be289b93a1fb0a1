// count
MATCH (x:Entity) RETURN collect([x.id, null]) AS rows

// count
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// within
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) RETURN collect([x.id, null]) AS rows

// within
MATCH (x:Entity) WHERE ((x:Entity AND x.id IN $p0) OR NOT (x:Entity AND x.id IN $p1))
WITH x ORDER BY x.id LIMIT 4
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..3] | [[e.id, head([label IN labels(e) WHERE label IN $p2]), e.sources, [e.`id`]], null, null]]]) AS rows

// ordered
MATCH (x:Entity) RETURN collect([x.id, null]) AS rows

// ordered
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`)
WITH x
WITH x, coalesce($p0[x.id], 0) AS k0, x.id AS id ORDER BY k0 IS NULL, k0 DESC, id LIMIT 5
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 4] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.k0, e.id]]]]) AS rows

// youngest
MATCH (x:`Firm`) WHERE NOT x.`founded` IS NULL RETURN collect([x.id, x.`founded`]) AS rows

// youngest
MATCH (x:`University`)
WITH x
WITH x, $p0[x.id] AS k0, x.id AS id ORDER BY k0 IS NULL, k0 DESC, id
WITH collect({x: x, k0: k0, id: id}) AS found
WITH found, 0 AS a, size(found) AS b
RETURN collect([null, size(found), a, b, [e IN found[a + 0..a + 10001] | [[e.x.id, head([label IN labels(e.x) WHERE label IN $p1]), e.x.sources, [e.x.`id`]], null, [e.k0, e.id]]]]) AS rows

