import { claudeCode } from './claude-code.ts';
import type { Export } from './export.ts';
import { gateway } from './gateway.ts';

/** Every format, in the order of the tabs; the first is the default. */
export const exportFormats: readonly [Export, ...Export[]] = [gateway, claudeCode];

/** `undefined` when there is no such format. */
export function findExport(id: string): Export | undefined {
  return exportFormats.find((format) => format.id === id);
}
