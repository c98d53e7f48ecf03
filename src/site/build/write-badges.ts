import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { badgePath } from '../../catalog/server-id.ts';
import { Progress } from '../../cli/progress.ts';
import { badgeOf, badgeSvg } from '../badge.ts';
import type { ServerRow } from '../catalog-index.ts';

/** Writes the badges of these servers below `directory`. */
export function writeBadges(servers: readonly ServerRow[], directory: string): void {
  const progress = new Progress('Badges', servers.length);
  for (const server of servers) {
    const path = join(directory, badgePath(server.id));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, badgeSvg(badgeOf(server)));
    progress.step();
  }
  progress.done(`${servers.length} badges`);
}
