import { singularOf } from './forms.ts';
import { remembering } from './memory.ts';
import { nameTokens } from './tokens.ts';

/** One property of the input schema. */
export interface Parameter {
  name: string;
  pointer: string;
  /** Words of the name, singular. */
  words: readonly string[];
  type: string;
  description: string;
  /** The values it may have, when they are listed. */
  choices: readonly string[];
  required: boolean;
  /** Of a list of steps, what each of them may do. */
  steps: readonly string[];
}

const mostParameters = 60;

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function choicesOf(schema: Record<string, unknown>): string[] {
  const direct = Array.isArray(schema['enum']) ? schema['enum'] : 'const' in schema ? [schema['const']] : [];
  const nested = ['anyOf', 'oneOf']
    .flatMap((key) => (Array.isArray(schema[key]) ? (schema[key] as unknown[]) : []))
    .flatMap((option) => (isObject(option) ? choicesOf(option) : []));
  const items = isObject(schema['items']) && Array.isArray(schema['items']['enum']) ? schema['items']['enum'] : [];
  return [...direct, ...nested, ...items].filter((value) => typeof value === 'string').slice(0, 80);
}

const lists = /^(?:actions?|steps?|operations?|commands?|requests?|edits?|tasks?|instructions?|mutations?)$/i;
const kinds = /^(?:type|action|op|operation|kind|method|command)$/i;

/** The kinds of step that the items of a list can be, from the enums of their `type` or `action`. */
function stepsOf(name: string, schema: Record<string, unknown>): string[] {
  if (!lists.test(name) || !isObject(schema['items'])) return [];
  const { items } = schema;
  const variants = ['anyOf', 'oneOf'].flatMap((key) => (Array.isArray(items[key]) ? (items[key] as unknown[]) : []));
  return [items, ...variants].slice(0, 30).flatMap((item) => {
    const properties = isObject(item) ? item['properties'] : undefined;
    if (!isObject(properties)) return [];
    return Object.entries(properties).flatMap(([key, value]) =>
      kinds.test(key) && isObject(value) ? choicesOf(value) : [],
    );
  });
}

/** A property's name as a segment of a JSON Pointer. */
function escapeSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The same few names are the parameters of most tools; tools' own names would push them out of a memory that both share. */
const wordsOfName = remembering<readonly string[]>(20_000, (name) =>
  nameTokens(name).map(({ text }) => singularOf(text)),
);

function collect(schema: Record<string, unknown>, pointer: string, depth: number, into: Parameter[]): void {
  const properties = schema['properties'];
  if (!isObject(properties)) return;
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  for (const [name, value] of Object.entries(properties)) {
    if (into.length >= mostParameters) return;
    const property = isObject(value) ? value : {};
    const here = `${pointer}/properties/${escapeSegment(name)}`;
    const type = property['type'];
    into.push({
      name,
      pointer: here,
      words: wordsOfName(name),
      type: typeof type === 'string' ? type : Array.isArray(type) && typeof type[0] === 'string' ? type[0] : '',
      description: typeof property['description'] === 'string' ? property['description'] : '',
      choices: choicesOf(property),
      required: required.includes(name),
      steps: depth === 0 ? stepsOf(name, property) : [],
    });
    if (depth === 0) collect(property, here, 1, into);
  }
}

const told =
  /(?:^|\n)[ \t]*#*[ \t]*\**(?:args|arguments|parameters|params|inputs?|参数)\**[ \t]*[:：][ \t]*\**[ \t]*\n([\s\S]{1,1500})/i;
const toldLine =
  /^[ \t]*(?:[-*•][ \t]*)?[`"*]{0,3}([A-Za-z_][A-Za-z0-9_]{0,40})[`"*]{0,3}[ \t]*(?:\([^)\n]{0,60}\))?[ \t]*[:–—-][ \t]*(.*)$/;
const afterwards = /^[ \t]*#*[ \t]*\**(?:returns?|raises|examples?|notes?|usage|output|返回)\b/i;

/** The parameters that a description lists under `Args:`, for authors and directories that give no schema. */
function toldParameters(description: string): Parameter[] {
  const parameters: Parameter[] = [];
  for (const line of told.exec(description)?.[1]?.split('\n') ?? []) {
    if (afterwards.test(line)) break;
    const [, name, text] = toldLine.exec(line) ?? [];
    if (name === undefined || parameters.length >= mostParameters) continue;
    parameters.push({
      name,
      pointer: '/tool/description',
      words: wordsOfName(name),
      type: '',
      description: text ?? '',
      choices: [],
      required: false,
      steps: [],
    });
  }
  return parameters;
}

/** The properties of the schema and of the objects in it, one level deep; without any, those that the description lists. */
export function parametersOf(inputSchema: unknown, description = ''): Parameter[] {
  const parameters: Parameter[] = [];
  if (isObject(inputSchema)) collect(inputSchema, '/tool/inputSchema', 0, parameters);
  return parameters.length > 0 ? parameters : toldParameters(description);
}
