import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serverSchema, type Server } from '../../catalog/server.ts';
import { crawlOptionsIn } from '../crawl-in-tests.ts';
import { crawl, type CrawlResult } from '../crawl.ts';
import { installHostile } from '../live/__fixtures__/hostile-install.ts';
import { defaultLimits, type Limits } from '../live/limits.ts';
import { sandboxProblem } from '../live/sandbox-support.ts';
import { wishOf } from '../opt-out.ts';
import { entriesOf } from '../source-in-tests.ts';
import { createNpm } from './index.ts';

// A busy machine takes seconds to start a server.
vi.setConfig({ testTimeout: 60_000 });

const limits: Limits = {
  ...defaultLimits,
  totalMs: 20_000,
  probeMs: 300,
  outputBytes: 3 * 1024 * 1024,
  lineBytes: 2 * 1024 * 1024,
  errorBytes: 1024 * 1024,
  pages: 20,
};

const noSandbox = sandboxProblem();
if (noSandbox !== undefined) process.stderr.write(`Skipped: the sandbox tests, because ${noSandbox}.\n`);

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'catalog-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

interface Outcome {
  result: CrawlResult;
  record: Server | undefined;
  kinds: string[];
  reasons: string;
}

async function run(modes: string[], unsandboxed = true, more: Record<string, unknown> = {}): Promise<Outcome> {
  const [mode] = modes as [string];
  const entries = [{ package: `hostile-${mode}`, version: '1.0.0', args: modes, ...more }];
  const options = crawlOptionsIn(await mkdtemp(join(parent, 'one-')), { unsandboxed });
  const result = await crawl([{ source: createNpm(installHostile, limits), entries }], options);
  const path = join(options.catalogDir, 'servers/npm', `hostile-${mode}.json`);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const problems = result.runs.flatMap((each) => each.problems);
  return {
    result,
    record: text === undefined ? undefined : serverSchema.parse(JSON.parse(text)),
    kinds: problems.map((problem) => problem.kind ?? ''),
    reasons: problems.map((problem) => problem.reason).join('\n'),
  };
}

describe('a server that gives no list is a named problem, fails the run and leaves no record', () => {
  test.each([
    ['exits', 'exited', 'code 3'],
    ['complains', 'exited', 'The variable TOKEN is missing.'],
    ['hangs', 'timed-out', 'did not finish'],
    ['half', 'exited', 'in the middle of a message'],
    ['half-and-hangs', 'timed-out', 'left unfinished'],
    ['long-line', 'line-too-long', '2097152 bytes'],
    ['many-lines', 'too-much-output', 'standard output'],
    ['error-flood', 'too-much-output', 'standard error'],
    ['repeated-cursor', 'repeated-cursor', 'same cursor twice'],
    ['endless-pages', 'endless-pages', '20 pages'],
    ['too-many-tools', 'too-many-tools', '10000 tools'],
    ['not-utf-8', 'not-utf-8', 'not UTF-8'],
    ['error', 'refused', 'Log in first.'],
    ['no-list', 'malformed-answer', 'malformed'],
    ['empty-list', 'empty-tool-list', 'empty'],
    ['wrong-id', 'timed-out', 'did not finish'],
    ['bomb', 'empty-tool-list', 'empty'],
    ['ignores-signals', 'timed-out', 'did not finish'],
  ])('%s', async (mode, kind, words) => {
    const { result, record, kinds, reasons } = await run([mode], true, kind === 'timed-out' ? { seconds: 3 } : {});
    expect(kinds).toEqual([kind]);
    expect(reasons).toContain(words);
    expect(result.failed).toBe(true);
    expect(record).toBeUndefined();
  });
});

describe('a list with bad entries keeps the good ones and names the bad ones', () => {
  test.each([
    ['without-name', ['tool-without-name', 'tool-not-an-object', 'tool-without-name'], ['kept']],
    ['same-name', ['duplicate-tool-name'], ['twice', 'Twice']],
    ['deep-schema', ['field-too-deep'], ['deep', 'kept']],
    ['wrong-hint', ['malformed-field'], ['hinted']],
    [
      'schema-no-object',
      ['malformed-field', 'schema-not-an-object', 'schema-not-an-object', 'malformed-field', 'unknown-field'],
      ['odd'],
    ],
    ['odd-names', ['malformed-name'], ['../../etc/passwd', '__proto__', 'CON', '🦊', 'x'.repeat(500), 'a\ufffd']],
  ])('%s', async (mode, defects, names) => {
    const { result, record, kinds } = await run([mode]);
    expect(kinds).toEqual(defects);
    expect(record?.defects.map(({ id }) => id)).toEqual(defects);
    expect(record?.tools.map(({ name }) => name)).toEqual(names);
    expect(result.failed).toBe(false);
  });
});

