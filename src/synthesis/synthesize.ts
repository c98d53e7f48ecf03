import { join } from 'node:path';
import { toFileText } from '../catalog/json.ts';
import { recordPath } from '../catalog/server-id.ts';
import { writeFileAtomic, writeServer } from '../catalog/store.ts';
import { merge } from '../sources/merge.ts';
import type { Listing } from '../sources/source.ts';
import { drawServer } from './draw-server.ts';
import type { Material } from './material.ts';

/** Every synthetic record was first seen then, so that equal seeds give equal bytes. */
const at = '2026-01-01T00:00:00Z';

/** What to draw. */
export interface Synthesis {
  servers: number;
  seed: number;
  material: Material;
  /** Called after every server. */
  step(): void;
}

/** Counts of what was drawn. */
export interface Synthesized {
  servers: number;
  tools: number;
}

async function eachServer({ servers, seed, material, step }: Synthesis, write: (listing: Listing) => Promise<unknown>) {
  let tools = 0;
  for (let index = 0; index < servers; index += 1) {
    const listing = drawServer(seed, index, material);
    await write(listing);
    tools += listing.tools?.length ?? 0;
    step();
  }
  return { servers, tools };
}

/** Writes the servers as records, as a crawl of one source would. */
export function synthesizeCatalog(catalogDir: string, synthesis: Synthesis): Promise<Synthesized> {
  return eachServer(synthesis, async (listing) => {
    const record = merge({
      id: listing.id,
      aliases: [],
      listings: [listing],
      previous: [],
      heard: new Set([listing.source]),
      at,
    });
    await writeServer(catalogDir, record);
  });
}

/** Writes the servers as saved `tools/list` results, which `crawl --source tools-list=DIR` reads. */
export function synthesizeToolsLists(folder: string, synthesis: Synthesis): Promise<Synthesized> {
  return eachServer(synthesis, async ({ id, facts, tools }) => {
    const { title, description, version, repository } = facts;
    const server = { name: id, title, description, version, repository: repository?.url };
    // A namespace may end in `.json`, and a folder that does is reported as a file that is none.
    const path = recordPath(id).replace('/', '~/');
    await writeFileAtomic(join(folder, path), toFileText({ server, tools }));
  });
}
