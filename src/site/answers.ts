import type { Classification, ServerClassification } from '../catalog/classification.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Reading } from '../catalog/read-record.ts';
import type { Server } from '../catalog/server.ts';
import { readClassification } from '../catalog/store.ts';
import { unknownAnswer } from './verdict.ts';

/** The judgement of one server's tools, as the site shows it. */
export interface Answers {
  /** One a tool, in the record's order; `unknownAnswer` where there is no classification. */
  answers: Classification[];
  /** A classification that cannot be read. One that is missing or stale is what `classify --check` reports. */
  problems: Problem[];
}

/** Matches the classification with the record by name, so that a stale one shows unknown tools and never another tool's answer. */
export function matchAnswers(server: Server, reading: Reading<ServerClassification> | undefined): Answers {
  if (reading !== undefined && !reading.ok) {
    return { answers: server.tools.map(() => unknownAnswer), problems: [reading.problem] };
  }
  const byName = new Map(reading?.value.tools.map((tool) => [tool.name, tool]));
  const answers = server.tools.map((tool) => byName.get(tool.name) ?? unknownAnswer);
  return { answers, problems: [] };
}

export async function readAnswers(catalogDir: string, server: Server): Promise<Answers> {
  return matchAnswers(server, await readClassification(catalogDir, server.id));
}
