import type { Stage } from '../stage.ts';
import { build } from './build.ts';
import { classify } from './classify.ts';
import { draw } from './draw.ts';
import { growth } from './growth.ts';
import { ingest } from './ingest.ts';
import { noChange } from './no-change.ts';
import { rebuildAll, rebuildPages } from './rebuild.ts';
import { search } from './search.ts';

/** In the order in which they run: each may use what those before it left. */
export const stages: readonly Stage[] = [
  draw,
  ingest,
  classify,
  build,
  search,
  rebuildPages,
  rebuildAll,
  noChange,
  growth,
];
