import type { RiskRow } from './risk-row.ts';

/** What is lost when something is removed. The first row whose condition holds decides. */
export const removalRows: readonly RiskRow[] = [
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
];
