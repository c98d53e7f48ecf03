import { describe, expect, test } from 'vitest';
import { readParameters } from './parameters.ts';

const text = (parts: readonly { text: string }[]) => parts.map((part) => part.text).join('');

describe('readParameters', () => {
  test.each([undefined, null, [], 'text', { properties: null }, { properties: ['a'] }, { type: 'object' }])(
    'gives no rows for the schema %j',
    (schema) => {
      expect(readParameters(schema, [])).toEqual({ rows: [], furtherNames: [], total: 0 });
    },
  );

  test('reads properties whose schema is true, null or text without an error', () => {
    const { rows } = readParameters({ properties: { a: true, b: null, c: 'x' }, required: 'a' }, []);
    expect(rows.map((row) => [text(row.name), row.type, row.required])).toEqual([
      ['a', 'any', false],
      ['b', 'any', false],
      ['c', 'any', false],
    ]);
  });

  test('names types of arrays, alternatives, references and constants', () => {
    const { rows } = readParameters(
      {
        properties: {
          list: { type: 'array', items: { type: 'integer' } },
          either: { anyOf: [{ type: 'string' }, { type: 'null' }] },
          both: { type: ['string', 'null'] },
          ref: { $ref: '#/$defs/Shelf' },
          fixed: { const: 3 },
        },
        required: ['list'],
      },
      [],
    );
    expect(rows.map((row) => row.type)).toEqual([
      'array of integer',
      'string or null',
      'string or null',
      'Shelf',
      'constant',
    ]);
    expect(rows[0]?.required).toBe(true);
    expect(rows[4]?.values.map(text)).toEqual(['3']);
  });

  test('does not recurse for ever into alternatives that hold themselves', () => {
    const self: Record<string, unknown> = {};
    self['anyOf'] = [self];
    expect(readParameters({ properties: { self } }, []).rows).toHaveLength(1);
  });

  test('shows 30 rows and names the rest, but every parameter that is evidence', () => {
    const properties = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`p${n}`, { type: 'string' }]));
    const evidence = [{ rule: 'r', pointer: '/tool/inputSchema/properties/p150', text: 'p150' }];
    const { rows, furtherNames, total } = readParameters({ properties }, evidence);
    expect(rows).toHaveLength(31);
    expect(rows.at(-1)?.name).toEqual([{ text: 'p150', rule: 'r' }]);
    expect(furtherNames).toHaveLength(169);
    expect(total).toBe(200);
  });

  test('marks a quotation inside a description and inside an allowed value', () => {
    const { rows } = readParameters(
      { properties: { action: { enum: ['create', 'delete'], description: 'May delete.' } } },
      [
        { rule: 'r', pointer: '/tool/inputSchema/properties/action/description', text: 'delete' },
        { rule: 's', pointer: '/tool/inputSchema/properties/action/enum/1', text: 'delete' },
      ],
    );
    expect(rows[0]?.description.some((part) => part.rule === 'r')).toBe(true);
    expect(rows[0]?.values[1]?.[0]?.rule).toBeDefined();
  });

  test('keeps a property named __proto__', () => {
    const schema: unknown = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}');
    expect(readParameters(schema, []).rows.map((row) => text(row.name))).toEqual(['__proto__']);
  });
});
