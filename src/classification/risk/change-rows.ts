import type { RiskRow } from './risk-row.ts';

/** Whom a change reaches, and whether it can be put back. The first row whose condition holds decides. */
export const changeRows: readonly RiskRow[] = [
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
];
