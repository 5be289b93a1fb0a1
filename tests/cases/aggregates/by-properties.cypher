// byLevel
MATCH (x:`Laboratory`)
WITH x, x.`level` AS g0
WITH DISTINCT x, g0 ORDER BY x.id
WITH g0, collect(x) AS xs
RETURN collect([null, [g0], [size(xs)]]) AS rows

// byYear
MATCH (x:Entity)
WITH x, left(x.`founded`, 4) AS g0
WITH DISTINCT x, g0 ORDER BY x.id
WITH g0, collect(x) AS xs
RETURN collect([null, [g0], [size(xs)]]) AS rows

// byMonth
MATCH (x:`Firm`)
WITH x, left(x.`founded`, 7) AS g0
WITH x, g0, x.`confidence` AS g1
WITH DISTINCT x, g0, g1 ORDER BY x.id
WITH g0, g1, collect(x) AS xs
RETURN collect([null, [g0, g1], [size(xs), reduce(sum = 0, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | sum + v), size([v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL])]]) AS rows

// several
MATCH (x:Entity)
WITH x, x.`confidence` AS g0
WITH DISTINCT x, g0 ORDER BY x.id
WITH g0, collect(x) AS xs
RETURN collect([null, [g0], [size(xs), reduce(best = null, v IN [v IN [y IN xs | y.`founded`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v < best THEN v ELSE best END)]]) AS rows

