import type { Parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, named, parametersIn, said, saysSo, topicIn } from '../match.ts';
import { codeParameters, programs, wayIn } from '../vocabulary/code.ts';
import { references } from './references.ts';

/** Any arguments go to a program. */
const commandLine = /^[^.\n]{0,60}\b(?:CLI|command[- ]line)\b/i;
/** Says by itself that whatever is typed is run. */
const loop = /\bREPL\b|\bread-eval-print\b/;

/** A parameter whose text says that it is run. */
function holdsCode({ words: known, name, description }: Parameter): boolean {
  return (
    /^(?:code|script|javascript|js|python|bash|shell|command|cmd|eval|expression)$/i.test(name) &&
    !known.includes('language') &&
    /\b(?:code|script|javascript|python|commands?|bash|shell)\b[^.]{0,40}\b(?:to (?:execute|run|evaluate)|(?:executed|run|evaluated) (?:in|on|by))\b|\b(?:execute|run|evaluate)s? (?:this |the )?(?:code|script|javascript|python|command)/i.test(
      description,
    )
  );
}

/** The description says what the parameter's own text leaves out. */
function offersCode({ name }: Parameter, view: View): boolean {
  return (
    name === 'code' && saysSo(view, /\bexecutable [`"']?code\b|\brun (?:browser|custom|arbitrary|your own) code\b/i)
  );
}

/** The name alone says that commands are taken. */
function isWayIn(view: View): boolean {
  if (view.description !== '' || topicIn(view, 'browser')) return false;
  if (view.named !== undefined && !/^(?:open|start|launch|connect)$/.test(view.named.verb)) return false;
  return wayIn.has([...view.name].at(-1) ?? '');
}

/** Parameters that take any arguments of a program. */
const freeArguments = /^(?:args|arguments|argv|command|cmd|cli_?args)$/i;

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
