import lighthouse, { type Result } from 'lighthouse';

/** Lighthouse's categories that are asked for, in the order of the table. */
export const auditCategories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type AuditCategory = (typeof auditCategories)[number];

/** Of 100, by category. */
export type Scores = Record<AuditCategory, number>;

/** What Lighthouse says of one page. */
export interface LighthouseReport {
  /** Performance is the median of the runs; the others do not vary. */
  scores: Scores;
  /** What lowers a score that is below the floor: the category, the audit and its title. */
  faults: string[];
}

function scoreOf(result: Result, category: AuditCategory): number {
  return Math.round(100 * (result.categories[category]?.score ?? 0));
}

function faultsOf(result: Result, category: AuditCategory): string[] {
  return (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    const lost = weight > 0 && audit !== undefined && audit.score !== null && audit.score < 0.9;
    const value = audit?.displayValue ? ` (${audit.displayValue})` : '';
    return lost ? [`${category}: ${id}, ${audit.title}${value}`] : [];
  });
}

/** `skipAudits`: a page that is kept out of search engines on purpose is not asked whether they may list it. */
async function run(url: string, port: number, categories: readonly AuditCategory[], hidden: boolean): Promise<Result> {
  const flags = { port, logLevel: 'error' as const, onlyCategories: [...categories] };
  const settings = { extends: 'lighthouse:default', settings: { skipAudits: hidden ? ['is-crawlable'] : [] } };
  const found = await lighthouse(url, flags, settings);
  if (found === undefined) throw new Error(`Lighthouse gave no answer for ${url}.`);
  const { lhr } = found;
  if (lhr.runtimeError) throw new Error(`Lighthouse failed on ${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** Runs Lighthouse as on a phone, in the browser that listens on `port`; performance `runs` times. */
export async function lighthouseReport(
  url: string,
  { port, runs, floor, hidden }: { port: number; runs: number; floor: number; hidden: boolean },
): Promise<LighthouseReport> {
  const first = await run(url, port, auditCategories, hidden);
  const all = [first];
  while (all.length < runs) all.push(await run(url, port, ['performance'], hidden));
  all.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const median = all[Math.floor(all.length / 2)]!;
  const scores = Object.fromEntries(
    auditCategories.map((category) => [category, scoreOf(category === 'performance' ? median : first, category)]),
  ) as Scores;
  const low = auditCategories.filter((category) => scores[category] < floor);
  return {
    scores,
    faults: low.flatMap((category) => faultsOf(category === 'performance' ? median : first, category)),
  };
}
