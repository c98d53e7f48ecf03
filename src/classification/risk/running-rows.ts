import type { RiskRow } from './risk-row.ts';

/** What running or steering something can do. The first row whose condition holds decides. */
export const runningRows: readonly RiskRow[] = [
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
    none: ['drive-ui'],
    sentence: 'One call starts or stops many things.',
  },
  {
    id: 'starts-or-steers',
    category: 'Execute',
    level: 'high',
    sentence: 'How much harm it does depends on what it starts or steers.',
  },
];
