import type { Finding } from '../finding.ts';
import { reveal } from '../reveal.ts';
import { findingKinds } from './kinds/index.ts';
import { counted } from './match-texts.ts';
import type { FindingKind, FindingServer, Found, Subject } from './kind.ts';
import { serverTexts, toolTexts } from './texts.ts';

/** Longest evidence, in characters. */
const longestEvidence = 200;
/** Findings of one kind in one tool, and in one record; the last says how many more there are. */
const mostOfTool = 3;
const mostOfRecord = 50;

/** What the kinds find in a record's own text, in the order of its tools. Equal records give equal findings. */
export function findFindings(server: FindingServer): Finding[] {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  for (const subject of subjectsOf(server)) {
    for (const kind of findingKinds) {
      const found = [...kind.find(subject)];
      // Nearly always; what follows would cost more than the search.
      if (found.length === 0) continue;
      for (const finding of findingsOf(kind, subject, found)) {
        const count = (counts.get(kind.id) ?? 0) + 1;
        counts.set(kind.id, count);
        if (count <= mostOfRecord) findings.push(finding);
      }
    }
  }
  for (const [id, count] of counts) {
    if (count <= mostOfRecord) continue;
    const message = `There are ${count - mostOfRecord} more findings of this kind in the record.`;
    findings.push({ id, pointer: '', evidence: '', message });
  }
  return findings;
}

function* subjectsOf(server: FindingServer): Generator<Subject> {
  yield { server, texts: [...serverTexts(server)] };
  for (const tool of server.tools) yield { server, tool, texts: toolTexts(tool) };
}

function* findingsOf(kind: FindingKind, subject: Subject, found: readonly Found[]): Generator<Finding> {
  for (const [position, one] of found.slice(0, mostOfTool).entries()) {
    const more = position === mostOfTool - 1 ? found.length - mostOfTool : 0;
    yield asFinding(kind, subject, one, more);
  }
}

function asFinding({ id }: FindingKind, { tool }: Subject, { pointer, evidence, message }: Found, more: number): Finding {
  return {
    id,
    ...(tool === undefined ? {} : { tool: tool.name }),
    pointer,
    evidence: visible(evidence),
    message: more === 0 ? message : `${message} The same is found in ${counted(more, 'more place')}.`,
  };
}

/** On one line, cut, and with nothing in it that would not show. */
function visible(text: string): string {
  const characters = [...reveal(text.slice(0, 4 * longestEvidence).toWellFormed()).replace(/\s+/g, ' ').trim()];
  return characters.length <= longestEvidence ? characters.join('') : `${characters.slice(0, longestEvidence - 1).join('')}…`;
}
