import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '../../catalog/store.ts';
import { writeDownloads } from './write-downloads.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeSchemas } from './write-schemas.ts';

/** The files for programs, written beside the site before its pages, which say how large they are. */
export interface FrontDoors {
  /** What was written for download, as JSON, for the pages. */
  downloadsFile: string;
  /** Puts the files into the site; the build of the pages has emptied its folder before. */
  moveInto(outDir: string): Promise<void>;
  /** Removes what was written beside the site. */
  remove(): Promise<void>;
}

export async function writeFrontDoors(catalogDir: string): Promise<FrontDoors> {
  const beside = resolve('.cache', `front-doors-${process.pid}`);
  const [files, downloadsFile] = [join(beside, 'files'), join(beside, 'downloads.json')];
  const remove = () => rm(beside, { recursive: true, force: true });
  try {
    await writeFileAtomic(downloadsFile, JSON.stringify(await writeDownloads(catalogDir, files)));
    await writeSchemas(files);
    await writeHostFiles(files);
  } catch (error) {
    await remove();
    throw error;
  }
  return { downloadsFile, moveInto: (outDir) => cp(files, outDir, { recursive: true }), remove };
}
