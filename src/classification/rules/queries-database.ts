import type { Rule } from '../rule.ts';
import { claim, hasParameter, named, said } from '../match.ts';
import { namedLanguage, plansQuery, queryLanguage, readsCypher } from '../reasons/plans-query.ts';
import { holdsQuery, queriesRows, searchesRows, worksOutColumns } from '../reasons/reads-by-query.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

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
    for (const parameter of view.parameters) if (holdsQuery(parameter, view)) yield named(parameter);
    if (readsCypher(view)) yield { pointer: '/tool/name', text: view.input.tool.name };
    if (view.named?.kind === 'lookUp') {
      yield* said(view, /\bquery DSL\b/i);
      if (hasParameter(view, words('query'))) yield* said(view, queryLanguage);
    }
    for (const action of view.actions) {
      if (searchesRows(action, view)) yield claim(action);
      if (worksOutColumns(action, view)) yield claim(action);
      if (queriesRows(action, view)) yield claim(action);
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
