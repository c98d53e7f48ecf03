import type { Finding } from '../rule.ts';
import type { View } from '../view.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, named, said, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const queryLanguage =
  /\b(?:KQL|Kusto Query Language|PromQL|LogQL|SOQL|SPARQL|GraphQL quer(?:y|ies)|Lucene query|NRQL)\b/;

const namedLanguage =
  /^[^.\n]{0,40}\b(?:execut|run|perform)\w* (?:an? |the |custom |arbitrary |raw )*(?:(?:SOQL|SOSL|KQL|PromQL|LogQL|GraphQL|JQL|SPARQL|NRQL|SPL|DAX|MDX|LQL|Flux) quer|SOSL search)/i;

/** How a query of the caller would run tells what it reads, and finding out may run it. */
function* plansQuery(view: View): Generator<Finding> {
  if (!topicIn(view, 'database')) return;
  for (const action of view.actions) {
    const said = action.object.join(' ');
    const explained =
      /^(?:explain|analyze|profile)$/.test(action.verb) && /(?:^| )(?:query|sql|query performance)$/.test(said);
    if (explained || (action.kind === 'lookUp' && /(?:query|execution|explain) plan$/.test(said))) yield claim(action);
  }
}

/** The name of a language for queries after a verb that reads. */
function readsCypher({ name, named }: View): boolean {
  return named?.kind === 'lookUp' && anyOf(name, words('cypher sparql gremlin'));
}

export const queriesDatabase: Rule = {
  id: 'queries-database',
  title: 'The tool runs a read-only query that the caller writes.',
  rationale: 'It cannot change the data, and it can read all of them.',
  references: [references.sqlCwe, references.overSharing],
  confidence: 0.84,
  effect: { capability: 'run-query', fact: 'caller-query', says: 'runs a read-only query that the caller writes' },
  *find(view) {
    yield* plansQuery(view);
    if (
      /^(?:explain|estimate|validate|format|lint|parse|translate|convert|optimize|generate)$/.test(
        (view.named ?? view.told)?.verb ?? '',
      )
    )
      return;
    if (view.actions.some(({ kind }) => kind === 'run' || kind === 'vague' || kind === 'lookUp'))
      yield* said(view, namedLanguage);
    for (const parameter of view.parameters) {
      if (
        anyOf(parameter.words, words('sql cypher promql logql kql cql jql soql graphql aql')) &&
        !topicIn(view, 'docs', 'tasks')
      )
        yield named(parameter);
      else if (
        anyOf(parameter.words, words('query')) &&
        topicIn(view, 'database', 'observability') &&
        anyOf(view.name, words('query sql execute run'))
      )
        yield named(parameter);
    }
    if (readsCypher(view)) yield { pointer: '/tool/name', text: view.input.tool.name };
    if (view.named?.kind === 'lookUp') {
      yield* said(view, /\bquery DSL\b/i);
      if (hasParameter(view, words('query'))) yield* said(view, queryLanguage);
    }
    for (const action of view.actions) {
      if (
        action.verb === 'search' &&
        topicIn(view, 'database') &&
        !topicIn(view, 'docs') &&
        !anyOf(action.object, words('doc docs documentation guide manual')) &&
        anyOf(
          action.object,
          words('vector similar text document record data row point object collection hybrid semantic'),
        )
      )
        yield claim(action);
      if (
        action.kind === 'workOut' &&
        topicIn(view, 'database') &&
        view.parameters.some(({ words: known }) => anyOf(known, words('table column'))) &&
        !/^(?:validate|explain|estimate)$/.test(action.verb)
      )
        yield claim(action);
      if (
        action.verb === 'query' &&
        anyOf(
          action.object,
          words('database table item collection record row document data db log metric sql vector prometheus dataset'),
        ) &&
        topicIn(view, 'database', 'observability', 'cloud')
      )
        yield claim(action);
      else if (
        /^(?:run|execute|exec|perform)$/.test(action.verb) &&
        anyOf(action.object, words('query sql promql logql kql select aggregation aggregate cypher')) &&
        (topicIn(view, 'database', 'observability', 'cloud', 'chain') || anyOf(action.beyond, words('database db')))
      )
        yield claim(action);
      else if (
        /^(?:find|aggregate|scan)$/.test(action.verb) &&
        topicIn(view, 'database') &&
        (action.object.length === 0 || anyOf(action.object, words('document item record row data collection')))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { server: 'DynamoDB', name: 'query_items', description: 'Query items in a table' },
      { name: 'query', parameters: { sql: { type: 'string' } } },
      'read_neo4j_cypher',
      { server: 'Postgres', name: 'explain_query' },
      { name: 'run_report', description: 'Runs a read-only query on the database' },
      { name: 'search', description: 'Search an index with the given query DSL' },
    ],
    ignores: ['search_query_suggestions', 'list_tables', { server: 'Postgres', name: 'semantic_search_docs' }],
  },
};
