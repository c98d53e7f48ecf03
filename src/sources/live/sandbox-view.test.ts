import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureInSandbox } from './__fixtures__/in-sandbox.ts';
import { defaultLimits } from './limits.ts';
import { sandboxPaths } from './sandbox.ts';
import { sandboxProblem, sandboxSupport } from './sandbox-support.ts';
import { sandboxView } from './sandbox-view.ts';

const noSandbox = sandboxProblem();
if (noSandbox !== undefined) process.stderr.write(`Skipped: the tests of what a server sees, because ${noSandbox}.\n`);

/** What the curious program printed. */
function tried(...args: string[]): unknown {
  const { command, args: all, env, remove } = fixtureInSandbox('curious.mjs', args);
  const { stdout, stderr } = spawnSync(command, all, { env, encoding: 'utf8', timeout: 30_000 });
  remove();
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const tests: Record<string, () => void> = {
  environment() {
    expect(tried('environment')).toEqual({ own: ['HOME', 'PATH', 'PWD', 'TMPDIR'], first: '' });
  },
  home() {
    expect(tried('home')).toEqual([]);
  },
  files() {
    const absent = [homedir(), '/root', '/home', '/work', '/var', '/run', '/opt', '/srv', '/mnt', '/boot', tmpdir()]
      .filter((path) => path !== '/tmp')
      .filter((path) => !path.startsWith('/usr/'));
    expect(tried('list', ...absent)).toEqual(absent.map(() => 'refused ENOENT'));
    expect(tried('list', '/tmp')).toEqual([[]]);
    const files = [secret, '/etc/shadow', '/etc/hostname', '/etc/resolv.conf', '/etc/ssh', '/proc/1/root/etc/shadow'];
    expect(tried('read', ...files)).toEqual(files.map(() => 'refused ENOENT'));
    expect(tried('read', '/etc/passwd')).toEqual(['sandbox-user:x:1000:1000::/sandbox/home:/bin/sh\n']);
  },
  writing() {
    const own = [`${sandboxPaths.home}/x`, `${sandboxPaths.temporary}/x`, '/tmp/x', '/dev/shm/x'];
    expect(tried('write', ...own)).toEqual(own.map(() => 'done'));
    expect(tried('sizes', sandboxPaths.home, sandboxPaths.temporary, '/tmp', '/dev/shm')).toEqual(
      own.map(() => defaultLimits.folderBytes),
    );
    const others = ['/x', '/etc/x', '/usr/x', '/usr/bin/x', '/dev/x', `${sandboxPaths.package}/x`, '/sandbox/x'];
    expect(tried('write', ...others)).toEqual(others.map(() => 'refused EROFS'));
    expect(tried('write', `${sandboxPaths.node}/node`)).toEqual([expect.stringMatching(/^refused/)]);
  },
  network() {
    const { port } = listener.address() as AddressInfo;
    expect(tried('connect', '127.0.0.1', String(port))).toBe('refused ECONNREFUSED');
    expect(tried('connect', '192.0.2.1', '80')).toMatch(/^refused E(?:NETUNREACH|HOSTUNREACH)$/);
    expect(tried('connect', '169.254.169.254', '80')).toMatch(/^refused E(?:NETUNREACH|HOSTUNREACH)$/);
    expect(tried('resolve', 'example.com')).toMatch(/^refused/);
    expect(tried('interfaces')).toEqual(['lo']);
    const sockets = ['/var/run/docker.sock', '/run/dbus/system_bus_socket', socketPath];
    expect(tried('sockets', ...sockets)).toEqual(sockets.map(() => 'refused ENOENT'));
  },
  user() {
    expect(tried('user')).toEqual({
      name: 'sandbox-user',
      id: 1000,
      status: [
        ...['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'].map((name) => `${name}:\t0000000000000000`),
        'NoNewPrivs:\t1',
      ],
      mount: expect.stringMatching(/^refused/),
      setuid: expect.stringMatching(/^refused E(?:PERM|INVAL)$/),
    });
  },
  'user-namespaces'() {
    const { disableUserNamespaces } = sandboxSupport();
    expect(tried('namespaces')).toMatch(disableUserNamespaces ? /^refused/ : /./);
  },
  processes() {
    expect(tried('processes', String(process.pid))).toEqual({
      seen: expect.toSatisfy((count: number) => count <= 3),
      signal: 'refused ESRCH',
      memory: 'refused ENOENT',
    });
  },
  devices() {
    const names = [
      'fd',
      'full',
      'null',
      'ptmx',
      'pts',
      'random',
      'shm',
      'stderr',
      'stdin',
      'stdout',
      'tty',
      'urandom',
      'zero',
    ];
    expect(tried('list', '/dev', '/dev/pts', '/sys')).toEqual([
      expect.toSatisfy((found: string[]) => found.every((name) => ['console', 'core', ...names].includes(name))),
      ['ptmx'],
      'refused ENOENT',
    ]);
  },
  settings() {
    const paths = ['kernel/core_pattern', 'kernel/hostname', 'vm/drop_caches', 'net/ipv4/ip_forward'];
    const settings = paths.map((path) => `/proc/sys/${path}`);
    expect(tried('write', ...settings, '/proc/sysrq-trigger', '/proc/self/oom_score_adj')).toEqual(
      expect.toSatisfy((found: string[]) => found.every((each) => /^refused E(?:ROFS|NOENT|ACCES)$/.test(each))),
    );
    expect(tried('read', '/proc/version')).toEqual([expect.stringContaining('Linux')]);
  },
  limits() {
    // Each limit is tried in limits.test.ts; here, that the text names the limits that a crawl has.
    const text = sandboxView.find(({ id }) => id === 'limits')?.text;
    expect(text).toContain(`${defaultLimits.memoryBytes / 1024 / 1024} MB of memory, ${defaultLimits.tasks} processes`);
  },
};

let folder: string;
let secret: string;
let socketPath: string;
let listener: Server;
const others: Server[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'view-test-'));
  secret = join(folder, 'secret');
  socketPath = join(folder, 'socket');
  writeFileSync(secret, 'secret');
  listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const local = createServer();
  others.push(local);
  await new Promise<void>((resolve) => local.listen(socketPath, resolve));
});
afterAll(() => {
  for (const server of [listener, ...others]) server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every item of the list has a test', () => {
  expect(sandboxView.map(({ id }) => id)).toEqual(Object.keys(tests));
});

describe.skipIf(noSandbox !== undefined)('what a server finds when it looks for', () => {
  test.each(sandboxView.map(({ id }) => id))('%s', { timeout: 60_000 }, (id) => {
    expect.hasAssertions();
    process.env['CRAWL_TEST_SECRET'] = 'secret';
    try {
      (tests[id] as () => void)();
    } finally {
      delete process.env['CRAWL_TEST_SECRET'];
    }
  });
});
