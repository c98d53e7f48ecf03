import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { writeClassificationSync } from '../catalog/store-sync.ts';
import { writeServer } from '../catalog/store.ts';
import { answer, server as madeServer, tool } from '../policy/__fixtures__/answers.ts';
import type { Era } from './__fixtures__/harness.ts';

const script = join(import.meta.dirname, '../../scripts/guard.ts');
const serverScript = join(import.meta.dirname, '__fixtures__/logging-server-process.ts');
const folder = mkdtempSync(join(tmpdir(), 'guard-command-'));
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const path = (ending: string) => join(folder, `${(files += 1)}.${ending}`);
function policyFile(policy: unknown): string {
  const file = path('json');
  writeFileSync(file, typeof policy === 'string' ? policy : JSON.stringify(policy));
  return file;
}
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const day = { counter: 'c', window: 'day', max: 1, scope: 'grant' };
const policy = {
  version: '1',
  default: 'deny',
  hide: ['delete_note'],
  tools: { read_note: {}, run_job: { limits: [day] } },
};

interface Options {
  era?: Era;
  env?: Record<string, string>;
  server?: string[];
}

async function connect(
  args: string[],
  { era = 'legacy', env = {}, server = ['--', process.execPath, serverScript] }: Options = {},
) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [script, ...args, ...server],
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const mode = era === 'legacy' ? 'legacy' : { pin: '2026-07-28' };
  const client = new Client({ name: 't', version: '1' }, { versionNegotiation: { mode } });
  closing.push(() => client.close());
  const failed = await client.connect(transport, { timeout: 20_000 }).then(
    () => undefined,
    (error: Error) => error,
  );
  const call = async (name: string, args: Record<string, unknown> = {}) =>
    (await client.callTool({ name, arguments: args })).isError ?? false;
  return { client, call, failed, stderr: () => stderr };
}

