import { gzipSync } from 'node:zlib';
import type { Classification } from '../../catalog/classification.ts';
import type { Server } from '../../catalog/server.ts';
import { searchRecord } from './record.ts';
import { serverNames, type ServerNames } from './server-names.ts';
import { wordShares, type WordShares } from './word-shares.ts';

/** What the index takes of one server: made of that server alone, so that it can be kept from one build to the next, and plain JSON. */
export interface ServerPart {
  url: string;
  /** What Pagefind gets. */
  content: string;
  /** Words in the record, by which records are ordered. */
  length: number;
  tools: number;
  /** The sources that list it, by name. */
  sources: string[];
  /** Names of the filters of its tools, with how many tools each rests on. */
  filters: Record<string, number>;
  words: WordShares;
  names: ServerNames;
  /** The record's file, gzip-compressed, as base64. */
  packed: string;
}

/** `answers` has one entry a tool, in the record's order. */
export function serverPart(server: Server, answers: readonly Classification[]): ServerPart {
  const { stored, filters, ...record } = searchRecord(server, answers);
  return {
    ...record,
    tools: server.tools.length,
    sources: server.sources,
    filters: Object.fromEntries(filters),
    words: wordShares(record.content),
    names: serverNames(server, answers),
    packed: gzipSync(stored, { level: 9 }).toString('base64'),
  };
}
