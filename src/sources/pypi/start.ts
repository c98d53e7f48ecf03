import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PypiEntry } from '../../catalog/package-entries.ts';
import type { StartCommand } from '../live/contained-stdio.ts';
import { entryStart } from '../live/environment.ts';
import { LiveFailure } from '../live/failure.ts';
import type { Limits } from '../live/limits.ts';
import { sandboxed, sandboxPasswd, sandboxPaths } from '../live/sandbox.ts';
import { siteFolder, type InstalledPython } from './install.ts';
import type { ConsoleScript } from './metadata.ts';

const plain = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/** The package's command: the one that is asked for, or the only one, or the one that is named like the package. */
export function scriptOf(scripts: readonly ConsoleScript[], packageName: string, wanted?: string): ConsoleScript {
  const chosen =
    wanted === undefined && scripts.length === 1
      ? scripts[0]
      : scripts.find(({ name }) => plain(name) === plain(wanted ?? packageName));
  if (chosen !== undefined) return chosen;
  const names = scripts.map(({ name }) => name).join(', ');
  throw new LiveFailure(
    'no-command',
    names === '' ? 'It has no command.' : `Name one of its commands as "bin": ${names}.`,
  );
}

const launcherName = 'start-server.py';

/** What an installer would write as the command: a script that calls the function. */
function launcher({ name, module, attributes }: ConsoleScript): string {
  return `import importlib, sys
sys.argv[0] = ${JSON.stringify(name)}
target = importlib.import_module(${JSON.stringify(module)})
for name in ${JSON.stringify(attributes)}:
    target = getattr(target, name)
sys.exit(target())
`;
}

/** How an installed entry is started: inside bubblewrap, or on the bare machine when that was asked for. */
export async function startOf(
  entry: PypiEntry,
  { folder, python, scripts }: InstalledPython,
  unsandboxed: boolean,
  limits: Limits,
): Promise<StartCommand> {
  await writeFile(join(folder, launcherName), launcher(scriptOf(scripts, entry.package, entry.bin)));
  const ofTheSystem = python.prefix.startsWith('/usr');
  const own = unsandboxed ? folder : sandboxPaths.package;
  const folders = unsandboxed ? { home: folder, temporary: folder } : sandboxPaths;
  const prefix = unsandboxed || ofTheSystem ? python.prefix : sandboxPaths.python;
  const program = unsandboxed
    ? python.program
    : join(prefix, 'bin', `python${/^\d+\.\d+/.exec(python.version)?.[0] ?? 3}`);
  const { args, env } = entryStart(entry, folders, [join(prefix, 'bin'), join(own, siteFolder, 'bin')]);
  const start = {
    command: program,
    args: [join(own, launcherName), ...args],
    cwd: folders.home,
    env: {
      ...env,
      PYTHONPATH: join(own, siteFolder),
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONNOUSERSITE: '1',
      // A Python that was moved does not find its own library by itself.
      ...(ofTheSystem ? {} : { LD_LIBRARY_PATH: join(prefix, 'lib') }),
    },
  };
  if (unsandboxed) return start;
  const passwd = join(folder, 'passwd');
  await writeFile(passwd, sandboxPasswd);
  const mounts = { package: folder, passwd, python: ofTheSystem ? undefined : python.prefix };
  return sandboxed(start, mounts, entry.network ?? false, limits);
}
