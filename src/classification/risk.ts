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
    sentence:
      'The most it can cost is known: it takes back, reminds, or plays with paper money. Moving money freely would be critical.',
  },
  {
    id: 'payment',
    category: 'Financial',
    level: 'critical',
    sentence: 'It moves money or commits somebody to pay, and no later call puts that back.',
  },

  {
    id: 'removes-own-notes',
    category: 'Destructive',
    level: 'medium',
    any: ['session-notes'],
    none: ['running-infrastructure'],
    sentence: 'Only notes of the session itself are lost, which would not outlast it.',
  },
  {
    id: 'removes-small-thing',
    category: 'Destructive',
    level: 'medium',
    any: ['small-thing'],
    none: ['running-infrastructure', 'container', 'bulk'],
    sentence: 'The loss is one small thing that is easily made again.',
  },
  {
    id: 'removes-many-small-things',
    category: 'Destructive',
    level: 'high',
    any: ['small-thing'],
    none: ['running-infrastructure', 'container'],
    sentence: 'Each loss is small, but one call causes many.',
  },
  {
    id: 'removes-container',
    category: 'Destructive',
    level: 'critical',
    any: ['container'],
    sentence: 'With it goes everything that it holds; one entry of it alone would be high.',
  },
  {
    id: 'removes-running-part',
    category: 'Destructive',
    level: 'critical',
    any: ['running-infrastructure'],
    sentence: 'Something in use stops working at once, or somebody is locked out.',
  },
  {
    id: 'removes-what-is-named',
    category: 'Destructive',
    level: 'critical',
    any: ['call-any-tool'],
    sentence: 'The caller names what is deleted, and nothing limits the choice.',
  },
  {
    id: 'removes-in-bulk',
    category: 'Destructive',
    level: 'critical',
    any: ['bulk'],
    sentence: 'One call removes many things before anybody sees the first loss.',
  },
  {
    id: 'removes-for-ever',
    category: 'Destructive',
    level: 'critical',
    any: ['irreversible'],
    sentence: 'No later call repairs a wrong one.',
  },
  {
    id: 'removes-data',
    category: 'Destructive',
    level: 'high',
    sentence: 'No ordinary call brings the data back; a whole container or many items at once would be critical.',
  },

  {
    id: 'runs-sandboxed-code',
    category: 'Execute',
    level: 'high',
    any: ['sandboxed'],
    sentence: 'The stated sandbox bounds the damage; without it the level would be critical.',
  },
  {
    id: 'runs-caller-code',
    category: 'Execute',
    level: 'critical',
    any: ['execute-code'],
    sentence: 'Whoever steers the agent writes what is run, and no sandbox is stated.',
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
    none: ['simulated'],
    sentence: 'The caller names software that then runs with the host’s rights.',
  },
  {
    id: 'deploys-to-production',
    category: 'Execute',
    level: 'critical',
    any: ['deploys'],
    sentence: 'A wrong call replaces or breaks what runs in production.',
  },
  {
    id: 'bounded-step',
    category: 'Execute',
    level: 'medium',
    any: ['bounded', 'simulated'],
    none: ['agent'],
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
    sentence: 'How much harm it does depends on what it starts or steers.',
  },

  {
    id: 'changes-access',
    category: 'Write',
    level: 'critical',
    any: ['change-access'],
    sentence: 'Rights, keys or protections that change outlast the session.',
  },
  {
    id: 'own-session',
    category: 'Write',
    level: 'low',
    any: ['session', 'own-state'],
    sentence: 'Nobody but the session or the agent itself sees the change.',
  },
  {
    id: 'reaches-outside',
    category: 'Write',
    level: 'high',
    any: ['outside', 'publish'],
    sentence: 'What has been sent or published cannot be called back.',
  },
  {
    id: 'writes-in-bulk',
    category: 'Write',
    level: 'high',
    any: ['bulk'],
    sentence: 'One call changes many things; a single item would be medium.',
  },
  {
    id: 'changes-people',
    category: 'Write',
    level: 'high',
    any: ['people'],
    sentence: 'Who belongs to a team sees what it shares.',
  },
  {
    id: 'changes-infrastructure',
    category: 'Write',
    level: 'high',
    any: ['change-infrastructure', 'production'],
    sentence: 'Others rely on the infrastructure or configuration that it changes.',
  },
  {
    id: 'overwrites-files',
    category: 'Write',
    level: 'high',
    any: ['overwrites'],
    sentence: 'A file on the host can be a configuration or a start-up script.',
  },
  {
    id: 'changes-data',
    category: 'Write',
    level: 'medium',
    sentence:
      'Another ordinary call can put the change back; many items at once, or people outside, would make it high.',
  },

  {
    id: 'returns-secrets',
    category: 'Read',
    level: 'high',
    any: ['read-secrets'],
    sentence: 'A secret in the agent’s context is in its transcript and in every later prompt.',
  },
  {
    id: 'reads-any-path',
    category: 'Read',
    level: 'high',
    any: ['any-path'],
    sentence: 'No folder is stated that bounds what it reads.',
  },
  {
    id: 'returns-private-data',
    category: 'Read',
    level: 'medium',
    any: ['read-private-data'],
    sentence: 'The content leaves the account with every answer; public data would be low.',
  },
  {
    id: 'reads-host-files',
    category: 'Read',
    level: 'medium',
    any: ['read-files'],
    sentence: 'Files on the host can hold keys and private work.',
  },
  {
    id: 'reads-by-query',
    category: 'Read',
    level: 'medium',
    any: ['caller-query'],
    sentence: 'The query can read the whole of the data, though it cannot change them.',
  },
  {
    id: 'fetches-any-address',
    category: 'Read',
    level: 'medium',
    any: ['fetch-url'],
    sentence: 'It can be pointed at internal addresses, and what it brings back may hold instructions.',
  },
  {
    id: 'reads-data',
    category: 'Read',
    level: 'low',
    sentence: 'Nothing outside the call changes; private content or secrets would raise the level.',
  },

  {
    id: 'unknown',
    category: 'unknown',
    level: 'unknown',
    sentence: 'Nothing in the definition says what a call does, so the strictest policy applies.',
  },
];

export function riskOf({ category, facts, capabilities }: Assessment): RiskRow {
  const has = (name: Fact | Capability): boolean => facts.has(name as Fact) || capabilities.has(name as Capability);
  const row = riskTable.find(
    (candidate) => candidate.category === category && (candidate.any?.some(has) ?? true) && !candidate.none?.some(has),
  );
  if (!row) throw new Error(`No row of the risk table holds for ${category}.`);
  return row;
}
