import type { Parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, named, parametersIn, saysSo, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const queryWords = words(
  'sql query ddl dml statement cypher aql gql procedure transaction mutation graphql soql mql kql cql dql migration upsert_sql',
);
const databaseSignals = words('sql statement cypher');

const products = words('clickhouse snowflake bigquery redshift postgresql mysql sqlite duckdb mssql oracle mariadb');

/** Query languages that cannot write. */
const readingLanguage = /\bKQL\b|\bKusto\b|\bPromQL\b|\bLogQL\b|\bJQL\b|\bSOQL\b|\bFlux quer/;

/** A name that is nothing but a query language or a database: what else should it take? */
const bareLanguage =
  /^(?:\w+[-_.])?(?:sql|cypher)$|^(?:mysql|postgres|postgresql|sqlite|mssql|mariadb|oracle|snowflake|duckdb|clickhouse)$/i;

/** `create_table` whose only parameter is a query: the statement is the caller's. */
function writtenStatement({ named, parameters }: View): Parameter | undefined {
  if (!/^(?:create|alter|insert|update|write|modify)$/.test(named?.verb ?? '')) return undefined;
  if (!anyOf(named?.object ?? [], words('table index view schema row record data database'))) return undefined;
  const [only, other] = parameters.filter(
    ({ required, name }) => required || /^(?:query|sql|statement|ddl)$/i.test(name),
  );
  return only && !other && /^(?:query|sql|statement|ddl|sql_?query)$/i.test(only.name) ? only : undefined;
}

export const runsQuery: Rule = {
  id: 'runs-query',
  title: 'The tool runs a query or statement that the caller writes.',
  rationale:
    'A statement can change or drop tables as well as read them, unless the tool says and enforces that it only reads.',
  references: [references.sqlCwe, references.commandInjection, references.toolMisuse],
  confidence: 0.9,
  effect: { category: 'Execute', capability: 'run-query', says: 'runs a query that the caller writes' },
  *find(view) {
    if (hasParameter(view, words('projection')) && !hasParameter(view, databaseSignals)) return;
    if (saysSo(view, readingLanguage) && !/\bSQL\b/.test(view.description)) return;
    for (const action of view.actions) {
      if (view.description === '' && /^(?:run|execute|exec)$/.test(action.verb) && action.object.at(-1) === 'query') {
        yield claim(action, 0.9);
        continue;
      }
      const about = action.object.length === 0 ? view.name : action.object;
      const bare = action.object.length === 0 && /^(?:execute|exec)$/.test(action.verb) && topicIn(view, 'database');
      const asked =
        bare ||
        (action.verb === 'query' && anyOf(about, products)) ||
        anyOf(about, queryWords) ||
        (/^(?:query)$/.test(action.verb) && anyOf(action.object, words('database db sql')));
      if (
        topicIn(view, 'observability') &&
        !topicIn(view, 'database') &&
        !anyOf(about, products) &&
        !anyOf(about, words('ddl dml mutation'))
      )
        continue;
      if (
        !asked ||
        anyOf(
          about,
          words(
            'saved report funnel retention segmentation frequency insight plan explain history search analytics log metric geospatial geo text vector similarity collation semantic promql logql kql trace job validate schema result logs builder',
          ),
        )
      )
        continue;
      const writes = anyOf(about, words('ddl dml mutation migration procedure write insert update transaction'));
      const database =
        topicIn(view, 'database') ||
        anyOf([...about, ...action.beyond], words('sql database db cypher ddl dml migration')) ||
        hasParameter(view, databaseSignals) ||
        /\bSQL\b/.test(view.description.slice(0, 200));
      if (/^(?:run|execute|exec|perform|submit|apply|invoke|send|write|call|dispatch)$/.test(action.verb) && database)
        yield claim(action, writes ? 1 : 0.97);
      else if (action.verb === 'query' && anyOf(about, products)) yield claim(action, 0.9);
      else if (
        action.verb === 'query' &&
        (hasParameter(view, words('sql')) || anyOf(about, words('sql'))) &&
        action.object.every((word) =>
          /^(?:sql|database|db|the|data|query|mysql|postgres|postgresql|sqlite|snowflake|arbitrary|raw|custom)$/.test(
            word,
          ),
        )
      )
        yield claim(action, 0.9);
    }
    const written = topicIn(view, 'database') ? writtenStatement(view) : undefined;
    if (written) {
      yield named(written);
      for (const action of view.actions) if (action.kind === 'change') yield claim(action);
    }
    if (
      view.named === undefined &&
      view.told === undefined &&
      anyOf(view.name, words('sql cypher')) &&
      view.parameters.some(({ words: known }) => anyOf(known, queryWords))
    ) {
      for (const parameter of parametersIn(view, queryWords)) yield named(parameter, 0.8);
    }
    if (
      view.description === '' &&
      view.parameters.length === 0 &&
      view.named === undefined &&
      bareLanguage.test(view.input.tool.name)
    )
      yield { pointer: '/tool/name', text: view.input.tool.name, share: 0.7 };
  },
  examples: {
    matches: [
      'execute_sql',
      { server: 'MySQL', name: 'run_query', description: 'Run a query against the database' },
      'apply_migration',
      {
        name: 'run_report',
        description: 'Runs a query on the database',
        parameters: { query: { type: 'string' } },
      },
      { name: 'sql', parameters: { query: { type: 'string' } } },
      { server: 'Sqlite', name: 'create_table', parameters: { query: { type: 'string' } } },
      'mysql',
    ],
    ignores: [
      'explain_query',
      'list_saved_queries',
      'get_query_plan',
      'search_query_history',
      { server: 'Sqlite', name: 'create_table' },
    ],
  },
};
