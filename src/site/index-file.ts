import { readFileSync, writeFileSync } from 'node:fs';
import type { CatalogIndex } from './catalog-index.ts';
import type { ToolOrders } from './tool-orders.ts';

/** What a build hands to the processes that render its pages. */
export interface IndexFile {
  index: CatalogIndex;
  orders: ToolOrders;
}

export function writeIndexFile(file: string, content: IndexFile): void {
  writeFileSync(file, JSON.stringify(content));
}

/** Reads what the build that started this process wrote. */
export function readIndexFile(file: string): IndexFile {
  return JSON.parse(readFileSync(file, 'utf8')) as IndexFile;
}
