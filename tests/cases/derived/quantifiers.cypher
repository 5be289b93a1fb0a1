// some
OPTIONAL MATCH (f0:FormerId {id: $p0}) WITH collect(f0.entity) AS i1 WITH coalesce(head(i1), $p0) AS i1
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND x:Entity AND x.id = i1 RETURN collect([x.id, null]) AS rows

// some
MATCH (x:`Firm`) WHERE (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// none
OPTIONAL MATCH (f0:FormerId {id: $p0}) WITH collect(f0.entity) AS i1 WITH coalesce(head(i1), $p0) AS i1
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND x:Entity AND x.id = i1 RETURN collect([x.id, null]) AS rows

// none
MATCH (x:`Firm`) WHERE NOT (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// all
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND NOT NOT (x:`Town`) RETURN collect([x.id, null]) AS rows

// all
MATCH (x:`Firm`) WHERE NOT (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// any
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) RETURN collect([x.id, null]) AS rows

// any
MATCH (x:`Firm`) WHERE NOT (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// inside
MATCH (x:Entity) WHERE (x:`Laboratory` OR x:`ResearchInstitute` OR x:`ScienceCity` OR x:`Town` OR x:`Region` OR x:`Incubator` OR x:`ServicePlatform`) AND ((x:`Town`) AND x.`level` = $p0) RETURN collect([x.id, null]) AS rows

// inside
MATCH (x:`Firm`) WHERE (x:Entity AND x.id IN $p0) RETURN collect([x.id, null]) AS rows

// inside
MATCH (x:`University`) WHERE (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

// not
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND (x:`University`) RETURN collect([x.id, null]) AS rows

// not
MATCH (x:Entity) WHERE (x:`University` OR x:`Laboratory` OR x:`ResearchInstitute` OR x:`Facility` OR x:`Incubator` OR x:`Firm` OR x:`FirmGroup` OR x:`ServicePlatform` OR x:`Investor` OR x:`GovernmentBody`) AND NOT (x:Entity AND x.id IN $p0)
WITH x ORDER BY x.id
WITH collect(x) AS found
RETURN collect([null, size(found), 0, size(found), [e IN found[0..10001] | [[e.id, head([label IN labels(e) WHERE label IN $p1]), e.sources, [e.`id`]], null, null]]]) AS rows

