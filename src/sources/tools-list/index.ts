import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fastGlob from 'fast-glob';
import { fallbackId } from '../../catalog/server-id.ts';
import type { Facts, Listing, Source } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { savedListSchema, type SavedList } from './schema.ts';

const id = 'tools-list';

/** Saved `tools/list` results: a file, or a folder with one file a server. */
export const toolsList: Source = {
  id,
  title: 'Saved tools/list results',
  homepage: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools',
  license: 'Each definition is quoted under its own server’s licence.',
  async *list({ location, wanted, limit }) {
    if (location === undefined) throw new Error('Say where the saved lists are: --source tools-list=PATH.');
    const folder = (await stat(location)).isDirectory();
    const files = folder ? (await fastGlob('**/*.json', { cwd: location })).sort() : [location];
    let taken = 0;
    for (const [index, file] of files.entries()) {
      const stem = basename(file, '.json');
      const problem = (label: string, kind: string, reason: string) => ({ source: id, index, label, kind, reason });
      let listing: Listing;
      try {
        const data: unknown = JSON.parse(await readFile(folder ? join(location, file) : file, 'utf8'));
        listing = toListing(savedListSchema.parse(data), stem);
      } catch (error) {
        if (!wanted(stem)) continue;
        const reason = `The file holds no saved list: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`;
        yield { label: stem, index, problems: [problem(stem, 'malformed-file', reason)] };
        continue;
      }
      if (!wanted(listing.label, listing.id, stem)) continue;
      if (limit !== undefined && taken >= limit) return;
      taken += 1;
      const problems = listing.defects.map((defect) =>
        problem(
          defect.tool === undefined ? listing.label : `${listing.label} › ${defect.tool}`,
          defect.id,
          defect.message,
        ),
      );
      if (listing.tools?.length === 0)
        problems.push(problem(listing.label, 'empty-tool-list', 'The saved list is empty.'));
      yield { label: listing.label, index, listing, problems };
    }
  },
};

/** Several files may be of one repository, so a repository alone is not an id where the server has a name of its own. */
export function toListing({ server, tools: entries }: SavedList, stem: string): Listing {
  const name = (server?.name ?? stem).toWellFormed();
  const { tools, defects } = readToolList(entries);
  const facts: Facts = { toolsOrigin: { source: id, from: 'tools/list' } };
  if (server?.title?.trim()) facts.title = server.title.toWellFormed().trim();
  if (server?.description?.trim()) facts.description = server.description.toWellFormed().trim();
  if (server?.version) facts.version = server.version.toWellFormed();
  const repository = server?.repository;
  if (repository !== undefined && URL.canParse(repository) && /^https?:/.test(repository))
    facts.repository = { url: repository };
  return { source: id, label: name, id: serverId(name), aliases: [], facts, tools, defects };
}

/** A registry name (its namespace holds a dot) stays; `owner/name` is a repository; other names belong to no namespace. */
function serverId(name: string): string {
  const parts = name.split('/').filter((part) => part !== '');
  if (parts.length === 2 && /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(parts[0] as string)) return parts.join('/');
  const lower = parts.map((part) => part.toLowerCase());
  return fallbackId('repo', ...((lower.length > 0 ? lower : ['unnamed']) as [string, ...string[]]));
}
