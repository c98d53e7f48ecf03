import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ociEntrySchema, type OciEntry } from '../../catalog/package-entries.ts';
import { askStarted } from '../live/ask-package.ts';
import { defaultLimits, type Limits } from '../live/limits.ts';
import { sandboxValues } from '../live/machine-values.ts';
import { packageSource } from '../live/package-source.ts';
import { makeWorkFolder } from '../live/work-folder.ts';
import type { Listing, Source } from '../source.ts';
import { findEngine, type Engine } from './engine.ts';
import { pullImage } from './image.ts';
import { containerName, removeContainer, startOf } from './start.ts';
import { toListing } from './to-listing.ts';

let containers = 0;

/** Container images, each pulled by digest, started by the engine with nothing of this machine and asked for its tools. */
export function createOci(limits: Limits = defaultLimits): Source {
  return packageSource({
    id: 'oci',
    title: 'Container images, started and asked',
    homepage: 'https://opencontainers.org/',
    license: 'Each definition is quoted under its own image’s licence.',
    schema: ociEntrySchema,
    missing: () => undefined,
    async ask(entry) {
      const folder = await makeWorkFolder();
      try {
        const settings = join(folder, 'settings');
        await mkdir(settings);
        return await askImage(await findEngine(settings), entry, limits);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  });
}

async function askImage(engine: Engine, entry: OciEntry, limits: Limits): Promise<Listing> {
  const image = await pullImage(engine, entry);
  containers += 1;
  const name = containerName(containers);
  try {
    return await askStarted(entry, limits, {
      start: startOf(engine, entry, image, name, limits),
      values: sandboxValues(),
      listingOf: (answer, neutral) => toListing(entry, image, answer, neutral),
    });
  } finally {
    await removeContainer(engine, name);
    await image.remove();
  }
}

export const oci = createOci();
