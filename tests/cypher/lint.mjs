// Analyses statements as CYPHER 5 and as CYPHER 25. Takes a JSON array of { text, parameters } on standard input; prints a JSON array of
// { version, text, message }, one for each error, warning or deprecation. An analysis takes half a second: two threads share the work.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { lintCypherQuery, testData } from '@neo4j-cypher/language-support';

const versions = ['CYPHER 5', 'CYPHER 25'];
const threads = 2;

// What the graph has labels for is not what is checked here.
const ofAnEmptyGraph = /not present in the database/;

function faultsOf({ text, parameters }) {
  const { functions, procedures } = testData.mockSchema;
  return versions.flatMap((version) => {
    const { diagnostics } = lintCypherQuery(`${version} ${text}`, { functions, procedures, parameters });
    return diagnostics
      .filter((diagnostic) => !ofAnEmptyGraph.test(diagnostic.message))
      .map((diagnostic) => ({ version, text, message: diagnostic.message }));
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
