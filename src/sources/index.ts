import { npm } from './npm/index.ts';
import type { Source } from './source.ts';
import { toolsList } from './tools-list/index.ts';

/** Every source adapter, in the order in which a crawl reads them. */
export const sources: readonly Source[] = [npm, toolsList];
