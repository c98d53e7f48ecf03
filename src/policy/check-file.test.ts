import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPolicy, readPolicyFile } from './check-file.ts';
import { reportFindings } from './report.ts';

/** What is wrong in a text; nothing in a valid one. */
function checkPolicyText(text: string) {
  const reading = readPolicy(text);
  return reading.ok ? [] : reading.findings;
}

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
    ['YAML', 'version: "1"\ndefault: deny\n', 1, '', 'JSON object'],
    ['nesting without end', `{"version":"1",\n"default":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 2, '', 'nested'],
    ['a line that ends as on old systems', '{\r"version":"1",\r"default":1}', 3, 'default', '"deny"'],
    ['a list of tools', '{"version":"1","default":"deny",\n"tools":["x"]}', 2, 'tools', 'an object in braces'],
    ['a tool without a name', '{"version":"1","default":"deny",\n"tools":{"":{}}}', 2, 'tools.', 'a name'],
    [
      'a hash that is cut off',
      '{"version":"1","default":"deny",\n"made_for":{"server":"x","definitions":{"a":"sha256-0"}}}',
      2,
      'made_for.definitions.a',
      '64 digits',
    ],
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

  test('is not long in coming for a large file that is wrong in many places', () => {
    const entries = Array.from({ length: 50_000 }, (_, index) => `\n"field_${index}":1`);
    const found = checkPolicyText(`{"version":"1","default":"deny",${entries.join(',')}}`);
    expect(found).toHaveLength(1000);
    expect(found.at(-1)).toMatchObject({ line: 1001, field: 'field_999' });
    expect(reportFindings('x.json', found, false)).toMatch(/\nThese are the first 1000; there may be more\.\n$/);
  });

  test('says of a file that it is not text in plain UTF-8', () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-file-'));
    const file = join(folder, 'policy.json');
    for (const [bytes, message] of [
      [Buffer.from('\ufeff{"version":"1","default":"deny"}'), 'byte order mark'],
      [Buffer.from('{"version":"1","default":"deny","hide":["caf\xe9"]}', 'latin1'), 'not text in UTF-8'],
      [Buffer.from('{"version":"1","default":"deny"}', 'utf16le'), 'It is not JSON'],
    ] as const) {
      writeFileSync(file, bytes);
      expect(readPolicyFile(file)).toMatchObject({
        findings: [{ line: 1, message: expect.stringContaining(message) }],
      });
    }
    rmSync(folder, { recursive: true });
  });
});
