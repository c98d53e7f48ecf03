import type { Evidence } from '../catalog/classification.ts';
import { reveal } from './reveal.ts';

/** A piece of a text; `rule` is set where a rule fired on it. */
export interface TextPart {
  text: string;
  rule?: string;
}

interface Range {
  start: number;
  end: number;
  rule: string;
}

/** The longest of overlapping quotations wins, so that each piece links to one rule. */
function disjointRanges(text: string, evidence: readonly Pick<Evidence, 'rule' | 'text'>[]): Range[] {
  const ranges: Range[] = [];
  for (const { rule, text: quoted } of evidence.toSorted((a, b) => b.text.length - a.text.length)) {
    if (quoted === '') continue;
    for (let start = text.indexOf(quoted); start >= 0; start = text.indexOf(quoted, start + quoted.length)) {
      const end = start + quoted.length;
      if (ranges.some((range) => start < range.end && range.start < end)) continue;
      ranges.push({ start, end, rule });
      break;
    }
  }
  return ranges.toSorted((a, b) => a.start - b.start);
}

/** The text in pieces, with the first occurrence of each quotation marked. Joined, the pieces are the revealed text. */
export function markEvidence(text: string, evidence: readonly Pick<Evidence, 'rule' | 'text'>[]): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const range of disjointRanges(text, evidence)) {
    if (range.start > end) parts.push({ text: reveal(text.slice(end, range.start)) });
    parts.push({ text: reveal(text.slice(range.start, range.end)), rule: range.rule });
    end = range.end;
  }
  if (end < text.length) parts.push({ text: reveal(text.slice(end)) });
  return parts;
}

/** The evidence that quotes the value at the pointer itself. */
export function evidenceAt(evidence: readonly Evidence[], pointer: string): Evidence[] {
  return evidence.filter((item) => item.pointer === pointer);
}

/** A JSON Pointer's reference token for a key (RFC 6901). */
export function pointerToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Where a quotation stands, for people: "description", "parameter `path`". */
export function placeOf(pointer: string): string {
  const [root, ...tokens] = pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (root === 'server') return `the server’s ${tokens[0] ?? 'record'}`;
  const property = tokens.indexOf('properties');
  if (tokens[0] === 'inputSchema' && property >= 0 && tokens[property + 1] !== undefined) {
    return `parameter ${reveal(tokens[property + 1]!)}`;
  }
  return tokens[0] === 'annotations' ? `the author’s hint ${tokens[1] ?? ''}`.trim() : (tokens[0] ?? 'definition');
}
