import type { ToolDefinition } from '../../catalog/tool.ts';

/** One top-level parameter that a condition's path can name. */
export interface Parameter {
  name: string;
  /** The name in lower case, its words parted by single spaces: `dryRun` is `dry run`. */
  words: string;
  /** JSON Schema types it may have, without `null`; empty when the schema does not say. */
  types: string[];
  description: string;
  /** Text values of its `enum`; empty without one. */
  choices: string[];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(schema: Record<string, unknown>): string[] {
  const alternatives = [schema['anyOf'], schema['oneOf']].filter(Array.isArray).flat().filter(isObject);
  const types = [schema, ...alternatives].flatMap((each) => each['type']);
  return types.filter((type) => typeof type === 'string' && type !== 'null') as string[];
}

function choicesOf(schema: Record<string, unknown>): string[] {
  const values = schema['enum'];
  return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : [];
}

/** The words of an identifier in lower case: `sqlQuery`, `sql-query` and `sql_query` give `sql query`. */
export function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The tool's parameters; what a schema by a stranger has in their place is passed over. */
export function parametersOf(tool: ToolDefinition): Parameter[] {
  const properties = tool.inputSchema?.['properties'];
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(name) || !isObject(schema)) return [];
    const description = typeof schema['description'] === 'string' ? schema['description'] : '';
    return [{ name, words: wordsOf(name), types: typesOf(schema), description, choices: choicesOf(schema) }];
  });
}
