import type { PackageEntry } from '../../catalog/package-entries.ts';
import { sandboxUser } from './sandbox.ts';

/** Folders of a server, as it sees them. */
export interface OwnFolders {
  home: string;
  temporary: string;
}

/** The whole environment of a server and its arguments, with the entry's placeholders filled. `path` is its `PATH`. */
export function entryStart(
  { args = [], env = {} }: PackageEntry,
  { home, temporary }: OwnFolders,
  path: readonly string[],
): { args: string[]; env: Record<string, string> } {
  const fill = (text: string): string => text.replaceAll('${HOME}', home).replaceAll('${TMPDIR}', temporary);
  const named = Object.entries(env).map(([name, value]) => [name, fill(value)]);
  return {
    args: args.map(fill),
    env: {
      PATH: [...path, '/usr/bin', '/bin'].join(':'),
      HOME: home,
      TMPDIR: temporary,
      USER: sandboxUser,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      ...Object.fromEntries(named),
    },
  };
}
