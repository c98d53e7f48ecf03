import type { ToolDefinition } from '../../catalog/tool.ts';
import type { FindBound } from './bound.ts';
import { parametersOf, wordsOf, type Parameter } from './parameters.ts';

const databases = /\b(?:sql|postgres|postgresql|mysql|mariadb|sqlite|bigquery|snowflake|duckdb|clickhouse|redshift)\b/;

function holdsSql(parameter: Parameter, tool: ToolDefinition): boolean {
  if (!parameter.types.includes('string')) return false;
  if (/^(?:raw )?sql(?: (?:query|statement|text|string|command))?$|^(?:query|statement) sql$/.test(parameter.words))
    return true;
  if (!/^(?:query|statement|query text|query string)$/.test(parameter.words)) return false;
  return databases.test(wordsOf(`${tool.name} ${tool.description ?? ''} ${parameter.description}`));
}

/** A SQL text that has to begin with SELECT. A tool that is Read already enforces that itself and gets no condition. */
export const readOnlyQuery: FindBound = (tool, { category }) => {
  if (category === 'Read') return undefined;
  const found = parametersOf(tool).find((parameter) => holdsSql(parameter, tool));
  if (found === undefined) return undefined;
  const path = `args.${found.name}`;
  return {
    id: 'read-only-query',
    parameter: found.name,
    require: [
      { path, op: 'regex', value: '^\\s*SELECT' },
      { path, op: 'regex', value: '^[^;]*(?:;\\s*)?$' },
    ],
    deny_if: [],
    catches: `Texts in ${found.name} that do not begin with SELECT in capitals, and anything after a semicolon.`,
    misses:
      'A SELECT that changes something itself (SELECT INTO, a function with side effects) or reads what it should not; give the server a read-only database account as well.',
  };
};
