import type { Action } from '../actions.ts';
import type { Parameter } from '../parameters.ts';
import type { View } from '../view.ts';
import { anyOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const languages = words('sql cypher promql logql kql cql jql soql graphql aql');

/** The caller writes the query into this parameter. */
export function holdsQuery({ words: known }: Parameter, view: View): boolean {
  if (anyOf(known, languages) && !topicIn(view, 'docs', 'tasks')) return true;
  return (
    anyOf(known, words('query')) &&
    topicIn(view, 'database', 'observability') &&
    anyOf(view.name, words('query sql execute run'))
  );
}

const searched = words('vector similar text document record data row point object collection hybrid semantic');
const guides = words('doc docs documentation guide manual');

/** What a database holds is searched by its content. */
export function searchesRows({ verb, object }: Action, view: View): boolean {
  return (
    verb === 'search' &&
    topicIn(view, 'database') &&
    !topicIn(view, 'docs') &&
    !anyOf(object, guides) &&
    anyOf(object, searched)
  );
}

/** Something is worked out of columns that the caller names. */
export function worksOutColumns({ kind, verb }: Action, view: View): boolean {
  return (
    kind === 'workOut' &&
    topicIn(view, 'database') &&
    view.parameters.some(({ words: known }) => anyOf(known, words('table column'))) &&
    !/^(?:validate|explain|estimate)$/.test(verb)
  );
}

const queried = words(
  'database table item collection record row document data db log metric sql vector prometheus dataset',
);
const queries = words('query sql promql logql kql select aggregation aggregate cypher');
const rows = words('document item record row data collection');

/** A query of the caller is run. */
export function queriesRows({ verb, object, beyond }: Action, view: View): boolean {
  if (verb === 'query') return anyOf(object, queried) && topicIn(view, 'database', 'observability', 'cloud');
  if (/^(?:run|execute|exec|perform)$/.test(verb))
    return (
      anyOf(object, queries) &&
      (topicIn(view, 'database', 'observability', 'cloud', 'chain') || anyOf(beyond, words('database db')))
    );
  return (
    /^(?:find|aggregate|scan)$/.test(verb) && topicIn(view, 'database') && (object.length === 0 || anyOf(object, rows))
  );
}
