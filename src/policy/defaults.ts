import type { Category, Classification, RiskLevel } from '../catalog/classification.ts';

/**
 * What a policy does with a tool: lets it through, lets it through up to a rate, asks a person (in the supervised profile alone),
 * denies each call, or denies each call and leaves the tool out of `tools/list`.
 */
export type Decision = 'allowed' | 'capped' | 'asked' | 'denied' | 'hidden';

/** One row of the table of defaults; the first row that fits decides. */
export interface DefaultRow {
  /** Kebab-case; printed in the JSON twin as what decided. */
  id: string;
  /** Absent fits every category. */
  category?: Category;
  /** Absent fits every level. */
  riskLevel?: RiskLevel;
  decision: Exclude<Decision, 'asked'>;
  /** Calls a minute; set where the decision is `capped`. */
  perMinute?: number;
  /** Set where a listed tool is denied: what the agent reads. A denied row without it leaves the tool unlisted. */
  onDeny?: string;
  /** One sentence for the page. */
  reason: string;
}

/** The table of defaults, in order. The last row fits everything, so that what is not understood is denied. */
export const defaults: readonly DefaultRow[] = [
  {
    id: 'destructive',
    category: 'Destructive',
    decision: 'hidden',
    reason: 'It removes or overwrites what another ordinary call cannot put back, so an agent is not shown it.',
  },
  {
    id: 'financial',
    category: 'Financial',
    decision: 'denied',
    onDeny: 'This tool moves money or commits someone to pay. It stays denied until a person changes the policy.',
    reason: 'It moves money or commits someone to pay, and a cap on calls does not cap a sum, so a person decides.',
  },
  {
    id: 'unknown-level',
    riskLevel: 'unknown',
    decision: 'denied',
    reason:
      'Too little is known of it to say how bad a wrong call can be, so it is not listed and the default denies it.',
  },
  {
    id: 'critical-write',
    category: 'Write',
    riskLevel: 'critical',
    decision: 'denied',
    onDeny:
      'This tool changes who may do what, or weakens a protection. It stays denied until a person changes the policy.',
    reason: 'One call can change who may do what or weaken a protection, and no rate bounds that, so a person decides.',
  },
  {
    id: 'critical-execute',
    category: 'Execute',
    riskLevel: 'critical',
    decision: 'denied',
    onDeny: 'This tool can run or change whatever its caller names. It stays denied until a person changes the policy.',
    reason:
      'What one call does is as far-reaching as what it is given to run, and no rate bounds that, so a person decides.',
  },
  {
    id: 'critical-read',
    category: 'Read',
    riskLevel: 'critical',
    decision: 'denied',
    onDeny: 'What this tool returns is critical. It stays denied until a person changes the policy.',
    reason: 'It changes nothing, but one answer can disclose what must not be disclosed, so a person decides.',
  },
  {
    id: 'high-read',
    category: 'Read',
    riskLevel: 'high',
    decision: 'capped',
    perMinute: 30,
    reason:
      'It changes nothing, but its answers can hold secrets; the cap bounds how much a caller can draw out in a minute.',
  },
  {
    id: 'read',
    category: 'Read',
    decision: 'allowed',
    reason: 'It returns information and changes nothing outside the call.',
  },
  {
    id: 'high-write',
    category: 'Write',
    riskLevel: 'high',
    decision: 'capped',
    perMinute: 30,
    reason:
      'What it does reaches far or cannot be called back; the cap bounds what a loop or an injected instruction can do.',
  },
  {
    id: 'write',
    category: 'Write',
    decision: 'capped',
    perMinute: 30,
    reason: 'Another ordinary call can put back what it changes; the cap stops a loop before it has changed much.',
  },
  {
    id: 'execute',
    category: 'Execute',
    decision: 'capped',
    perMinute: 10,
    reason: 'What it does depends on what it is given to run; the cap stops a loop before it has run much.',
  },
  {
    id: 'unknown',
    decision: 'denied',
    reason: 'Nothing certain is known of what it does, so it is not listed and the default denies it.',
  },
];

/** The row that decides for a classification. */
export function defaultRow(answer: Pick<Classification, 'category' | 'riskLevel'>): DefaultRow {
  const row = defaults.find(
    ({ category, riskLevel }) =>
      (category === undefined || category === answer.category) &&
      (riskLevel === undefined || riskLevel === answer.riskLevel),
  );
  if (row === undefined) throw new Error('The last row of the table of defaults must fit everything.');
  return row;
}