describe('npm run guard', { timeout: 60_000 }, () => {
  test.each<Era>(['legacy', 'modern'])('enforces a policy over stdio and writes the audit log, %s era', async (era) => {
    const [log, audit] = [path('log'), path('jsonl')];
    const guard = await connect(['--policy', policyFile(policy), '--audit', audit], {
      era,
      // A time that is fixed for builds is not the time of calls.
      env: { ERA: era, LOG_FILE: log, SOURCE_DATE_EPOCH: '1' },
    });
    expect([
      await guard.call('read_note', { id: 1 }),
      await guard.call('delete_note'),
      await guard.call('run_job'),
      await guard.call('run_job'),
    ]).toEqual([false, true, false, true]);
    expect(lines(audit).filter(({ time }) => time < '2026')).toEqual([]);
    expect(lines(log)).toEqual([
      { tool: 'read_note', args: { id: 1 } },
      { tool: 'run_job', args: {} },
    ]);
    expect(
      lines(audit)
        .filter(({ event }) => event === 'call')
        .map(({ pointer }) => pointer),
    ).toEqual(['/tools/read_note', '/hide/0', '/tools/run_job', '/tools/run_job/limits/0']);
  });

  test('keeps counts over a restart with --state', async () => {
    const args = ['--policy', policyFile(policy), '--state', path('sqlite')];
    const first = await connect(args);
    expect(await first.call('run_job')).toBe(false);
    await first.client.close();
    const second = await connect(args);
    expect(await second.call('run_job')).toBe(true);
  });

  test('denies everything while the policy is bad, and follows its file without losing counts', async () => {
    const file = policyFile(policy);
    const guard = await connect(['--policy', file]);
    expect(await guard.call('run_job')).toBe(false);
    writeFileSync(file, '{"version":"1"');
    await expect.poll(() => guard.call('read_note', { id: 1 }), { timeout: 10_000 }).toBe(true);
    expect((await guard.client.listTools()).tools).toEqual([]);
    writeFileSync(file, JSON.stringify(policy));
    await expect.poll(() => guard.call('read_note', { id: 1 }), { timeout: 10_000 }).toBe(false);
    expect(await guard.call('run_job')).toBe(true);
  });

  test('enforces the catalog’s own policy, and refuses the profile that would ask', async () => {
    const catalog = path('catalog');
    const { server, classification } = madeServer([
      [tool('read_note'), answer('Read', 'low')],
      [tool('run_job'), answer('Execute', 'critical')],
    ]);
    await writeServer(catalog, server);
    writeClassificationSync(catalog, classification);
    const log = path('log');
    const args = ['--from-catalog', 'Acme Bank', '--catalog', catalog];
    const guard = await connect(args, { env: { LOG_FILE: log } });
    // The running server's definition is not the catalog's, so even the read is denied and reported.
    expect([await guard.call('read_note', { id: 1 }), await guard.call('run_job')]).toEqual([true, true]);
    expect(guard.stderr()).toContain('changed after the policy was written');
    const refused = await connect([...args, '--profile', 'supervised']);
    expect(refused.failed).toBeDefined();
    expect(refused.stderr()).toContain('cannot ask a person');
  });

  test.each([
    [['--', 'no-such-program'], 'no-such-program ENOENT'],
    [['--upstream', 'http://127.0.0.1:65535/mcp'], 'ECONNREFUSED 127.0.0.1:65535'],
  ])('says that a server cannot be started or reached: %j', async (server, reason) => {
    const guard = await connect(['--policy', policyFile(policy)], { server });
    expect(guard.failed).toBeDefined();
    await expect.poll(guard.stderr).toMatch(new RegExp(`The server behind the guard did not start .*${reason}`));
  });

  test.each(['exit', 'hang', 'flood'])('opens no door when the server does this: %s', async (mischief) => {
    const guard = await connect(['--policy', policyFile({ version: '1', default: 'allow' }), '--timeout', '2'], {
      env: { MISCHIEF: mischief },
    });
    expect(guard.failed).toBeDefined();
    await expect.poll(guard.stderr, { timeout: 10_000 }).toMatch(/\S/);
  });

  test.each([
    [[], 'Give one of --policy and --from-catalog'],
    [['--policy', 'none.json', '--listen', 'nowhere'], '--listen takes HOST:PORT'],
    [['--policy', 'none.json', '--listen', '0.0.0.0:0'], 'asks for bearer tokens'],
    [['--policy', 'none.json', '--audit', '/nowhere/x.jsonl'], '--audit /nowhere/x.jsonl: ENOENT'],
    [['--policy', 'none.json', '--token-file', '/nowhere/x'], '--token-file /nowhere/x: ENOENT'],
    [['--policy', 'none.json', '--timeout', 'long'], '--timeout takes a whole number'],
    [['--policy', 'none.json', '--polcy', 'x'], '--polcy'],
    [['--from-catalog', 'no such server'], 'no such server'],
    [['--policy', '/nowhere/policy.json'], '--policy /nowhere/policy.json: ENOENT'],
    [['--policy', 'none.json', '--upstream', 'file:///x'], 'Give one of --upstream'],
    [['--policy', 'none.json', '--state', '/nowhere/x.sqlite'], '--state /nowhere/x.sqlite: ENOENT'],
  ])('refuses to start with %j', async (args, message) => {
    const guard = await connect(args);
    expect(guard.failed).toBeDefined();
    await expect.poll(guard.stderr).toContain(message);
  });
});

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the end of the guard', { timeout: 60_000 }, () => {
  /** A guard whose server runs, on pipes of the test's own. */
  async function started() {
    const pids = path('pid');
    const args = [script, '--policy', policyFile(policy), '--', process.execPath, serverScript];
    const env = { PATH: process.env['PATH'] ?? '', PID_FILE: pids };
    const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    closing.push(() => child.kill('SIGKILL'));
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'x', version: '1' } };
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return { child, exited, server: lines(pids).at(-1) as number };
  }

  test.each([
    ['a client that closes its side', (child: ChildProcess) => child.stdin?.end(), 0],
    ['a client that vanishes', (child: ChildProcess) => (child.stdin?.destroy(), child.stdout?.destroy()), 0],
    ['Ctrl-C', (child: ChildProcess) => child.kill('SIGINT'), 0],
    ['a request to end', (child: ChildProcess) => child.kill('SIGTERM'), 0],
  ])('comes with %s, and the server’s with it', async (_, end, code) => {
    const { child, exited, server } = await started();
    expect(isRunning(server)).toBe(true);
    end(child);
    expect(await exited).toBe(code);
    await expect.poll(() => isRunning(server), { timeout: 5000 }).toBe(false);
  });

  test('comes with the server’s, and says so by its exit code', async () => {
    const { exited, server } = await started();
    process.kill(server, 'SIGKILL');
    expect(await exited).toBe(3);
  });
});

/** Starts the guard on a port of the system's choice and gives the address. */
async function listen(args: string[], env: Record<string, string> = {}): Promise<string> {
  const child: ChildProcess = spawn(process.execPath, [script, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  closing.push(() => {
    child.kill();
    return new Promise((resolve) => child.once('exit', resolve));
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await expect.poll(() => stderr, { timeout: 20_000 }).toMatch(/Listening on \S+/);
  return /Listening on (\S+)/.exec(stderr)?.[1] ?? '';
}

describe('npm run guard --listen', { timeout: 60_000 }, () => {
  test('stands over HTTP before a process, and over stdio before an address', async () => {
    const log = path('log');
    const tokens = path('tokens');
    writeFileSync(tokens, 'first-token\nsecond-token\n');
    const behind = ['--', process.execPath, serverScript];
    const address = await listen(
      ['--policy', policyFile(policy), '--listen', '127.0.0.1:0', '--token-file', tokens, ...behind],
      { LOG_FILE: log },
    );
    const client = new Client({ name: 't', version: '1' }, { versionNegotiation: { mode: 'auto' } });
    closing.push(() => client.close());
    await client.connect(
      new StreamableHTTPClientTransport(new URL(address), {
        requestInit: { headers: { authorization: 'Bearer first-token' } },
      }),
    );
    expect((await client.callTool({ name: 'run_job', arguments: {} })).isError).toBeUndefined();
    const chained = await connect(['--policy', policyFile({ version: '1', default: 'allow' }), '--upstream', address], {
      server: [],
      env: { GUARD_UPSTREAM_TOKEN: 'second-token' },
    });
    expect([await chained.call('run_job'), await chained.call('run_job'), await chained.call('delete_note')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(lines(log).map((line) => line.tool)).toEqual(['run_job', 'run_job']);
  });
});
