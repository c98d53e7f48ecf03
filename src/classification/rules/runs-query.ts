import type { Rule } from '../rule.ts';
import { anyOf, claim, named, parametersIn, topicIn } from '../match.ts';
import { bareLanguage, onlyAsks, queryWords, shareOfStatement, writtenStatement } from '../reasons/writes-statement.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const runsQuery: Rule = {
  id: 'runs-query',
  title: 'The tool runs a query or statement that the caller writes.',
  rationale:
    'A statement can change or drop tables as well as read them, unless the tool says and enforces that it only reads.',
  references: [references.sqlCwe, references.commandInjection, references.toolMisuse],
  confidence: 0.9,
  effect: { category: 'Execute', capability: 'run-query', says: 'runs a query that the caller writes' },
  *find(view) {
    if (onlyAsks(view)) return;
    for (const action of view.actions) {
      const share = shareOfStatement(action, view);
      if (share > 0) yield claim(action, share);
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