test('follows the pages to the end and takes a null cursor for it', async () => {
  expect((await run(['pages'])).record?.tools.map(({ name }) => name)).toEqual(['a', 'b']);
});

test('skips lines that are no messages', async () => {
  expect((await run(['greets'])).record?.tools).toHaveLength(1);
});

test('starts a server again that ends at the version probe', async () => {
  expect((await run(['older'])).record?.toolsOrigin?.protocolVersion).toBe('2025-11-25');
});

test('declares no capability and sends nothing but the handshake and the question', async () => {
  const { record } = await run(['what-was-sent']);
  const sent = record?.tools.map(({ name }) => name.replace(/^\d+-/, ''));
  expect(sent).toEqual(['server/discover null', 'initialize {}', 'notifications/initialized null', 'tools/list null']);
});

test('answers no request of a server', async () => {
  const { record } = await run(['asks-back']);
  expect(record?.tools).toHaveLength(1);
});

test('a failure that the list expects does not fail the run', async () => {
  const { result, kinds } = await run(['exits'], true, { expected: 'fails', reason: 'It needs a database.' });
  expect(kinds).toEqual(['exited']);
  expect(result.failed).toBe(false);
  expect(result.runs[0]?.counts).toMatchObject({ known: 1, listed: 0, expectedFailures: 1 });
});

test('never starts an excluded entry', async () => {
  const { kinds, result } = await run(['well-behaved'], true, {
    expected: 'excluded',
    reason: 'Its licence forbids it.',
  });
  expect(kinds).toEqual(['excluded']);
  expect(result.failed).toBe(false);
});

test('never starts what opted out', async () => {
  const entry = {
    package: { registryType: 'npm', identifier: 'hostile-asked' },
    date: '2026-01-01',
    reason: 'A wish.',
  } as const;
  const listed = { package: 'hostile-asked', version: '1.0.0' };
  const source = createNpm(() => Promise.reject(new Error('It was installed.')), limits);
  const [found] = await entriesOf(source, undefined, { entries: [listed], optOut: [wishOf(entry)], unsandboxed: true });
  expect(found).toMatchObject({ expected: true, problems: [{ kind: 'opted-out' }] });
});

test('names the field of a malformed entry', async () => {
  const { kinds, reasons } = await run(['well-behaved'], true, { version: '^1.0.0' });
  expect(kinds).toEqual(['malformed-entry']);
  expect(reasons).toContain('version');
});

test('removes the package of a server that failed', async () => {
  const before = await readdir(tmpdir());
  await run(['exits']);
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith('hostile-') && !before.includes(name));
  expect(left).toEqual([]);
});

describe.skipIf(noSandbox !== undefined)('in the sandbox', () => {
  test('a server sees neither environment, home, files, processes nor network of the machine', async () => {
    const listener = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => listener.once('listening', resolve));
    const secret = join(await mkdtemp(join(homedir(), '.crawl-test-')), 'secret');
    await writeFile(secret, 'do not read');
    process.env['CRAWL_TEST_SECRET'] = 'do not read';
    try {
      const address = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
      const { record } = await run(['look-around', address, secret], false, { env: { API_KEY: 'placeholder' } });
      const found = Object.fromEntries(record?.tools.map((tool) => [tool.name, tool.description]) ?? []);
      expect(found['environment']).toBe('API_KEY HOME LANG PATH PWD TMPDIR TZ USER');
      expect(found['home']).toBe('[]');
      expect(found['secret']).toBe('refused ENOENT');
      expect(found['system']).toBe('refused EROFS');
      expect(found['package']).toBe('refused EROFS');
      expect(Number(found['processes'])).toBeLessThan(5);
      expect(found['who']).toBe('"${USER}" on ${HOST} in ${HOME}');
      expect(found['network']).toMatch(/^refused/);
    } finally {
      listener.close();
      delete process.env['CRAWL_TEST_SECRET'];
      await rm(join(secret, '..'), { recursive: true });
    }
  });

  test('what a definition takes from the machine is replaced by its name', async () => {
    const { record } = await run(['machine'], false);
    expect(record?.tools.map(({ description }) => description)).toEqual([
      'Reads ${HOME}/notes and ${PACKAGE}/node_modules/hostile-machine.',
      'Now: ${TODAY}. Today: ${TODAY}.',
      'Runs as ${USER} on Node ${NODE_VERSION}.',
    ]);
  });

  test('a child that leaves the process group ends with the server', async () => {
    const mark = `leave-${process.pid}`;
    expect((await run(['leaves-child', mark], false)).record?.tools).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const commands = await Promise.all(
      (await readdir('/proc'))
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
    );
    expect(commands.filter((command) => command.includes(mark))).toEqual([]);
  });

  test('a hang is ended at the time limit', async () => {
    expect((await run(['hangs'], false, { seconds: 2 })).kinds).toEqual(['timed-out']);
  });
});
