import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Category } from '../../catalog/classification.ts';
import type { Problem } from '../../catalog/problem.ts';
import { readServers } from '../../catalog/store.ts';
import { assess } from '../assess.ts';
import { serverInputOf } from '../assess-server.ts';
import { classificationInputSchema } from '../input.ts';
import type { HintReason } from './hint-reasons.ts';

/** A tool whose author set `readOnlyHint`, and what we say with the author's annotations hidden. */
export interface HintCase {
  server: string;
  tool: string;
  /** `readOnlyHint`. */
  declared: boolean;
  assessed: Category;
  /** What probably explains a difference, to group by; a person gives the reason that is published. */
  likely: HintReason;
}

export interface HintCases {
  cases: HintCase[];
  /** What could not be read; it is in no figure. */
  problems: Problem[];
}

export function agrees({ declared, assessed }: Pick<HintCase, 'declared' | 'assessed'>): boolean {
  return (assessed === 'Read') === declared;
}

/** "96.3 % of 2,866". */
export interface HintAgreement {
  /** Tools whose author set the hint. */
  annotated: number;
  agreeing: number;
}

export function agreementOf(cases: readonly HintCase[]): HintAgreement {
  return { annotated: cases.length, agreeing: cases.filter(agrees).length };
}

function likelyReason(declared: boolean, { category, facts, found, view }: ReturnType<typeof assess>): HintReason {
  if (!declared) {
    if (view.parameters.some(({ name }) => /file|path|save|output/i.test(name))) return 'saves-a-copy';
    if (/\b(?:ask|prompt|assistant|model)\b/i.test(`${view.input.tool.name} ${view.description.slice(0, 80)}`))
      return 'asks-a-model';
    return /url|link/i.test(view.input.tool.name) ? 'hands-out-address' : 'says-it-reads';
  }
  if (facts.has('session') || facts.has('own-state')) return 'changes-session';
  if (found.some(({ rule }) => rule.effect.capability === 'drive-ui')) return 'drives-a-program';
  return category === 'Execute' ? 'starts-a-job' : 'keeps-or-sends';
}

const hintSchema = z.object({ readOnlyHint: z.boolean() });

/** The case of one tool; `undefined` when its author did not set the hint or nothing can be read of it. */
function hintCase(id: string, server: unknown, given: Record<string, unknown>): HintCase | undefined {
  const { annotations, ...tool } = given;
  const hint = hintSchema.safeParse(annotations);
  const input = classificationInputSchema.safeParse({ server, tool });
  if (!hint.success || !input.success) return undefined;
  const assessment = assess(input.data);
  const declared = hint.data.readOnlyHint;
  return {
    server: id,
    tool: input.data.tool.name,
    declared,
    assessed: assessment.category,
    likely: likelyReason(declared, assessment),
  };
}

/** The annotated tools of a catalog, by server and then as the record has them. */
export async function catalogHints(catalogDir: string): Promise<HintCases> {
  const all: HintCases = { cases: [], problems: [] };
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) {
      all.problems.push(reading.problem);
      continue;
    }
    const about = serverInputOf(reading.value);
    all.cases.push(...reading.value.tools.flatMap((tool) => hintCase(reading.value.id, about, tool) ?? []));
  }
  return all;
}

const listFileSchema = z.object({
  server: z.looseObject({ name: z.string() }),
  tools: z.array(z.record(z.string(), z.unknown())),
});

/** The annotated tools of a folder of `{ server, tools }` files, `tools` as a `tools/list` result gives them. */
export async function folderHints(folder: string): Promise<HintCases> {
  const all: HintCases = { cases: [], problems: [] };
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  for (const [index, file] of files.entries()) {
    try {
      const { server, tools } = listFileSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
      all.cases.push(...tools.flatMap((tool) => hintCase(server.name, server, tool) ?? []));
    } catch (error) {
      const reason = `${(error as Error).message.split('\n')[0]}; the file was left out.`;
      all.problems.push({ source: 'hints', index, label: file, reason });
    }
  }
  return all;
}
