import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultLimits } from '../live/limits.ts';
import type { Entry } from '../source.ts';
import { entriesOf } from '../source-in-tests.ts';
import { findEngine } from './engine.ts';
import { createOci } from './index.ts';

vi.setConfig({ testTimeout: 60_000 });

const digest = `sha256:${'ab'.repeat(32)}`;
const limits = { ...defaultLimits, totalMs: 20_000, probeMs: 300 };
const source = createOci(limits);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oci-test-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** Puts a command on the path, alone. */
async function putOnPath(name: string, script: string): Promise<void> {
  const path = join(folder, 'bin', name);
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(path, script);
  await chmod(path, 0o755);
  vi.stubEnv('PATH', join(folder, 'bin'));
}

const logFile = (): string => join(folder, 'log');

async function useFakeEngine(): Promise<void> {
  const fixture = await readFile(join(import.meta.dirname, '__fixtures__/fake-engine.mjs'), 'utf8');
  await putOnPath('docker', fixture.replace('#!/usr/bin/env node', `#!${process.execPath}`));
  const server = join(import.meta.dirname, '../live/__fixtures__/hostile-server.mjs');
  // The engine's command gets few variables; this is one of them.
  vi.stubEnv('HOME', JSON.stringify({ FAKE_SERVER: server, FAKE_LOG: logFile(), FAKE_NODE: process.execPath }));
}

async function engineCalls(): Promise<{ args: string[]; variables: string[] }[]> {
  const lines = (await readFile(logFile(), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { args: string[]; variables: string[] });
}

async function ask(more: Record<string, unknown>): Promise<Entry> {
  const entry = { package: 'registry.example.com/example/notes', ...more };
  return (await entriesOf(source, undefined, { entries: [entry] }))[0] as Entry;
}

describe('the engine', () => {
  test('that is not there is named with what to install', async () => {
    vi.stubEnv('PATH', folder);
    expect((await ask({ digest })).problems).toMatchObject([
      {
        kind: 'no-runner',
        reason: expect.stringMatching(/podman is not installed.*docker is not installed.*Install Podman/),
      },
    ]);
  });

  test('that does not answer is named with its reason', async () => {
    await putOnPath('docker', '#!/bin/sh\necho "Cannot connect at unix:///var/run/docker.sock." >&2\nexit 1\n');
    const { problems, expected } = await ask({ digest });
    expect(problems).toMatchObject([
      { kind: 'no-runner', reason: expect.stringContaining('docker does not answer (Cannot connect') },
    ]);
    expect(problems[0]?.reason).not.toContain('unix:');
    expect(expected).toBe(false);
  });
});

describe('an image', () => {
  beforeEach(useFakeEngine);

  test('is pulled by digest, started with nothing of this machine, asked, and removed', async () => {
    vi.stubEnv('CRAWL_TEST_SECRET', 'secret');
    const { listing, problems } = await ask({ digest, args: ['well-behaved'], env: { TOKEN: 'placeholder' } });
    expect(problems).toEqual([]);
    const calls = await engineCalls();
    const reference = `registry.example.com/example/notes@${digest}`;
    const name = `mcp-crawl-${process.pid}-1`;
    const tmpfs = (path: string): string => `--tmpfs ${path}:rw,nosuid,nodev,size=134217728,mode=1777`;
    expect(calls.map(({ args }) => args)).toEqual([
      ['info'],
      ['image', 'inspect', reference],
      ['pull', '--quiet', reference],
      ['image', 'inspect', reference],
      [
        `run --interactive --rm --pull never --name ${name} --hostname sandbox-host --init`,
        '--network none --read-only --user 1000:1000',
        '--cap-drop ALL --security-opt no-new-privileges --log-driver none',
        '--memory 1073741824 --memory-swap 1073741824 --cpus 1',
        '--pids-limit 512 --ulimit fsize=67108864 --ulimit core=0',
        ...['/sandbox/home', '/sandbox/tmp', '/tmp'].map(tmpfs),
        '--env HOME=/sandbox/home --env TMPDIR=/sandbox/tmp --env TZ=UTC --env TOKEN=placeholder',
        `${reference} well-behaved`,
      ].flatMap((words) => words.split(' ')),
      ['rm', '--force', '--volumes', name],
      ['image', 'rm', reference],
    ]);
    for (const { variables } of calls) expect(variables).not.toContain('CRAWL_TEST_SECRET');
    expect(listing).toMatchObject({
      id: 'oci/registry.example.com~example~notes',
      facts: {
        license: 'MIT',
        repository: { url: 'https://github.com/example/notes' },
        packages: [{ registryType: 'oci', identifier: 'registry.example.com/example/notes' }],
        toolsOrigin: { of: reference, env: ['TOKEN'], network: false },
      },
      tools: [{ name: 'well_behaved' }],
    });
  });

  test('that is named by its tag is started by the digest that the tag stands for', async () => {
    const { listing } = await ask({ package: 'example/known', version: '1.0' });
    expect(listing?.facts.toolsOrigin?.of).toBe(`example/known@${digest}`);
    const calls = await engineCalls();
    expect(calls.find(({ args }) => args[0] === 'run')?.args.at(-1)).toBe(`example/known@${digest}`);
    // It was on this machine before, so it stays.
    expect(calls.some(({ args }) => args[1] === 'rm')).toBe(false);
  });

  test('that cannot be pulled is never started', async () => {
    const { problems } = await ask({ package: 'example/absent', digest });
    expect(problems).toMatchObject([{ kind: 'not-installable', reason: expect.stringContaining('manifest unknown') }]);
    expect((await engineCalls()).some(({ args }) => args[0] === 'run')).toBe(false);
  });

  test('that fails has its container removed all the same', async () => {
    expect((await ask({ digest, args: ['exits'] })).problems).toMatchObject([{ kind: 'exited' }]);
    expect((await engineCalls()).map(({ args }) => args[0])).toContain('rm');
  });
});

test.each([
  [{ package: 'example/notes:1.0', digest }, 'package'],
  [{ package: '--privileged', digest }, 'package'],
  [{ digest: 'sha256:12' }, 'digest'],
  [{}, 'digest'],
])('an entry that is not one pinned image is refused: %j', async (more, field) => {
  expect((await ask(more)).problems).toMatchObject([
    { kind: 'malformed-entry', reason: expect.stringContaining(field) },
  ]);
});

const noEngine = await findEngine(tmpdir()).then(
  () => undefined,
  (error: Error) => error.message,
);
if (noEngine !== undefined) process.stderr.write(`Skipped: the test that starts a real image, because ${noEngine}\n`);

test.skipIf(noEngine !== undefined)('a real engine reports an image that does not exist', async () => {
  const { problems } = await ask({ package: 'localhost/example/nowhere', digest });
  expect(problems).toMatchObject([{ kind: 'not-installable' }]);
});
