import type { Evidence } from '../catalog/classification.ts';
import { markEvidence, pointerToken, type TextPart } from './evidence-marks.ts';
import { excerpt, reveal } from './reveal.ts';

/** One argument of a tool, as its table row. */
export interface ParameterRow {
  name: TextPart[];
  type: string;
  required: boolean;
  /** Allowed values, as JSON where they are not text; at most `shownValues`. */
  values: TextPart[][];
  /** How many allowed values are left out of `values`. */
  moreValues: number;
  description: TextPart[];
}

/** A tool's arguments. */
export interface Parameters {
  rows: ParameterRow[];
  /** Names beyond the rows that a page has room for; the JSON twin has them in full. */
  furtherNames: string[];
  total: number;
}

const shownRows = 30;
const shownValues = 12;
const shownCharacters = 320;

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** "string", "array of integer", "string or null"; "any" when the schema does not say. */
function typeOf(schema: Record<string, unknown>, depth = 0): string {
  const alternatives = [schema['anyOf'], schema['oneOf']].find(Array.isArray);
  if (alternatives && depth < 3) {
    const types = alternatives.map((one) => typeOf(asObject(one) ?? {}, depth + 1));
    return excerpt([...new Set(types)].join(' or ') || 'any', 80);
  }
  if (typeof schema['$ref'] === 'string') return excerpt(schema['$ref'].split('/').at(-1) ?? 'any', 40);
  const type = schema['type'];
  if (Array.isArray(type)) return excerpt(type.join(' or '), 80);
  const items = asObject(schema['items']);
  if (type === 'array' && items && depth < 3) return `array of ${typeOf(items, depth + 1)}`;
  if (typeof type === 'string') return excerpt(type, 40);
  return schema['enum'] === undefined && schema['const'] === undefined ? 'any' : 'constant';
}

function allowedValues(schema: Record<string, unknown>): string[] {
  const own = Array.isArray(schema['enum']) ? schema['enum'] : schema['const'] === undefined ? [] : [schema['const']];
  const ofItems = asObject(schema['items']);
  if (own.length === 0 && ofItems) return allowedValues(ofItems);
  return own.map((value) => excerpt(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null'), 60));
}

function toRow(name: string, value: unknown, required: boolean, evidence: readonly Evidence[]): ParameterRow {
  const schema = asObject(value) ?? {};
  const pointer = `/tool/inputSchema/properties/${pointerToken(name)}`;
  const below = evidence.filter((item) => item.pointer === pointer || item.pointer.startsWith(`${pointer}/`));
  const values = allowedValues(schema);
  const description = typeof schema['description'] === 'string' ? schema['description'] : '';
  const quoted = below.filter((item) => item.pointer !== pointer && description.includes(item.text));
  return {
    name: markEvidence(
      name,
      below.filter((item) => item.pointer === pointer),
    ),
    type: typeOf(schema),
    required,
    values: values.slice(0, shownValues).map((value) => markEvidence(value, below)),
    moreValues: Math.max(0, values.length - shownValues),
    description:
      quoted.length > 0 ? markEvidence(description, quoted) : [{ text: excerpt(description, shownCharacters) }],
  };
}

/** The arguments of an input schema; a schema that is no object or has odd properties gives fewer rows, never an error. */
export function readParameters(inputSchema: unknown, evidence: readonly Evidence[]): Parameters {
  const schema = asObject(inputSchema) ?? {};
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const entries = Object.entries(asObject(schema['properties']) ?? {});
  const quoted = (name: string) =>
    evidence.some((item) => item.pointer.startsWith(`/tool/inputSchema/properties/${pointerToken(name)}`));
  const shown = entries.filter(([name], position) => position < shownRows || quoted(name));
  const further = entries.filter(([name], position) => position >= shownRows && !quoted(name));
  return {
    rows: shown.map(([name, value]) => toRow(name, value, required.has(name), evidence)),
    furtherNames: further.map(([name]) => reveal(name)),
    total: entries.length,
  };
}
