import { onlyAsked, takenOnly } from '../reasons/only-asked.ts';
import type { Rule } from '../rule.ts';
import { anyOf, said, saysSo } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const enforcesReadOnly: Rule = {
  id: 'enforces-read-only',
  title: 'The tool states that it only reads.',
  rationale:
    'A stated limit on a query tool counts, because the server must refuse the rest; a hint in the annotations alone does not.',
  references: [references.sqlCwe, references.toolAnnotations],
  confidence: 0.95,
  effect: { category: 'Read', fact: 'states-read-only', says: 'states that it only reads' },
  *find(view) {
    const unless =
      /\b(?:not|non|isn't|without|disable|unless|except)[\s-]+(?:in )?read[- ]?only|read[- ]?only (?:mode )?(?:is )?(?:disabled|off|false)|read[- ]?only (?:and|or|as well)|if (?:in )?read[- ]?only|\bblocked (?:in|by|under) (?:the )?read[- ]?only|\bunless [^.\n]{0,60}\b(?:writes?|writable|write[- ]?mode|read[- ]?only|mutations?|dangerous)\b/i;
    const stated =
      /\bread[- ]?only\b(?!\s+(?:field|access token|replica|property|properties|scope|key|parameter|columns?|role))|\bonly (?:supports? |allows? |permits? |accepts? |executes? |runs? )?(?:the )?(?:`?SELECT`?|read|query|SHOW)(?:[ ,/`A-Z]*)? ?(?:queries|statements|operations|commands|sql|is allowed|are allowed|allowed|permitted)\b|\bSELECT(?:[- ]|\s+queries\s+|\s+statements\s+)only\b|\b(?:execute|run|executes|runs|perform)s? (?:a |an )?(?:custom |arbitrary |raw |any )?(?:sql )?`?SELECT`? (?:sql )?(?:quer(?:y|ies)|statements?|SQL)\b|\bonly `?SELECT`?|只读|仅支持(?:SELECT|查询)|仅限查询|읽기 전용|読み取り専用|solo lectura|somente leitura|lecture seule|только чтение/i;
    const alters = view.actions.some(
      ({ kind, verb, doubtful, soft, place }) =>
        verb === 'grant' || (/^(?:change|destroy)$/.test(kind) && !doubtful && !soft && place === 'name'),
    );
    for (const finding of said(view, stated))
      if (!alters && !saysSo(view, unless) && !onlyAsked(view, finding.text)) yield finding;
    for (const { pointer, name, description } of view.parameters)
      if (/^(?:query|sql|statement)$/i.test(name) && takenOnly.test(description)) yield { pointer, text: name };
    if (anyOf(view.name, words('readonly select')) && anyOf(view.name, words('query sql readonly')))
      yield { pointer: '/tool/name', text: view.input.tool.name, share: 0.95 };
    else if (view.name.has('read') && anyOf(view.name, words('query sql')))
      yield { pointer: '/tool/name', text: view.input.tool.name, share: 0.9 };
  },
  examples: {
    matches: [
      { name: 'execute_sql', description: 'Run a query. Read-only access is enforced.' },
      { name: 'query', description: 'Only SELECT queries are allowed.' },
      { name: 'run_query', parameters: { sql: { type: 'string', description: 'Only SELECT queries are allowed' } } },
      'execute_select_sql',
      'read_query',
    ],
    ignores: [
      { name: 'execute_sql', description: 'Run any SQL statement.' },
      { name: 'run_query', description: 'Run a query. Please use only read-only statements.' },
      { name: 'update', description: 'Fails unless read-only mode is off.' },
    ],
  },
};
