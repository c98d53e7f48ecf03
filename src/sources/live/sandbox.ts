import { execFile } from 'node:child_process';
import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { promisify } from 'node:util';
import type { StartCommand } from './contained-stdio.ts';

/**
 * Paths as the server sees them. They are the same on every machine, so a definition that quotes one does not depend on where
 * the crawl ran, and unlikely enough that no author writes them by chance.
 */
export const sandboxPaths = {
  node: '/sandbox/node',
  package: '/sandbox/package',
  home: '/sandbox/home',
  temporary: '/sandbox/tmp',
} as const;

export const sandboxUser = 'sandbox-user';
export const sandboxHost = 'sandbox-host';

/** Bytes that a server can write to its home and to its temporary folder, each. */
const writableBytes = 512 * 1024 * 1024;

/** Where things are on this machine. */
export interface SandboxMounts {
  /** The Node executable that runs the server. */
  node: string;
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
 * The command inside bubblewrap. The server sees a read-only system, its own package, Node, an empty home and temporary folder
 * that vanish with it, no other process, no capability, no environment but `start.env`, and no network unless it is granted.
 */
export function sandboxed(start: StartCommand, mounts: SandboxMounts, network: boolean): StartCommand {
  const environment = Object.entries(start.env).flatMap(([name, value]) => ['--setenv', name, value]);
  const args = [
    ['--unshare-all', '--unshare-user', '--uid', '1000', '--gid', '1000', '--cap-drop', 'ALL'],
    ['--die-with-parent', '--new-session', '--hostname', sandboxHost, '--clearenv', ...environment],
    ['--ro-bind', '/usr', '/usr', ...systemFolders()],
    [
      '--ro-bind-try',
      '/etc/ld.so.cache',
      '/etc/ld.so.cache',
      '--ro-bind-try',
      '/etc/alternatives',
      '/etc/alternatives',
    ],
    ['--ro-bind', mounts.passwd, '/etc/passwd', ...(network ? networkFiles() : [])],
    ['--proc', '/proc', '--dev', '/dev'],
    ['--size', String(writableBytes), '--tmpfs', '/tmp'],
    ['--size', String(writableBytes), '--tmpfs', sandboxPaths.home],
    ['--size', String(writableBytes), '--tmpfs', sandboxPaths.temporary],
    ['--ro-bind', mounts.node, `${sandboxPaths.node}/node`, '--ro-bind', mounts.package, sandboxPaths.package],
    ['--chdir', start.cwd ?? sandboxPaths.home, '--', start.command, ...start.args],
  ].flat();
  return { command: 'bwrap', args, env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' } };
}

/** Whether bubblewrap is installed and may do its work here; the reason when not. */
export async function sandboxProblem(): Promise<string | undefined> {
  try {
    const probe = [
      '--unshare-all',
      '--unshare-user',
      '--ro-bind',
      '/',
      '/',
      '--proc',
      '/proc',
      '--dev',
      '/dev',
      'true',
    ];
    await promisify(execFile)('bwrap', probe, { timeout: 10_000 });
    return undefined;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return missing
      ? 'bubblewrap (bwrap) is not installed'
      : `bubblewrap does not work here: ${(error as Error).message}`;
  }
}
