// firm
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS found
OPTIONAL MATCH (f:FormerId) WHERE f.id IN $p0 OPTIONAL MATCH (x:Entity {id: f.entity}) WITH found, collect([f.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, []], null, null]]) AS former RETURN former + found AS rows

// firm.relationships
UNWIND $p1 AS pid MATCH (p:Entity {id: pid})
MATCH (p)-[r]-(:Entity) WHERE type(r) IN $p0
WITH DISTINCT pid, r
WITH pid, r
WITH pid, r, type(r) AS k0, startNode(r).id AS k1, endNode(r).id AS k2, r.since AS since, r.until AS until ORDER BY k0 IS NULL, k0, k1 IS NULL, k1, k2 IS NULL, k2, since IS NULL, since, until IS NULL, until
WITH pid, collect({r: r, k0: k0, k1: k1, k2: k2, since: since, until: until}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 1..a + 6] | [null, [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], [e.k0, e.k1, e.k2, e.since, e.until]]]]) AS rows

// firm.relationships.from
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`]], null, null]]) AS found
RETURN found AS rows

// firm.relationships.to
OPTIONAL MATCH (x:Entity) WHERE x.id IN $p0 WITH collect([x.id, [[x.id, head([label IN labels(x) WHERE label IN $p1]), x.sources, [x.`id`, x.`level`]], null, null]]) AS found
RETURN found AS rows

// firm.relationships.sources
MATCH (x:Source) WHERE x.id IN $p0 RETURN collect([x.id, [[x.id, null, [], [x.`id`]], null, null]]) AS rows

// firm.hatched
UNWIND $p1 AS pid MATCH (p:Entity {id: pid})
MATCH (p)<-[r]-(:Entity) WHERE type(r) IN $p0
WITH DISTINCT pid, r
WITH pid, r
WITH pid, r, type(r) AS k0, startNode(r).id AS k1, endNode(r).id AS k2, r.since AS since, r.until AS until ORDER BY k0 IS NULL, k0, k1 IS NULL, k1, k2 IS NULL, k2, since IS NULL, since, until IS NULL, until
WITH pid, collect({r: r, k0: k0, k1: k1, k2: k2, since: since, until: until}) AS found
WITH pid, found, 0 AS a, size(found) AS b
RETURN collect([pid, size(found), a, b, [e IN found[a + 0..a + 10001] | [null, [e.r.`id`, type(e.r), e.r.`since`, e.r.`until`, e.r.`note`, e.r.`confidence`, e.r.`locator`, e.r.sources, startNode(e.r).id, endNode(e.r).id], [e.k0, e.k1, e.k2, e.since, e.until]]]]) AS rows

