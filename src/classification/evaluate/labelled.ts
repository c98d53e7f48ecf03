import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { categories, riskLevels, type Classification } from '../../catalog/classification.ts';
import type { Problem } from '../../catalog/problem.ts';
import { assess, type Assessment } from '../assess.ts';
import { answerOf } from '../classify.ts';
import { inputLineSchema } from '../input.ts';
import { riskOf, type RiskRow } from '../risk.ts';
import { resolveReference } from './resolve-reference.ts';

/** A tool with the answers that a person gave after reading it. */
export const labelledSchema = inputLineSchema.extend({
  category: z.enum(categories),
  riskLevel: z.enum(riskLevels),
  /** The text is too thin to be certain. */
  unsure: z.boolean().optional(),
  /** How the tool was drawn; `random` is the only stratum that stands for all tools. */
  stratum: z.string().optional(),
  why: z.string().optional(),
  /** Id of the server's record, where the line named the tool by it. */
  record: z.string().optional(),
});
export type Labelled = z.infer<typeof labelledSchema>;

/** Which server a labelled tool is of: its record's id, or what it calls itself. */
export function serverOf({ record, server }: Labelled): string {
  return record ?? server.name;
}

/** A labelled tool, our answer and what led to it. */
export interface Answered {
  right: Labelled;
  ours: Classification;
  assessment: Assessment;
  row: RiskRow;
}

export interface LabelledSet {
  answered: Answered[];
  /** Lines that could not be read, which are in no figure, and labels of texts that have changed since, which are. */
  problems: Problem[];
  /** SHA-256 of the file's bytes. */
  checksum: string;
}

/**
 * Reads a labelled file and classifies every tool of it, with the author's annotations hidden from no rule. A line holds the tool itself,
 * or names a server and a tool of the catalog.
 */
export async function answerLabelled(path: string, catalogDir = 'catalog'): Promise<LabelledSet> {
  const bytes = await readFile(path);
  const set: LabelledSet = {
    answered: [],
    problems: [],
    checksum: `sha256-${createHash('sha256').update(bytes).digest('hex')}`,
  };
  for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const { right, reason } = await parse(line, catalogDir);
    if (reason !== undefined) set.problems.push({ source: 'labelled', index, label: `line ${index + 1}`, reason });
    if (right !== undefined) set.answered.push(answer(right));
  }
  return set;
}

function answer(right: Labelled): Answered {
  const assessment = assess(right);
  const row = riskOf(assessment);
  return { right, ours: answerOf(assessment, row), assessment, row };
}

/** The labelled tool, and what is wrong with the line. */
async function parse(line: string, catalogDir: string): Promise<{ right?: Labelled; reason?: string }> {
  try {
    const { data, reason } = await resolveReference(JSON.parse(line), catalogDir);
    if (data === undefined) return { reason: `${reason} It was left out.` };
    const result = labelledSchema.safeParse(data);
    if (result.success) return { right: result.data, ...(reason === undefined ? {} : { reason }) };
    const issue = result.error.issues[0];
    return { reason: `${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'invalid'}; it was left out.` };
  } catch (error) {
    return { reason: `The line is not JSON (${(error as Error).message}); it was left out.` };
  }
}
