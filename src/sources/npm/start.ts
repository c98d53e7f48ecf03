import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NpmEntry } from '../../catalog/sources-file.ts';
import type { StartCommand } from '../live/contained-stdio.ts';
import { entryStart, type OwnFolders } from '../live/environment.ts';
import { LiveFailure } from '../live/failure.ts';
import type { Limits } from '../live/limits.ts';
import { sandboxed, sandboxPasswd, sandboxPaths } from '../live/sandbox.ts';
import type { Installed } from './install.ts';
import type { PackageJson } from './schema.ts';

/** The package's command: the only one, or the one that is asked for, or the one named like the package. */
export function commandFile({ bin, name }: PackageJson, wanted?: string): string {
  const unscoped = name.split('/').at(-1) as string;
  const commands = typeof bin === 'string' ? { [unscoped]: bin } : (bin ?? {});
  const names = Object.keys(commands);
  const chosen = wanted ?? (names.length === 1 ? names[0] : unscoped);
  const file = chosen === undefined || !Object.hasOwn(commands, chosen) ? undefined : commands[chosen];
  if (file !== undefined) return file;
  const offer = names.length === 0 ? 'It has no command.' : `Name one of its commands as "bin": ${names.join(', ')}.`;
  throw new LiveFailure('no-command', offer);
}

/** The interpreter in a script's first line; a file without one is taken for JavaScript, as npm's own links do on Windows. */
async function interpreterOf(path: string): Promise<string> {
  const start = (await readFile(path)).subarray(0, 200).toString('latin1');
  if (start.startsWith('\x7fELF')) return 'none';
  return /^#!.*?\b(node|bun|deno|python3?|sh|bash)\b/.exec(start)?.[1] ?? 'node';
}

/** Paths as the server sees them. */
interface Places extends OwnFolders {
  node: string;
  package: string;
}

function commandIn(places: Places, file: string, interpreter: string, entry: NpmEntry): StartCommand {
  const folders = [join(places.node, '..'), join(places.package, 'node_modules/.bin')];
  const { args, env } = entryStart(entry, places, folders);
  const path = join(places.package, file);
  const direct = interpreter !== 'node';
  return {
    command: direct ? path : places.node,
    args: direct ? args : [path, ...args],
    cwd: places.home,
    env,
  };
}

/** How an installed entry is started: inside bubblewrap, or on the bare machine when that was asked for. */
export async function startOf(
  entry: NpmEntry,
  installed: Installed,
  unsandboxed: boolean,
  limits: Limits,
): Promise<StartCommand> {
  const relative = join('node_modules', entry.package, commandFile(installed.packageJson, entry.bin));
  const path = join(installed.folder, relative);
  await access(path).catch(() => {
    throw new LiveFailure('no-command', 'The file of its command is not in the package.');
  });
  const interpreter = await interpreterOf(path);
  if (unsandboxed) {
    const places = {
      node: process.execPath,
      package: installed.folder,
      home: installed.folder,
      temporary: installed.folder,
    };
    return commandIn(places, relative, interpreter, entry);
  }
  const passwd = join(installed.folder, 'passwd');
  await writeFile(passwd, sandboxPasswd);
  const places = { ...sandboxPaths, node: `${sandboxPaths.node}/node` };
  const inside = commandIn(places, relative, interpreter, entry);
  const mounts = { node: process.execPath, package: installed.folder, passwd };
  return sandboxed(inside, mounts, entry.network ?? false, limits);
}
