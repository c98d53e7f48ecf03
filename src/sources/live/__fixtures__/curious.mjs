// Tries one thing that a server should not be able to do, named by its first argument, and prints what came of it as JSON.
import { spawnSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, userInfo } from 'node:os';

const [probe, ...given] = process.argv.slice(2);

const attempt = (work) => {
  try {
    return work() ?? 'done';
  } catch (error) {
    return `refused ${error.code ?? error.message}`;
  }
};
const read = (path) => attempt(() => readFileSync(path, 'utf8'));
const list = (path) => attempt(() => readdirSync(path));
const write = (path) => attempt(() => writeFileSync(path, 'x'));
const connecting = (options) =>
  new Promise((resolve) => {
    const socket = connect({ ...options, timeout: 2000 });
    socket.once('connect', () => resolve('connected'));
    socket.once('error', (error) => resolve(`refused ${error.code}`));
    socket.once('timeout', () => resolve('refused timeout'));
  });
const program = (...command) => {
  const { status, error } = spawnSync(command[0], command.slice(1), { timeout: 5000 });
  return error ? `refused ${error.code}` : status === 0 ? 'done' : `refused ${status}`;
};

const probes = {
  environment: () => ({ own: Object.keys(process.env).toSorted(), first: read('/proc/1/environ') }),
  home: () => list(process.env.HOME),
  list: (...paths) => paths.map(list),
  read: (...paths) => paths.map(read),
  write: (...paths) => paths.map(write),
  sizes: (...paths) => paths.map((path) => attempt(() => statfsSync(path).blocks * statfsSync(path).bsize)),
  connect: (host, port) => connecting({ host, port: Number(port) }),
  sockets: (...paths) => Promise.all(paths.map((path) => connecting({ path }))),
  resolve: (name) => lookup(name).then(
    () => 'resolved',
    (error) => `refused ${error.code}`,
  ),
  interfaces: () => Object.keys(networkInterfaces()),
  user: () => ({
    name: userInfo().username,
    id: process.getuid(),
    status: read('/proc/self/status').split('\n').filter((line) => /^(?:Cap|NoNewPrivs)/.test(line)),
    mount: program('mount', '-t', 'tmpfs', 'none', '/tmp'),
    setuid: attempt(() => process.setuid(0)),
  }),
  namespaces: () => program('unshare', '--user', 'true'),
  processes: (pid) => ({
    seen: list('/proc').filter((name) => /^\d+$/.test(name)).length,
    signal: attempt(() => process.kill(Number(pid), 0)),
    memory: attempt(() => readFileSync(`/proc/${pid}/mem`)),
  }),
};

process.stdout.write(JSON.stringify(await probes[probe](...given)));
