import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv';
import { describe, expect, test } from 'vitest';
import { bank } from './__fixtures__/answers.ts';
import { policyJsonSchema } from './json-schema.ts';
import { parsePolicy } from './parse-policy.ts';
import { recommendServer } from './recommend.ts';

const validate = new AjvJsonSchemaValidator().getValidator(policyJsonSchema() as never);
const base = { version: '1', default: 'deny' };
const requiring = (condition: unknown) => ({ ...base, tools: { t: { require: [condition] } } });

describe('the published JSON Schema', () => {
  test.each<[string, unknown]>([
    ['the least', base],
    ['a recommended policy', recommendServer(bank.server, bank.classification).policy],
    ['a condition', requiring({ path: 'args.a', op: 'gt', value: 1 })],
    ['a condition with a wrong value', requiring({ path: 'args.a', op: 'gt', value: '1' })],
    ['an unknown operator', requiring({ path: 'args.a', op: 'like', value: '1' })],
    ['a bad path', requiring({ path: 'a', op: 'eq', value: '1' })],
    ['an unknown field', { ...base, allow: [] }],
    ['no version', { default: 'deny' }],
    ['half a call', { ...base, all_tools: { limits: [{ counter: 'c', window: 'day', max: 0.5, scope: 'grant' }] } }],
  ])('agrees with the guard about %s', (_, value) => {
    expect(validate(value).valid).toBe(parsePolicy(value).ok);
  });

  test('says what each field is for', () => {
    const described = JSON.stringify(policyJsonSchema()).match(/"description":/g);
    expect(described?.length).toBeGreaterThan(20);
  });
});
