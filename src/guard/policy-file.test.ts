import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PolicyFile, readPolicyText } from './policy-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const condition = (value: unknown) => ({ version: '1', default: 'allow', tools: { t: { require: [value] } } });

describe('a policy that cannot be used', () => {
  test.each([
    ['nothing', ''],
    ['half a file', '{"version":"1","default":"allow"'],
    ['YAML', 'version: "1"\ndefault: allow\n'],
    ['a YAML bomb', `a: &a [x,x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*a,*a]`).join('\n')}`],
    ['an unknown field', '{"version":"1","default":"allow","hidden":["x"]}'],
    ['an unknown operator', JSON.stringify(condition({ path: 'args.a', op: 'matches', value: 'x' }))],
    [
      'a regular expression with a look-ahead',
      JSON.stringify(condition({ path: 'args.a', op: 'regex', value: '(?=x)' })),
    ],
    ['a regular expression that is cut off', JSON.stringify(condition({ path: 'args.a', op: 'regex', value: '(' }))],
    [
      'a regular expression that repeats repetitions',
      JSON.stringify(condition({ path: 'args.a', op: 'regex', value: '((a{100}){100}){100}' })),
    ],
    [
      'a regular expression that is too large',
      JSON.stringify(condition({ path: 'args.a', op: 'regex', value: '(?:a?){900}a{900}' })),
    ],
    ['a field that stands twice', '{"version":"1","default":"allow","hide":["x"],"hide":[]}'],
    ['nesting without end', '['.repeat(100_000)],
  ])('%s is named and lets nothing through', (_, text) => {
    expect(readPolicyText(text)).toEqual({ ok: false, reason: expect.stringMatching(/./) });
  });

  test('a regular expression that would run for ever elsewhere is only slow to nobody', () => {
    const state = readPolicyText(JSON.stringify(condition({ path: 'args.a', op: 'regex', value: '(a+)+$' })));
    expect(state.ok).toBe(true);
  });

  test('a file that is missing, a folder or huge lets nothing through', () => {
    const huge = join(folder, 'huge.json');
    writeFileSync(huge, `{"version":"1","default":"allow","hide":["${'x'.repeat(6_000_000)}"]}`);
    for (const path of [join(folder, 'none.json'), folder, huge]) {
      const file = new PolicyFile(path);
      expect(file.state.ok).toBe(false);
      file.close();
    }
  });
});

describe('a policy file', () => {
  test('is read anew when it is changed or replaced, and a bad text denies', async () => {
    const path = join(folder, 'policy.json');
    const read = (text: string) => writeFileSync(path, text);
    read('{"version":"1","default":"allow"}');
    const file = new PolicyFile(path);
    const states: boolean[] = [];
    file.changed = ({ ok }) => states.push(ok);
    expect(file.state.ok).toBe(true);
    read('{"version":');
    await expect.poll(() => file.state.ok, { timeout: 5000 }).toBe(false);
    writeFileSync(`${path}.new`, '{"version":"1","default":"deny"}');
    renameSync(`${path}.new`, path);
    await expect.poll(() => file.state.ok, { timeout: 5000 }).toBe(true);
    expect(states.at(-1)).toBe(true);
    rmSync(path);
    await expect.poll(() => file.state.ok, { timeout: 5000 }).toBe(false);
    file.close();
  });

  test('is read anew when it is a link and what it leads to changes, or the link of its folder does', async () => {
    for (const version of ['one', 'two']) mkdirSync(join(folder, version));
    const write = (version: string, text: string) => writeFileSync(join(folder, version, 'policy.json'), text);
    write('one', '{"version":"1","default":"allow"}');
    write('two', '{"version":"1","default":"deny"}');
    symlinkSync('one', join(folder, 'current'));
    symlinkSync('current/policy.json', join(folder, 'linked.json'));
    const file = new PolicyFile(join(folder, 'linked.json'));
    const inForce = () => (file.state.ok ? file.state.loaded.policy.default : file.state.reason);
    expect(inForce()).toBe('allow');
    symlinkSync('two', join(folder, 'next'));
    renameSync(join(folder, 'next'), join(folder, 'current'));
    await expect.poll(inForce, { timeout: 5000 }).toBe('deny');
    write('two', 'nothing');
    await expect.poll(inForce, { timeout: 5000 }).toMatch(/not JSON/);
    file.close();
  });
});
