import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { categorySchema } from '../../catalog/classification.ts';
import { toFileText } from '../../catalog/json.ts';
import { writeFileAtomic, type WriteResult } from '../../catalog/store.ts';
import { hintReasons, type HintReason } from './hint-reasons.ts';
import { agreementOf, agrees, type HintAgreement, type HintCase } from './hints.ts';

/** The committed list of the tools whose author declares something else than we say. */
export const hintListFile = join('catalog', 'labelled', 'hint-disagreements.jsonl');
/** How many tools agree, as the site says it. */
export const hintAgreementFile = join('src', 'classification', 'accuracy', 'hints.json');

/** What a new line says until a person has read the tool and put a reason in its place. */
const unread = 'not-read-yet';

/** A line of the list. */
const lineSchema = z.strictObject({
  server: z.string(),
  tool: z.string(),
  declared: z.boolean(),
  assessed: categorySchema,
  reason: z.enum([unread, ...(Object.keys(hintReasons) as HintReason[])]),
});
export type HintLine = z.infer<typeof lineSchema>;

/** What the site shows of the agreement. */
export interface HintAgreements {
  catalog: HintAgreement;
  /** Of published tool lists that are no part of this repository; `null` until they were measured. */
  published: HintAgreement | null;
}

export async function readHintList(file = hintListFile): Promise<HintLine[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}

function keyOf({ server, tool }: { server: string; tool: string }): string {
  return `${server} › ${tool}`;
}

/** The list that fits today's answers: lines that agree now are dropped, new ones wait for their reason. */
export function renewed(lines: readonly HintLine[], cases: readonly HintCase[]): HintLine[] {
  const known = new Map(lines.map((line) => [keyOf(line), line]));
  return cases
    .filter((one) => !agrees(one))
    .map(({ server, tool, declared, assessed }): HintLine => {
      const before = known.get(keyOf({ server, tool }));
      return { server, tool, declared, assessed, reason: before?.declared === declared ? before.reason : unread };
    })
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What is wrong with the list, a sentence each. */
export function hintListFaults(lines: readonly HintLine[], cases: readonly HintCase[]): string[] {
  const now = renewed(lines, cases);
  const listed = new Map(lines.map((line) => [keyOf(line), line]));
  const differing = new Set(now.map(keyOf));
  return [
    ...lines.filter((line) => !differing.has(keyOf(line))).map((line) => `${keyOf(line)} agrees now or is gone.`),
    ...now.flatMap((line) => {
      const before = listed.get(keyOf(line));
      if (before === undefined) return [`${keyOf(line)} differs and is not in the list.`];
      if (line.reason === unread) return [`${keyOf(line)} has no reason yet.`];
      return before.assessed === line.assessed ? [] : [`${keyOf(line)} is ${line.assessed} now.`];
    }),
  ];
}

export function writeHintList(lines: readonly HintLine[]): Promise<WriteResult> {
  return writeFileAtomic(hintListFile, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

export async function readAgreements(file = hintAgreementFile): Promise<HintAgreements | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as HintAgreements;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes how many agree; what was not measured now stays as it was. */
export async function writeAgreements(
  catalog: readonly HintCase[],
  published: readonly HintCase[] | undefined,
  check: boolean,
): Promise<WriteResult> {
  const before = await readAgreements();
  const agreements: HintAgreements = {
    catalog: agreementOf(catalog),
    published: published === undefined ? (before?.published ?? null) : agreementOf(published),
  };
  return writeFileAtomic(hintAgreementFile, toFileText(agreements), check);
}
