import type { Action } from '../actions.ts';
import { anyOf, hasParameter, saysSo, topicIn } from '../match.ts';
import type { Parameter } from '../parameters.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** Words for what the caller writes to a database. */
export const queryWords = words(
  'sql query ddl dml statement cypher aql gql procedure transaction mutation graphql soql mql kql cql dql migration upsert_sql',
);
const databaseSignals = words('sql statement cypher');

const products = words('clickhouse snowflake bigquery redshift postgresql mysql sqlite duckdb mssql oracle mariadb');

/** Query languages that cannot write. */
const readingLanguage = /\bKQL\b|\bKusto\b|\bPromQL\b|\bLogQL\b|\bJQL\b|\bSOQL\b|\bFlux quer/;

/** A name that is nothing but a query language or a database: what else should it take? */
export const bareLanguage =
  /^(?:\w+[-_.])?(?:sql|cypher)$|^(?:mysql|postgres|postgresql|sqlite|mssql|mariadb|oracle|snowflake|duckdb|clickhouse)$/i;

/** `create_table` whose only parameter is a query: the statement is the caller's. */
export function writtenStatement({ named, parameters }: View): Parameter | undefined {
  if (!/^(?:create|alter|insert|update|write|modify)$/.test(named?.verb ?? '')) return undefined;
  if (!anyOf(named?.object ?? [], words('table index view schema row record data database'))) return undefined;
  const [only, other] = parameters.filter(
    ({ required, name }) => required || /^(?:query|sql|statement|ddl)$/i.test(name),
  );
  return only && !other && /^(?:query|sql|statement|ddl|sql_?query)$/i.test(only.name) ? only : undefined;
}

/** The language cannot write, or the caller gives parts of a query and no statement. */
export function onlyAsks(view: View): boolean {
  if (hasParameter(view, words('projection')) && !hasParameter(view, databaseSignals)) return true;
  return saysSo(view, readingLanguage) && !/\bSQL\b/.test(view.description);
}

/** A query that is kept, explained or worked out by a service. */
const otherQueries = words(
  'saved report funnel retention segmentation frequency insight plan explain history search analytics log metric geospatial geo text vector similarity collation semantic promql logql kql trace job validate schema result logs builder',
);
const onlyDatabase =
  /^(?:sql|database|db|the|data|query|mysql|postgres|postgresql|sqlite|snowflake|arbitrary|raw|custom)$/;

/** Logs and metrics are asked in languages of their own. */
function asksLogs(about: Iterable<string>, view: View): boolean {
  return (
    topicIn(view, 'observability') &&
    !topicIn(view, 'database') &&
    !anyOf(about, products) &&
    !anyOf(about, words('ddl dml mutation'))
  );
}

/** A statement, a query or nothing but the database is what the verb works on. */
function isAsked({ verb, object }: Action, about: Iterable<string>, view: View): boolean {
  if (object.length === 0 && /^(?:execute|exec)$/.test(verb) && topicIn(view, 'database')) return true;
  if (anyOf(about, queryWords)) return true;
  return verb === 'query' && (anyOf(about, products) || anyOf(object, words('database db sql')));
}

function isDatabase({ beyond }: Action, about: Iterable<string>, view: View): boolean {
  return (
    topicIn(view, 'database') ||
    anyOf([...about, ...beyond], words('sql database db cypher ddl dml migration')) ||
    hasParameter(view, databaseSignals) ||
    /\bSQL\b/.test(view.description.slice(0, 200))
  );
}

/** How much a verb says that the caller's statement is run. */
export function shareOfStatement(action: Action, view: View): number {
  const { verb, object } = action;
  if (view.description === '' && /^(?:run|execute|exec)$/.test(verb) && object.at(-1) === 'query') return 0.9;
  const about = object.length === 0 ? view.name : object;
  if (asksLogs(about, view) || !isAsked(action, about, view) || anyOf(about, otherQueries)) return 0;
  if (
    /^(?:run|execute|exec|perform|submit|apply|invoke|send|write|call|dispatch)$/.test(verb) &&
    isDatabase(action, about, view)
  )
    return anyOf(about, words('ddl dml mutation migration procedure write insert update transaction')) ? 1 : 0.97;
  if (verb !== 'query') return 0;
  if (anyOf(about, products)) return 0.9;
  const sql = hasParameter(view, words('sql')) || anyOf(about, words('sql'));
  return sql && object.every((word) => onlyDatabase.test(word)) ? 0.9 : 0;
}
