import { describe, expect, test } from 'vitest';
import { checkPolicyText } from './check-file.ts';

const condition = (text: string) => `{
  "version": "1",
  "default": "deny",
  "tools": {
    "a.b": {
      "require": [
        ${text}
      ]
    }
  }
}`;

describe('a finding', () => {
  test.each([
    ['a field that is misspelt', '{"version":"1",\n"default":"deny",\n"hidee":[]}', 3, 'hidee', '"hide"'],
    ['a version that is a number', '{\n"version": 1,\n"default": "deny"}', 2, 'version', '"version": "1"'],
    ['a field that is missing', '{\n"version": "1"}', 1, 'default', '"deny", "allow"'],
    ['an unknown default', '{"version":"1",\n\n"default":"ask"}', 3, 'default', '"deny", "allow"'],
    ['a list that is none', '{"version":"1","default":"deny",\n"hide":"x"}', 2, 'hide', 'a list in square brackets'],
    [
      'an unknown operator',
      condition('{"path":"args.x","op":"like","value":1}'),
      7,
      'tools.a.b.require.0.op',
      '"regex"',
    ],
    [
      'a number in quotes',
      condition('{"path":"args.x","op":"gt","value":"5"}'),
      7,
      'tools.a.b.require.0.value',
      'without quotes',
    ],
    ['a path without args', condition('{"path":"x","op":"eq","value":1}'), 7, 'tools.a.b.require.0.path', '"args."'],
    [
      'a bad pattern',
      condition('{"path":"args.x","op":"regex","value":"(?=x)"}'),
      7,
      'tools.a.b.require.0.value',
      'RE2',
    ],
    [
      'a field that stands twice',
      '{"version":"1","default":"deny",\n"hide":["x"],\n"hide":[]}',
      3,
      'hide',
      'one of the two',
    ],
    ['a missing comma', '{\n"version":"1"\n"default":"deny"}', 3, '', 'comma'],
    ['a file that is cut off', '{\n"version":"1",', 2, '', 'bracket'],
    ['a text with brackets', '{"version":"1","hide":["}{][,\\"x"],\n"default":1}', 2, 'default', '"deny"'],
  ])('of %s names line, field and repair', (_, text, line, field, repair) => {
    const [finding, ...more] = checkPolicyText(text);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      line,
      field,
      repair: expect.stringContaining(repair),
      message: expect.stringMatching(/./),
    });
  });

  test('comes for each thing that is wrong, in the order of the lines', () => {
    const found = checkPolicyText(
      '{"version":"2",\n"tools":{"a":{"allow":1},\n"b":{"limits":[{"counter":"X","window":"week","max":-1}]}}}',
    );
    expect(found.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '1 default',
      '1 version',
      '2 tools.a.allow',
      '3 tools.b.limits.0.scope',
      '3 tools.b.limits.0.counter',
      '3 tools.b.limits.0.window',
      '3 tools.b.limits.0.max',
    ]);
  });

  test('comes for none in a valid policy', () => {
    expect(checkPolicyText(condition('{"path":"args.x","op":"eq","value":"}"}'))).toEqual([]);
  });
});
