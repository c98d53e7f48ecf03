import type { Classification, ServerClassification } from '../catalog/classification.ts';

type Answer = Pick<Classification, 'category' | 'riskLevel' | 'evidence' | 'risk'>;

/** A tool whose category or risk level is not what it was. */
export interface AnswerChange {
  server: string;
  tool: string;
  /** Absent for a tool that was not classified before. */
  before?: Answer;
  /** Absent for a tool that is gone. */
  after?: Answer;
}

function same(a: Answer | undefined, b: Answer | undefined): boolean {
  return a?.category === b?.category && a?.riskLevel === b?.riskLevel;
}

/** What changed between two judgements of one server; evidence, wording and confidence alone are no change. */
export function answerChanges(
  before: ServerClassification | undefined,
  after: ServerClassification | undefined,
): AnswerChange[] {
  const server = (after ?? before)?.server ?? '';
  const old = new Map(before?.tools.map((tool) => [tool.name, tool]));
  const names = new Set([...old.keys(), ...(after?.tools.map(({ name }) => name) ?? [])]);
  const now = new Map(after?.tools.map((tool) => [tool.name, tool]));
  return [...names].flatMap((tool) => {
    const [was, is] = [old.get(tool), now.get(tool)];
    if (same(was, is)) return [];
    return [{ server, tool, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }];
  });
}

/** The answer and what decided it: the rule of the first evidence, then the row of the risk table. */
function told(answer: Answer | undefined, absent: string): string {
  if (answer === undefined) return absent;
  const { category, riskLevel, evidence, risk } = answer;
  return `${category}/${riskLevel} (${evidence[0]?.rule ?? 'no rule'}, ${risk})`;
}

/** The changes by what they have in common, the commonest first, for a reviewer. */
export function answerChangesText(changes: readonly AnswerChange[]): string {
  if (changes.length === 0) return 'No category and no risk level changes.';
  const groups = Map.groupBy(changes, ({ before, after }) => `${told(before, 'new')} → ${told(after, 'gone')}`);
  return [
    `${changes.length} tools change category or risk level`,
    ...[...groups]
      .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .map(([title, group]) =>
        [`${group.length} × ${title}`, ...group.map(({ server, tool }) => `  ${server} › ${tool}`)].join('\n'),
      ),
  ].join('\n\n');
}
