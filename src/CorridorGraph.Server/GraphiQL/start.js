// GraphiQL keeps what was typed; a first visitor finds a question that this corridor can answer.
const firstQuestion = `# 哪些孵化器孵化了源自浙江大学的企业
# Which incubators hatch firms that spun out of Zhejiang University or its laboratories?
{
  incubators(where: { hatches: { some: { spunOutOf: { some: { or: [
    { id: { eq: "zju" } }
    { operatedBy: { some: { id: { eq: "zju" } } } }
    { partOf: { some: { id: { eq: "zju" } } } }
  ] } } } } }) {
    id
    name
    nameEn
    evidence(first: 2) {
      nodes { id name }
      relationships { type confidence sources { title url } }
    }
  }
}
`;

// An address with a question in it opens with that question, so that a question can be passed on as a link.
const asked = new URLSearchParams(window.location.search);
const given = (name) => asked.get(name) ?? undefined;

const fetcher = GraphiQL.createFetcher({ url: 'graphql' });

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: firstQuestion,
    query: given('query'),
    variables: given('variables'),
    operationName: given('operationName'),
    defaultEditorToolsVisibility: true,
  }),
);
