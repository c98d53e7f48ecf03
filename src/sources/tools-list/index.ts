import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fallbackId } from '../../catalog/server-id.ts';
import { repositoryAt } from '../addresses.ts';
import { eachEntry } from '../each-entry.ts';
import { listingOf } from '../listing.ts';
import { readJson } from '../read-json.ts';
import type { Listing, Source } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { filesIn, jsonIn } from '../upstream-files.ts';
import { savedSchema, type SavedList } from './schema.ts';

const id = 'tools-list';

/** Saved `tools/list` results: a file, or a folder with one file a server. */
export const toolsList: Source = {
  id,
  title: 'Saved tools/list results',
  homepage: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools',
  license: 'Each definition is quoted under its own server’s licence.',
  async *list(context) {
    const { location } = context;
    if (location === undefined) throw new Error('Say where the saved lists are: --source tools-list=PATH.');
    const folder = (await stat(location)).isDirectory();
    const paths = folder ? await filesIn(location, '**/*.json') : [basename(location)];
    const entries = paths.map((path) => {
      const stem = basename(path, '.json');
      const read = () => (folder ? jsonIn(location, path) : readJson(location));
      return { label: stem, read: async () => toListing(savedSchema.parse(await read()), stem) };
    });
    yield* eachEntry(id, entries, context);
  },
};

/** Several files may be of one repository, so a repository alone is not an id where the server has a name of its own. */
export function toListing({ server, tools: entries }: SavedList, stem: string): Listing {
  const name = (server?.name ?? stem).toWellFormed();
  const { tools, defects } = readToolList(entries);
  if (tools.length === 0) defects.push({ id: 'empty-tool-list', message: 'The saved list holds no tool.' });
  return listingOf({
    source: id,
    label: name,
    name: serverId(name),
    facts: {
      title: server?.title,
      description: server?.description,
      version: server?.version,
      repository: repositoryAt(server?.repository),
      toolsOrigin: { source: id, from: 'tools/list' },
    },
    tools,
    defects,
  });
}

/** A registry name (its namespace holds a dot) stays; `owner/name` is a repository; other names belong to no namespace. */
function serverId(name: string): string {
  const parts = name.split('/').filter((part) => part !== '');
  if (parts.length === 2 && /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(parts[0] as string)) return parts.join('/');
  const lower = parts.map((part) => part.toLowerCase());
  return fallbackId('repo', ...((lower.length > 0 ? lower : ['unnamed']) as [string, ...string[]]));
}
