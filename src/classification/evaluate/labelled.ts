import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { categories, riskLevels, type Classification } from '../../catalog/classification.ts';
import type { Problem } from '../../catalog/problem.ts';
import { classify } from '../classify.ts';
import { inputLineSchema } from '../input.ts';

/** A tool with the answers that a person gave after reading it. */
export const labelledSchema = inputLineSchema.extend({
  category: z.enum(categories),
  riskLevel: z.enum(riskLevels),
  /** The text is too thin to be certain. */
  unsure: z.boolean().optional(),
  /** How the tool was drawn; `random` is the only stratum that stands for all tools. */
  stratum: z.string().optional(),
  why: z.string().optional(),
});
export type Labelled = z.infer<typeof labelledSchema>;

/** A labelled tool and our answer. */
export interface Answered {
  right: Labelled;
  ours: Classification;
}

export interface LabelledSet {
  answered: Answered[];
  /** Lines that could not be read; they are in no figure. */
  problems: Problem[];
  /** SHA-256 of the file's bytes. */
  checksum: string;
}

/** Reads a labelled file and classifies every tool of it, with the author's annotations hidden from no rule. */
export async function answerLabelled(path: string): Promise<LabelledSet> {
  const bytes = await readFile(path);
  const set: LabelledSet = {
    answered: [],
    problems: [],
    checksum: `sha256-${createHash('sha256').update(bytes).digest('hex')}`,
  };
  for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const right = parse(line);
    if (typeof right === 'string')
      set.problems.push({ source: 'labelled', index, label: `line ${index + 1}`, reason: right });
    else set.answered.push({ right, ours: classify(right) });
  }
  return set;
}

/** The labelled tool, or what is wrong with the line. */
function parse(line: string): Labelled | string {
  try {
    const result = labelledSchema.safeParse(JSON.parse(line));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    return `${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'invalid'}; it was left out.`;
  } catch (error) {
    return `The line is not JSON (${(error as Error).message}); it was left out.`;
  }
}
