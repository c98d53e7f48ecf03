import type { Assessment, Found } from './assess.ts';
import type { RiskRow } from './risk.ts';

const longestQuote = 60;

/** The words as a sentence quotes them: one line, not too long, without the marks that end a sentence. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line}”`;
}

/** Where the words stand, for a reader. */
function place({ pointer }: Found): string {
  if (pointer === '/tool/name') return 'in its name';
  if (pointer === '/tool/description') return 'in its description';
  if (pointer === '/tool/title' || pointer === '/tool/annotations/title') return 'in its title';
  if (pointer.startsWith('/server/')) return 'in the server’s name';
  return 'among its parameters';
}

/** The finding that the row asked for, when the row asked for one beyond the category. */
function reasonOf({ found, decisive }: Assessment, row: RiskRow): Found | undefined {
  const first = decisive[0]?.rule;
  return found.find(
    ({ rule }) =>
      rule !== first && row.any?.some((name) => name === rule.effect.fact || name === rule.effect.capability),
  );
}

/** One or two plain sentences: what the tool does and by which words, then the reason of the row that decided the level. */
export function rationaleOf(assessment: Assessment, row: RiskRow): string {
  const [first] = assessment.decisive;
  if (!first) return row.sentence;
  const reason = reasonOf(assessment, row);
  const because =
    reason && reason.text !== first.text
      ? `, and it ${reason.rule.effect.says} (${quoted(reason.text)} ${place(reason)})`
      : reason
        ? `, and it ${reason.rule.effect.says}`
        : '';
  return `It ${first.rule.effect.says} (${quoted(first.text)} ${place(first)})${because}. ${row.sentence}`;
}
