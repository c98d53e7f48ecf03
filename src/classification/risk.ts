import type { Category, Capability, RiskLevel } from '../catalog/classification.ts';
import type { Assessment } from './assess.ts';
import type { Fact } from './rule.ts';

/** One row of the risk table. The first row whose condition holds decides. */
export interface RiskRow {
  /** Kebab-case; `risk` of a classification. */
  id: string;
  category: Category;
  level: RiskLevel;
  /** Why this level, as a page prints it. */
  sentence: string;
  /** Any one of these facts or capabilities must be there; absent means no condition. */
  any?: readonly (Fact | Capability)[];
  /** None of these may be there. */
  none?: readonly (Fact | Capability)[];
}

/** The single ordered table from category, capabilities and facts to a level. */
export const riskTable: readonly RiskRow[] = [
  {
    id: 'bounded-payment',
    category: 'Financial',
    level: 'high',
    any: ['bounded-payment'],
    sentence: 'The worst case is bounded: it takes back, reminds or plays with paper money.',
  },
  {
    id: 'payment',
    category: 'Financial',
    level: 'critical',
    sentence: 'It moves money or commits somebody to pay, and no later call puts that back.',
  },

  {
    id: 'removes-small-thing',
    category: 'Destructive',
    level: 'medium',
    any: ['small-thing'],
    none: ['running-infrastructure', 'container', 'bulk'],
    sentence: 'It removes one small thing that is easily made again.',
  },
  {
    id: 'removes-many-small-things',
    category: 'Destructive',
    level: 'high',
    any: ['small-thing'],
    none: ['running-infrastructure', 'container'],
    sentence: 'It removes many small things with one call.',
  },
  {
    id: 'removes-container',
    category: 'Destructive',
    level: 'critical',
    any: ['container'],
    sentence: 'With it goes everything that it holds.',
  },
  {
    id: 'removes-running-part',
    category: 'Destructive',
    level: 'critical',
    any: ['running-infrastructure'],
    sentence: 'Something in use stops working at once.',
  },
  {
    id: 'removes-in-bulk',
    category: 'Destructive',
    level: 'critical',
    any: ['bulk'],
    sentence: 'One call removes many things.',
  },
  {
    id: 'removes-for-ever',
    category: 'Destructive',
    level: 'critical',
    any: ['irreversible'],
    sentence: 'Its author says that it cannot be undone.',
  },
  {
    id: 'removes-data',
    category: 'Destructive',
    level: 'high',
    sentence: 'What it removes does not come back with another ordinary call.',
  },

  {
    id: 'runs-sandboxed-code',
    category: 'Execute',
    level: 'high',
    any: ['sandboxed'],
    sentence: 'It runs in a stated sandbox, which bounds the damage.',
  },
  {
    id: 'runs-caller-code',
    category: 'Execute',
    level: 'critical',
    any: ['execute-code'],
    sentence: 'The caller writes what is run.',
  },
  {
    id: 'runs-caller-query',
    category: 'Execute',
    level: 'critical',
    any: ['run-query'],
    sentence: 'The caller writes the statement, and nothing limits it to reading.',
  },
  {
    id: 'calls-anything',
    category: 'Execute',
    level: 'critical',
    any: ['call-any-tool'],
    sentence: 'Its effect is that of whatever operation the caller names.',
  },
  {
    id: 'installs-software',
    category: 'Execute',
    level: 'critical',
    any: ['install-software'],
    sentence: 'The caller names the software that is installed.',
  },
  {
    id: 'deploys-to-production',
    category: 'Execute',
    level: 'critical',
    any: ['deploys'],
    sentence: 'It changes what runs in production.',
  },
  {
    id: 'bounded-step',
    category: 'Execute',
    level: 'medium',
    any: ['bounded', 'simulated'],
    sentence: 'The step is bounded and easily repeated or undone.',
  },
  {
    id: 'steers-many',
    category: 'Execute',
    level: 'critical',
    any: ['bulk'],
    sentence: 'One call starts or stops many things.',
  },
  {
    id: 'starts-or-steers',
    category: 'Execute',
    level: 'high',
    sentence: 'Its effect depends on what it starts or steers.',
  },

  {
    id: 'changes-access',
    category: 'Write',
    level: 'critical',
    any: ['change-access'],
    sentence: 'It changes who may do what, or weakens a protection.',
  },
  {
    id: 'own-session',
    category: 'Write',
    level: 'low',
    any: ['session', 'own-state'],
    sentence: 'It changes state of the session or of the agent itself alone.',
  },
  {
    id: 'reaches-outside',
    category: 'Write',
    level: 'high',
    any: ['outside'],
    sentence: 'What it sends or publishes cannot be called back.',
  },
  { id: 'writes-in-bulk', category: 'Write', level: 'high', any: ['bulk'], sentence: 'One call changes many things.' },
  {
    id: 'changes-people',
    category: 'Write',
    level: 'high',
    any: ['people'],
    sentence: 'It changes who belongs to a team or an organisation.',
  },
  {
    id: 'changes-infrastructure',
    category: 'Write',
    level: 'high',
    any: ['change-infrastructure', 'production'],
    sentence: 'It changes infrastructure or configuration that others rely on.',
  },
  {
    id: 'overwrites-files',
    category: 'Write',
    level: 'high',
    any: ['overwrites'],
    sentence: 'It can overwrite files on the host.',
  },
  {
    id: 'changes-data',
    category: 'Write',
    level: 'medium',
    sentence: 'Another ordinary call can put back what it changes.',
  },

  { id: 'returns-secrets', category: 'Read', level: 'high', any: ['read-secrets'], sentence: 'It returns secrets.' },
  {
    id: 'reads-any-path',
    category: 'Read',
    level: 'high',
    any: ['any-path'],
    sentence: 'It reads any path on the host.',
  },
  {
    id: 'returns-private-data',
    category: 'Read',
    level: 'medium',
    any: ['read-private-data'],
    sentence: 'What it returns is private or sensitive.',
  },
  {
    id: 'reads-host-files',
    category: 'Read',
    level: 'medium',
    any: ['read-files'],
    sentence: 'It reads files on the host.',
  },
  {
    id: 'reads-by-query',
    category: 'Read',
    level: 'medium',
    any: ['caller-query'],
    sentence: 'The caller writes the query over the whole of the data.',
  },
  {
    id: 'fetches-any-address',
    category: 'Read',
    level: 'medium',
    any: ['fetch-url'],
    sentence: 'It fetches any address that the caller names.',
  },
  { id: 'reads-data', category: 'Read', level: 'low', sentence: 'It returns information and changes nothing.' },

  { id: 'unknown', category: 'unknown', level: 'unknown', sentence: 'Nothing in its definition says what it does.' },
];

export function riskOf({ category, facts, capabilities }: Assessment): RiskRow {
  const has = (name: Fact | Capability): boolean => facts.has(name as Fact) || capabilities.has(name as Capability);
  const row = riskTable.find(
    (candidate) => candidate.category === category && (candidate.any?.some(has) ?? true) && !candidate.none?.some(has),
  );
  if (!row) throw new Error(`No row of the risk table holds for ${category}.`);
  return row;
}
