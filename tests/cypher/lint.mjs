// Analyses statements as CYPHER 5 and as CYPHER 25. Takes a JSON array of { text, parameters } on standard input; prints a JSON array of
// { version, text, message }, one for each error, warning or deprecation. An analysis takes a tenth to a quarter of a second: two threads share the work.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { lintCypherQuery, testData } from '@neo4j-cypher/language-support';

const versions = ['CYPHER 5', 'CYPHER 25'];
const threads = 2;

// An analysis reads in everything that it is told of, which is half of its time. What a statement does not name it does not call.
function namedIn(text, known) {
  return Object.fromEntries(versions.map((version) => [
    version,
    Object.fromEntries(Object.entries(known[version]).filter(([name]) => text.includes(`${name}(`))),
  ]));
}

function faultsOf({ text, parameters }) {
  const { functions, procedures } = testData.mockSchema;
  const schema = { functions: namedIn(text, functions), procedures: namedIn(text, procedures), parameters };
  return versions.flatMap((version) => {
    const { diagnostics } = lintCypherQuery(`${version} ${text}`, schema);
    return diagnostics.map((diagnostic) => ({ version, text, message: diagnostic.message }));
  });
}

function share(statements) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: statements });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (isMainThread) {
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  const statements = JSON.parse(input);
  const shares = Array.from({ length: threads }, (_, i) => statements.filter((_, at) => at % threads === i));
  const faults = await Promise.all(shares.map(share));
  process.stdout.write(JSON.stringify(faults.flat()));
} else {
  parentPort.postMessage(workerData.flatMap(faultsOf));
}
