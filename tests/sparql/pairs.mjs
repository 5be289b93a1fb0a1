// Answers property paths. Takes a JSON array of { nodes, triples: [[from, type, to]], paths } on standard input, the paths in SPARQL's words
// over the prefix of the empty name; prints for each graph and path the pairs that it ties, as an array of "from to".
import oxigraph from 'oxigraph';

const prefix = 'http://example.org/';
const { namedNode, quad } = oxigraph;
const name = (local) => namedNode(prefix + local);

function answer({ nodes, triples, paths }) {
  const store = new oxigraph.Store();
  // A node without relationships is in the graph too; a path of length zero ties it to itself.
  for (const node of nodes) store.add(quad(name(node), name('is'), name('Node')));
  for (const [from, type, to] of triples) store.add(quad(name(from), name(type), name(to)));
  return paths.map((path) => {
    const query = `PREFIX : <${prefix}> SELECT DISTINCT ?a ?b { ?a :is :Node . ?b :is :Node . ?a ${path} ?b }`;
    return store.query(query).map((row) => ['a', 'b'].map((end) => row.get(end).value.slice(prefix.length)).join(' '));
  });
}

let input = '';
for await (const chunk of process.stdin) input += chunk;
process.stdout.write(JSON.stringify(JSON.parse(input).map(answer)));
