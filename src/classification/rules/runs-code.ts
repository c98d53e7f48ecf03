import type { Rule } from '../rule.ts';
import { claim, said } from '../match.ts';
import { confirmsCommand, fetchedAndRun, runsCallerCode, startsCommand } from '../reasons/runs-caller-code.ts';
import { references } from './references.ts';

export const runsCode: Rule = {
  id: 'runs-code',
  title: 'The tool runs code or commands that the caller writes.',
  rationale:
    'Whoever steers the agent runs anything that the server’s account may run. A stated sandbox bounds the damage; a name alone does not.',
  references: [references.codeExecution, references.commandInjection, references.commandCwe, references.codeCwe],
  confidence: 0.98,
  effect: { category: 'Execute', capability: 'execute-code', says: 'runs code or commands that the caller writes' },
  *find(view) {
    yield* said(view, fetchedAndRun);
    for (const action of view.actions)
      if (confirmsCommand(action) || runsCallerCode(action, view) || startsCommand(action, view)) yield claim(action);
  },
  examples: {
    matches: [
      'execute_command',
      'inject_script',
      { name: 'fetch_script', description: 'Download a file and execute it' },
      { name: 'run_python', description: 'Run Python code' },
      'evaluate_script',
      { name: 'start_process', parameters: { command: { type: 'string' } } },
      { name: 'spawn_process', parameters: { program: { type: 'string' }, args: { type: 'array' } } },
      'container_exec',
    ],
    ignores: ['list_commands', 'generate_code', 'run_tests', 'execute_sql', 'search_code', 'process_slash_command'],
  },
};
