import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { OciEntry } from '../../catalog/package-entries.ts';
import type { StartCommand } from '../live/contained-stdio.ts';
import type { Limits } from '../live/limits.ts';
import { sandboxHost, sandboxPaths } from '../live/sandbox.ts';
import type { Engine } from './engine.ts';
import type { Image } from './image.ts';

/** The name of an entry's container: that of this process, so that two crawls do not meet. */
export function containerName(index: number): string {
  return `mcp-crawl-${process.pid}-${index}`;
}

/**
 * How a pulled image is started: with its own command, nothing of this machine, no capability, no network unless it is granted,
 * and the limits of every server.
 */
export function startOf(engine: Engine, entry: OciEntry, image: Image, name: string, limits: Limits): StartCommand {
  const { home, temporary } = sandboxPaths;
  const fill = (text: string): string => text.replaceAll('${HOME}', home).replaceAll('${TMPDIR}', temporary);
  const env = { HOME: home, TMPDIR: temporary, TZ: 'UTC', ...entry.env };
  const folders = [home, temporary, '/tmp'].flatMap((path) => [
    '--tmpfs',
    `${path}:rw,nosuid,nodev,size=${limits.folderBytes},mode=1777`,
  ]);
  const args = [
    ['run', '--interactive', '--rm', '--pull', 'never', '--name', name, '--hostname', sandboxHost, '--init'],
    ['--network', entry.network ? 'bridge' : 'none', '--read-only', '--user', '1000:1000'],
    ['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--log-driver', 'none'],
    ['--memory', String(limits.memoryBytes), '--memory-swap', String(limits.memoryBytes), '--cpus', '1'],
    ['--pids-limit', String(limits.tasks), '--ulimit', `fsize=${limits.fileBytes}`, '--ulimit', 'core=0'],
    folders,
    Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${fill(value)}`]),
    [image.reference, ...(entry.args ?? []).map(fill)],
  ].flat();
  return { command: engine.program, args, env: engine.env };
}

/** Ends a container and deletes it; the end of the command that started it does neither. */
export async function removeContainer({ program, env }: Engine, name: string): Promise<void> {
  await promisify(execFile)(program, ['rm', '--force', '--volumes', name], { env, timeout: 60_000 }).catch(() => {});
}
