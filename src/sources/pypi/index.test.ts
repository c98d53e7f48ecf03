import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sandboxProblem } from '../live/sandbox-support.ts';
import type { Entry } from '../source.ts';
import { entriesOf } from '../source-in-tests.ts';
import { packSource, packWheel } from './__fixtures__/packages.ts';
import { createPypi } from './index.ts';
import { installPython } from './install.ts';
import { findPython } from './python.ts';

vi.setConfig({ testTimeout: 120_000 });

const missing = await findPython().then(
  () => sandboxProblem(),
  (error: Error) => error.message,
);
if (missing !== undefined) process.stderr.write(`Skipped: the tests that start a PyPI package, because ${missing}\n`);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pypi-test-'));
  if (missing !== undefined) return;
  packWheel(folder);
  packSource(folder, join(folder, 'built'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

/** Installs from the folder alone, without a network. */
const source = createPypi((entry) => installPython(entry, ['--no-index', '--find-links', folder]));

async function ask(more: Record<string, unknown>, unsandboxed = false): Promise<Entry> {
  const entry = { package: 'example-notes', version: '1.0.0', ...more };
  return (await entriesOf(source, undefined, { entries: [entry], unsandboxed }))[0] as Entry;
}

describe.skipIf(missing !== undefined)('a package from a wheel', () => {
  test('is installed, started in the sandbox and asked', async () => {
    const { listing, problems } = await ask({ args: ['--notes', '${HOME}/notes'], env: { TOKEN: 'placeholder' } });
    expect(problems.map(({ reason }) => reason)).toEqual([]);
    expect(listing).toMatchObject({
      id: 'pypi/example-notes',
      facts: {
        title: 'Notes',
        description: 'Keeps notes.',
        license: 'MIT',
        author: 'Ada Example',
        repository: { url: 'https://github.com/example/notes' },
        websiteUrl: 'https://notes.example.com/',
        packages: [{ registryType: 'pypi', identifier: 'Example_Notes', version: '1.0.0' }],
        toolsOrigin: { of: 'Example_Notes==1.0.0', env: ['TOKEN'], args: ['--notes', '${HOME}/notes'], network: false },
      },
    });
    expect(listing?.facts.packages?.[0]?.integrity).toMatch(/^sha256-[\w+/]{43}=$/);
    const [where, see, given] = listing?.tools?.map(({ description }) => description) ?? [];
    expect(where).toMatch(/^Reads notes in \$\{HOME\}, run by (?:\$\{PYTHON\}|\/usr)[\w./-]*\/python3(?:\.\d+)?\.$/);
    expect(see?.split(' ')).toEqual(expect.arrayContaining(['sandbox', 'usr']));
    expect(see).not.toMatch(/\b(?:root|home|work|var)\b/);
    expect(given).toBe('["example-notes", "--notes", "${HOME}/notes"]');
  });

  test('starts on the bare machine when that was asked for', async () => {
    expect((await ask({}, true)).listing?.tools).toHaveLength(3);
  });

  test('whose command does not exist is named with those that do', async () => {
    const { problems } = await ask({ bin: 'nope' });
    expect(problems).toMatchObject([{ kind: 'no-command', reason: expect.stringContaining('example-notes') }]);
  });

  test('in another version is not installable', async () => {
    const { problems } = await ask({ version: '9.9.9' });
    expect(problems).toMatchObject([
      { kind: 'not-installable', reason: expect.stringContaining('example-notes==9.9.9') },
    ]);
  });
});

test.skipIf(missing !== undefined)(
  'a package that has only its source is named so, and none of its code runs',
  async () => {
    const { problems } = await ask({ package: 'source-only' });
    expect(problems).toMatchObject([{ kind: 'not-installable', reason: expect.stringContaining('only a source') }]);
    expect(existsSync(join(folder, 'built'))).toBe(false);
  },
);

test.each([
  [{ version: '>=1.0' }, 'version'],
  [{ version: '1.*' }, 'version'],
  [{ package: '--index-url=https://example.com' }, 'package'],
  [{ package: 'git+https://example.com/x' }, 'package'],
])('an entry that is not one pinned package is refused: %j', async (more, field) => {
  expect((await ask(more)).problems).toMatchObject([
    { kind: 'malformed-entry', reason: expect.stringContaining(field) },
  ]);
});

test('without Python, each entry says what to install', async () => {
  vi.stubEnv('PATH', '/nowhere');
  const entries = [
    { package: 'a', version: '1' },
    { package: 'b', version: '2' },
  ];
  const found = await entriesOf(source, undefined, { entries, unsandboxed: true });
  expect(found.map(({ problems }) => problems[0])).toMatchObject(
    ['a', 'b'].map((label) => ({ label, kind: 'no-runner', reason: expect.stringContaining('Python (python3)') })),
  );
  expect(found.some(({ expected }) => expected)).toBe(false);
});
