import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { badgePath } from '../../catalog/server-id.ts';
import { badgeOf, badgeSvg } from '../badge.ts';
import type { ServerRow } from '../catalog-index.ts';

/** Writes the badges of these servers below `directory`. */
export async function writeBadges(servers: Iterable<ServerRow>, directory: string): Promise<void> {
  for (const server of servers) {
    const path = join(directory, badgePath(server.id));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, badgeSvg(badgeOf(server)));
  }
}
