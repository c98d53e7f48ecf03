import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, named, parametersIn, said, saysSo } from '../match.ts';
import { commandLine, freeArguments, holdsCode, isWayIn, loop, offersCode } from '../reasons/holds-code.ts';
import { codeParameters, programs } from '../vocabulary/code.ts';
import { references } from './references.ts';

export const takesCommands: Rule = {
  id: 'takes-commands',
  title: 'The tool takes code or a command line in a parameter.',
  rationale: 'Whatever the name says that it does, the parameter runs what the caller writes.',
  references: [references.codeExecution, references.commandInjection, references.commandCwe],
  confidence: 0.95,
  effect: { category: 'Execute', capability: 'execute-code', says: 'takes code or commands that are run' },
  *find(view) {
    const noVerb = view.named === undefined;
    const free = view.parameters.find(({ name, choices }) => freeArguments.test(name) && choices.length === 0);
    if (free && (noVerb || view.named?.kind === 'vague') && saysSo(view, commandLine)) {
      yield view.told?.verb === 'use' ? claim(view.told) : named(free);
      return;
    }
    const hidden = view.parameters.find((parameter) => holdsCode(parameter) || offersCode(parameter, view));
    if (hidden && !/^(?:lookUp|workOut|make)$/.test(view.named?.kind ?? 'lookUp')) yield named(hidden);
    if (view.name.has('repl') && !/^(?:lookUp|workOut)$/.test(view.named?.kind ?? '')) yield* said(view, loop);
    if (noVerb && anyOf(view.name, programs) && hasParameter(view, codeParameters))
      for (const parameter of parametersIn(view, codeParameters)) yield named(parameter, 0.9);
    else if (isWayIn(view))
      yield view.named ? claim(view.named) : { pointer: '/tool/name', text: view.input.tool.name, share: 0.8 };
  },
  examples: {
    matches: [
      { name: 'bash', parameters: { command: { type: 'string' } } },
      'device_shell',
      'open_terminal',
      { name: 'docker', description: 'Use the Docker CLI', parameters: { args: { type: 'string' } } },
      {
        name: 'interact',
        description: 'Fill fields of a page',
        parameters: { code: { type: 'string', description: 'Code to run in the page' } },
      },
      {
        name: 'interact',
        description: 'Open a page, or run browser code',
        parameters: { code: { type: 'string' } },
      },
    ],
    ignores: [
      'shell_history',
      { server: 'Browser', name: 'page_console' },
      { name: 'lint', description: 'Lint a script', parameters: { code: { type: 'string' } } },
    ],
  },
};
