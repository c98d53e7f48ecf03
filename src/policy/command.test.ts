import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeClassificationSync } from '../catalog/store-sync.ts';
import { writeServer } from '../catalog/store.ts';
import { bank } from './__fixtures__/answers.ts';
import { exportServer } from './exports/export.ts';
import { gateway } from './exports/gateway.ts';
import { recommendServer } from './recommend.ts';

const script = join(import.meta.dirname, '../../scripts/policy.ts');
let catalog = '';
beforeAll(async () => {
  catalog = await mkdtemp(join(tmpdir(), 'policy-command-'));
  await writeServer(catalog, bank.server);
  writeClassificationSync(catalog, bank.classification);
});
afterAll(() => rm(catalog, { recursive: true }));

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

async function run(...args: string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, '--catalog', catalog, ...args]);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}

describe('npm run policy', { timeout: 60_000 }, () => {
  test('prints on stdout the policy that every page shows, and nothing else', async () => {
    const { code, stdout, stderr } = await run('--server', 'Acme Bank');
    const shown = exportServer(gateway, recommendServer(bank.server, bank.classification), 'bank');
    expect(code).toBe(0);
    expect(shown.ok && shown.text).toBe(stdout);
    expect(stderr).toContain('Cannot express');
    expect(stderr).toContain('"bank"');
  });

  test('prints one tool in another format under the name that --as gives', async () => {
    const { stdout } = await run(
      '--server',
      '@acme/server-bank',
      '--tool',
      'pay',
      '--format',
      'claude-code',
      '--as',
      'mine',
    );
    expect(JSON.parse(stdout)).toEqual({ permissions: { allow: [], ask: [], deny: ['mcp__mine__pay'] } });
  });

  test('prints the recommendation itself with --json', async () => {
    const { stdout } = await run('--server', 'npm/old-bank', '--tool', 'delete_note', '--json');
    const [tool] = JSON.parse(stdout).tools;
    expect(tool).toMatchObject({
      tool: 'delete_note',
      decision: 'hidden',
      outcome: 'hide',
      policy: { hide: ['delete_note'] },
    });
  });

  test('checks a policy that somebody wrote, naming line, field and repair', async () => {
    const file = join(catalog, 'mine.json');
    await writeFile(file, '{\n  "version": "1",\n  "default": "deny",\n  "hidden": ["x"]\n}\n');
    const bad = await run('--check', file);
    expect(bad).toMatchObject({ code: 2, stdout: expect.stringContaining(`${file}:4:3: hidden: `) });
    expect(bad.stdout).toContain('Repair: Remove it, or write "hide"');
    await writeFile(file, JSON.stringify(recommendServer(bank.server, bank.classification).policy));
    expect(await run('--check', file)).toMatchObject({ code: 0, stdout: `${file}: a valid policy.\n` });
    expect(JSON.parse((await run('--check', file, '--json')).stdout)).toEqual({ file, findings: [] });
  });

  test.each([
    [['--server', 'acme-bnak'], 'no server'],
    [['--server', 'Acme Bank', '--tool', 'payy'], 'Near: "pay"'],
    [['--server', 'Acme Bank', '--format', 'nope'], 'there are gateway'],
    [['--server', 'Acme Bank', '--profile', 'nope'], 'there are read-only, recommended, supervised'],
    [['--server', 'Acme Bank', '--profile', 'supervised'], 'cannot ask a person'],
    [['--server', 'Acme Bank', '--format', 'claude-code', '--as', 'a b'], 'Claude Code'],
    [[], '--server NAME or --check FILE is missing'],
    [['--sever', 'x'], "Unknown option '--sever'"],
  ])('refuses %j with a sentence, exit code 1 and an empty stdout', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});
