import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { badgePath } from '../../catalog/server-id.ts';
import { Progress } from '../../cli/progress.ts';
import { badgeOf, badgeSvg } from '../badge.ts';
import type { ServerRow } from '../catalog-index.ts';

/** Badges after which others who wait have their turn. */
const atOnce = 200;

/** Writes the badges of these servers below `directory`. */
export async function writeBadges(servers: readonly ServerRow[], directory: string): Promise<void> {
  const progress = new Progress('Badges', servers.length);
  for (const [position, server] of servers.entries()) {
    if (position % atOnce === 0) await setImmediate();
    const path = join(directory, badgePath(server.id));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, badgeSvg(badgeOf(server)));
    progress.step();
  }
  progress.done(`${servers.length} badges`);
}
