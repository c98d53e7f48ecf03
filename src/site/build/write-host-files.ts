import { join } from 'node:path';
import { writeFileAtomic } from '../../catalog/store.ts';
import { hostFiles } from '../headers/host-files.ts';
import { securityHeaders } from '../headers/security-headers.ts';

/** Writes into the site the files from which common static hosts take their headers. */
export async function writeHostFiles(outDir: string): Promise<void> {
  for (const { file, inSite, write } of Object.values(hostFiles)) {
    if (inSite) await writeFileAtomic(join(outDir, file), write(securityHeaders));
  }
}
