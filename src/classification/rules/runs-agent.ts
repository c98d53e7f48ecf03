import type { Rule } from '../rule.ts';
import { hasParameter, said } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const autonomous =
  /\bautonomous(?:ly)? (?:\w+ ){0,2}(?:agent|execut\w+|perform\w*|brows\w+|complet\w+|navigat\w+)\b|\b(?:coding|code|browser|computer[- ]use|web automation) agent\b/i;

export const runsAgent: Rule = {
  id: 'runs-agent',
  title: 'The tool hands a task to another agent that acts by itself.',
  rationale: 'The other agent has tools of its own, which the policy for this tool does not reach.',
  references: [references.excessiveAgency, references.scopeCreep],
  confidence: 0.95,
  effect: { category: 'Execute', fact: 'agent', says: 'hands a task to an agent that acts by itself' },
  *find(view) {
    if (/^(?:lookUp|workOut|destroy|change)$/.test(view.named?.kind ?? 'run')) return;
    const asked = hasParameter(view, words('prompt task instruction goal objective message'));
    if (!asked && (view.parameters.length > 0 || view.named !== undefined)) return;
    yield* said(view, autonomous);
  },
  examples: {
    matches: [
      {
        name: 'computer_use_agent',
        description: 'Autonomously executes complex browser tasks',
        parameters: { task: { type: 'string' } },
      },
      { name: 'claude_code', description: 'Code agent with a terminal', parameters: { prompt: { type: 'string' } } },
    ],
    ignores: [
      'list_agents',
      { name: 'create_agent', description: 'Create a coding agent', parameters: { prompt: {} } },
    ],
  },
};
