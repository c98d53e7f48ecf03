import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { LiveFailure } from './failure.ts';

/** What the sandbox of this machine can do. */
export interface SandboxSupport {
  /** Path of bubblewrap. */
  program: string;
  /** Whether a server can be kept from making user namespaces of its own (bubblewrap 0.8 and later). */
  disableUserNamespaces: boolean;
}

/** The first program of that name on the path. */
export function programOnPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function problemOf(program: string, ...more: string[]): string | undefined {
  const probe = ['--unshare-all', '--unshare-user', ...more, '--ro-bind', '/', '/', '--proc', '/proc', '--dev', '/dev'];
  const { status, error, stderr } = spawnSync(program, [...probe, '--remount-ro', '/proc', 'true'], {
    timeout: 10_000,
    encoding: 'utf8',
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

let support: SandboxSupport | LiveFailure | undefined;

/** What the sandbox can do here, found out once. Throws a `LiveFailure` of kind `no-sandbox` that says what is missing. */
export function sandboxSupport(): SandboxSupport {
  support ??= findSupport();
  if (support instanceof LiveFailure) throw support;
  return support;
}

function findSupport(): SandboxSupport | LiveFailure {
  const program = programOnPath('bwrap');
  if (program === undefined) return new LiveFailure('no-sandbox', 'bubblewrap (bwrap) is not installed');
  if (!existsSync('/usr/bin/prlimit')) {
    return new LiveFailure('no-sandbox', 'prlimit (of util-linux), which limits what a server uses, is not installed');
  }
  if (problemOf(program, '--disable-userns') === undefined) return { program, disableUserNamespaces: true };
  const problem = problemOf(program);
  if (problem === undefined) return { program, disableUserNamespaces: false };
  return new LiveFailure('no-sandbox', `bubblewrap does not work here: ${problem}`);
}

/** Why no server can be started in the sandbox here; `undefined` when one can. */
export function sandboxProblem(): string | undefined {
  try {
    sandboxSupport();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Why a server cannot be started as asked for; an unprotected start was asked for by a person and needs no sandbox. */
export function missingSandbox(unsandboxed: boolean): LiveFailure | undefined {
  const problem = unsandboxed ? undefined : sandboxProblem();
  if (problem === undefined) return undefined;
  const way = 'Install it, or pass --unsandboxed to run strangers’ code unprotected.';
  return new LiveFailure('no-sandbox', `${problem}. ${way}`);
}
