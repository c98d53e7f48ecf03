import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import type { StartCommand } from './contained-stdio.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { sandboxSupport } from './sandbox-support.ts';

/**
 * Paths as the server sees them. They are the same on every machine, so a definition that quotes one does not depend on where
 * the crawl ran, and unlikely enough that no author writes them by chance.
 */
export const sandboxPaths = {
  node: '/sandbox/node',
  python: '/sandbox/python',
  package: '/sandbox/package',
  home: '/sandbox/home',
  temporary: '/sandbox/tmp',
} as const;

export const sandboxUser = 'sandbox-user';
export const sandboxHost = 'sandbox-host';

/** The text of the file that stands for `/etc/passwd`. */
export const sandboxPasswd = `${sandboxUser}:x:1000:1000::${sandboxPaths.home}:/bin/sh\n`;

/** Where things are on this machine. */
export interface SandboxMounts {
  /** The Node executable, for a server that runs on it. */
  node?: string;
  /** Folder of a Python installation that is outside of the system's own folders, for a server that runs on it. */
  python?: string | undefined;
  /** Folder of the installed package; read-only for the server. */
  package: string;
  /** File that stands for `/etc/passwd`. */
  passwd: string;
}

/** Top-level folders that a merged-usr system keeps as links and others as folders. */
function systemFolders(): string[] {
  return ['/bin', '/sbin', '/lib', '/lib32', '/lib64'].flatMap((path) => {
    if (!existsSync(path)) return [];
    return lstatSync(path).isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path];
  });
}

/** Name resolution and certificates; only a server that needs the network sees them. */
function networkFiles(): string[] {
  const files = ['/etc/resolv.conf', '/etc/hosts', '/etc/nsswitch.conf', '/etc/ssl', '/etc/ca-certificates'];
  return ['--share-net', ...files.flatMap((path) => ['--ro-bind-try', path, path])];
}

/**
 * Limits that the system keeps of each process, each wider than that of the watch, which says why a server was ended. None of
 * memory: what Node reserves at its start (over 1 GB) and for each thread counts there, used or not.
 */
function limited({ cpuMs, fileBytes, tasks }: Limits): string[] {
  const limits = {
    core: 0,
    // At the soft limit the signal says why; at the hard one it is SIGKILL.
    cpu: `${Math.ceil(cpuMs / 1000) + 1}:${Math.ceil(cpuMs / 1000) + 2}`,
    fsize: fileBytes,
    nofile: 1024,
    nproc: 2 * tasks,
  };
  return ['/usr/bin/prlimit', ...Object.entries(limits).map(([name, value]) => `--${name}=${value}`), '--'];
}

/** What the server sees of its runtime and its package, all read-only. */
function programFolders({ node, python, package: own }: SandboxMounts): string[] {
  const mounts: [here: string, inside: string][] = [[own, sandboxPaths.package]];
  if (node !== undefined) mounts.push([node, `${sandboxPaths.node}/node`]);
  if (python !== undefined) mounts.push([python, sandboxPaths.python]);
  return mounts.flatMap(([here, inside]) => ['--ro-bind', here, inside]);
}

/**
 * The command inside bubblewrap. `sandboxView` says in words what the server sees; its test tries each item. Throws a
 * `LiveFailure` where there is no bubblewrap.
 */
export function sandboxed(
  start: StartCommand,
  mounts: SandboxMounts,
  network: boolean,
  limits: Limits = defaultLimits,
): StartCommand {
  const { program, disableUserNamespaces } = sandboxSupport();
  const environment = Object.entries(start.env).flatMap(([name, value]) => ['--setenv', name, value]);
  const writable = ['/dev/shm', '/tmp', sandboxPaths.home, sandboxPaths.temporary];
  const args = [
    ['--unshare-all', '--unshare-user', '--uid', '1000', '--gid', '1000', '--cap-drop', 'ALL'],
    disableUserNamespaces ? ['--disable-userns'] : [],
    ['--die-with-parent', '--new-session', '--hostname', sandboxHost, '--clearenv', ...environment],
    ['--ro-bind', '/usr', '/usr', ...systemFolders()],
    ['/etc/ld.so.cache', '/etc/alternatives'].flatMap((path) => ['--ro-bind-try', path, path]),
    ['--ro-bind', mounts.passwd, '/etc/passwd', ...(network ? networkFiles() : [])],
    // Outside, the server's user is the one who crawls: an administrator's server could change settings of the whole system.
    ['--proc', '/proc', '--remount-ro', '/proc', '--dev', '/dev'],
    writable.flatMap((path) => ['--size', String(limits.folderBytes), '--tmpfs', path]),
    programFolders(mounts),
    // bubblewrap's own `/` and `/dev` are folders in memory without a bound.
    ['--remount-ro', '/dev', '--remount-ro', '/'],
    ['--chdir', start.cwd ?? sandboxPaths.home, '--', ...limited(limits), start.command, ...start.args],
  ].flat();
  // The first process of the sandbox is bubblewrap itself, and the server can read its environment.
  return { command: program, args, env: {} };
}
