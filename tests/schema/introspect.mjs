// node introspect.mjs SCHEMA URL: builds a client's schema from introspection, as GraphiQL does, and compares it with the printed one.
import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';

const [, , file, url] = process.argv;
const printed = (schema) => printSchema(lexicographicSortSchema(schema));
const expected = printed(buildSchema(readFileSync(file, 'utf8'))).split('\n');

// GraphiQL asks in the first way, and tries less where that is refused; code generators ask in the second.
for (const options of [{}, { schemaDescription: true, directiveIsRepeatable: true }]) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery(options), operationName: 'IntrospectionQuery' }),
  });
  const answer = await response.json();
  if (answer.errors) {
    throw new Error(JSON.stringify(answer.errors, null, 2));
  }

  const actual = printed(buildClientSchema(answer.data)).split('\n');
  const first = expected.findIndex((line, index) => line !== actual[index]);
  if (first >= 0 || actual.length !== expected.length) {
    console.error(`Line ${first + 1} of the sorted schema:\n  printed:      ${expected[first]}\n  introspected: ${actual[first]}`);
    process.exitCode = 1;
  }
}
