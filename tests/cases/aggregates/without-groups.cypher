// firmsAggregate
MATCH (x:`Firm`)
WITH DISTINCT x ORDER BY x.id
WITH collect(x) AS xs, count(DISTINCT x.`employees`) AS d2, count(DISTINCT x.`founded`) AS d7, count(DISTINCT x.`name`) AS d10
RETURN collect([null, [], [size(xs), size([v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL]), d2, reduce(best = null, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v < best THEN v ELSE best END), reduce(best = null, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v > best THEN v ELSE best END), reduce(sum = 0, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | sum + v), size([v IN [y IN xs | y.`founded`] WHERE v IS NOT NULL]), d7, reduce(best = null, v IN [v IN [y IN xs | y.`founded`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v < best THEN v ELSE best END), reduce(best = null, v IN [v IN [y IN xs | y.`founded`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v > best THEN v ELSE best END), d10]]) AS rows

// none
MATCH (x:`Firm`) WHERE x.`name` = $p0
WITH DISTINCT x ORDER BY x.id
WITH collect(x) AS xs
RETURN collect([null, [], [size(xs), reduce(sum = 0, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | sum + v), size([v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL]), reduce(best = null, v IN [v IN [y IN xs | y.`employees`] WHERE v IS NOT NULL] | CASE WHEN best IS NULL OR v < best THEN v ELSE best END)]]) AS rows

