import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { capabilities, capabilitySchema, type Capability } from '../../catalog/classification.ts';
import { toFileText } from '../../catalog/json.ts';
import { writeFileAtomic, type WriteResult } from '../../catalog/store.ts';
import { classify } from '../classify.ts';
import { classificationInputSchema } from '../input.ts';
import type { Share } from './interval.ts';
import { resolveReference } from './resolve-reference.ts';

/** Tools of the catalog of which the rules once said that they have a capability, and whether a reader found so too. */
const claimsFile = join('catalog', 'labelled', 'capabilities.jsonl');
export const claimsTableFile = join('src', 'classification', 'accuracy', 'capabilities.json');

const claimSchema = z.strictObject({
  server: z.string(),
  tool: z.string(),
  capability: capabilitySchema,
  /** Whether the tool has the capability, by its definition. */
  holds: z.boolean(),
  /** Day on which it was read. */
  read: z.iso.date(),
});

/** How often a reader agreed that a tool has the capability that the rules find. */
export interface ClaimsTable {
  /** Claims that a reader judged and the rules make today. */
  count: number;
  /** SHA-256 of the judgements' bytes. */
  checksum: string;
  capabilities: Record<Capability, Share>;
}

/** Of the judged claims that the rules make today, how many hold. Throws when a line is broken or its tool is gone. */
export async function claimsTable(file = claimsFile, catalogDir = 'catalog'): Promise<ClaimsTable> {
  const text = await readFile(file, 'utf8');
  const shares = Object.fromEntries(capabilities.map((one) => [one, { count: 0, right: 0 }])) as Record<
    Capability,
    Share
  >;
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const { capability, holds, ...reference } = claimSchema.parse(JSON.parse(line));
    const { data, reason } = await resolveReference(reference, catalogDir);
    if (data === undefined) throw new Error(`${file}: ${reason}`);
    if (!classify(classificationInputSchema.parse(data)).capabilities.includes(capability)) continue;
    shares[capability].count += 1;
    if (holds) shares[capability].right += 1;
  }
  return {
    count: Object.values(shares).reduce((sum, { count }) => sum + count, 0),
    checksum: `sha256-${createHash('sha256').update(text).digest('hex')}`,
    capabilities: shares,
  };
}

/** Writes the table that the site shows; with `check` only compares. */
export async function publishClaims(check: boolean): Promise<WriteResult> {
  return writeFileAtomic(claimsTableFile, toFileText(await claimsTable()), check);
}
