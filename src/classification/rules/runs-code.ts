import type { Action } from '../actions.ts';
import type { Parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { said, anyOf, claim, hasParameter, named, parametersIn, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const codeObjects = words(
  'code script python javascript js typescript java ruby bash shell command cmd powershell applescript snippet program cell notebook cli terminal expression lua clojure sh eval form csharp osascript jxa rust php perl macro groovy cypher-script xdotool binary executable php instruction r kernel julia matlab',
);
const codeParameters = words(
  'command cmd code script shell bash python pycode javascript snippet commands source_code',
);

/** An expression that is only worked out. */
const arithmetic = /\b(?:mathematical|math|arithmetic|numeric|algebraic|boolean|regular) expressions?\b|\bcalculat/i;
/** Any arguments go to a program. */
const commandLine = /^[^.\n]{0,60}\b(?:CLI|command[- ]line)\b/i;
/** Says by itself that whatever is typed is run. */
const loop = /\bREPL\b|\bread-eval-print\b/;

/** Something that the caller writes is run. */
function runsCallerCode(action: Action, view: View): boolean {
  const aboutCode =
    anyOf(action.object, codeObjects) ||
    (action.object.length === 0 && (anyOf(view.name, codeObjects) || hasParameter(view, codeParameters)));
  if (anyOf(action.object, words('build lint format test query sql search slash report blocked denied'))) return false;
  if (
    /^(?:run|execute|exec|eval|evaluate|invoke|perform|interpret|process|rerun|submit|dispatch|approve)$/.test(
      action.verb,
    )
  ) {
    if (action.verb === 'process' && !topicIn(view, 'shell', 'code')) return false;
    if (action.verb === 'approve') return anyOf(action.object, words('command'));
    if (/^(?:evaluate)$/.test(action.verb))
      return (
        !arithmetic.test(view.description) &&
        (anyOf(action.object, codeObjects) || hasParameter(view, words('expression script javascript function')))
      );
    if (aboutCode) return true;
    if (/^(?:exec|eval)$/.test(action.verb) && view.description === '' && [...view.name].at(-1) === action.verb)
      return true;
    return (
      /^(?:exec|eval|execute)$/.test(action.verb) && hasParameter(view, codeParameters) && !topicIn(view, 'simulated')
    );
  }
  if (/^(?:send|write|type|input)$/.test(action.verb))
    return (
      anyOf(action.object.concat(action.beyond), words('terminal command shell tty console keystroke pty')) &&
      topicIn(view, 'shell', 'desktop') &&
      !anyOf(action.object, words('file key'))
    );
  return false;
}

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

/** A program that the caller's command line starts. */
function startsCommand(action: Action, view: View): boolean {
  return (
    /^(?:start|spawn|launch|create)$/.test(action.verb) &&
    anyOf(action.object, words('process subprocess')) &&
    hasParameter(view, words('command cmd'))
  );
}

/** A name that ends in one of these, with nothing said about it, is a way in. */
const wayIn = words('bash shell terminal powershell cmd console repl cli ssh tty pty');

/** The name alone says that commands are taken. */
function isWayIn(view: View): boolean {
  if (view.description !== '' || topicIn(view, 'browser')) return false;
  if (view.named !== undefined && !/^(?:open|start|launch|connect)$/.test(view.named.verb)) return false;
  return wayIn.has([...view.name].at(-1) ?? '');
}

export const runsCode: Rule = {
  id: 'runs-code',
  title: 'The tool runs code or commands that the caller writes.',
  rationale:
    'Whoever steers the agent runs anything that the server’s account may run. A stated sandbox bounds the damage; a name alone does not.',
  references: [references.codeExecution, references.commandInjection, references.commandCwe, references.codeCwe],
  confidence: 0.95,
  effect: { category: 'Execute', capability: 'execute-code', says: 'runs code or commands that the caller writes' },
  *find(view) {
    let claimed = false;
    for (const action of view.actions) {
      if (!runsCallerCode(action, view) && !startsCommand(action, view)) continue;
      claimed = true;
      yield claim(action);
    }
    if (claimed) return;
    const freely = view.parameters.find(
      ({ name, choices }) => /^(?:args|arguments|argv|command|cmd|cli_?args)$/i.test(name) && choices.length === 0,
    );
    if (freely && (view.named === undefined || view.named.kind === 'vague') && saysSo(view, commandLine)) {
      yield view.told?.verb === 'use' ? claim(view.told) : named(freely);
      return;
    }
    const hidden = view.parameters.find(holdsCode);
    if (hidden && !/^(?:lookUp|workOut|make)$/.test(view.named?.kind ?? 'lookUp')) yield named(hidden);
    if (view.name.has('repl') && !/^(?:lookUp|workOut)$/.test(view.named?.kind ?? '')) yield* said(view, loop);
    const bare =
      view.named === undefined &&
      anyOf(
        view.name,
        words(
          'bash shell terminal powershell cmd exec cli command python repl applescript eval ssh osascript console sh psql',
        ),
      ) &&
      hasParameter(view, codeParameters);
    if (bare) for (const parameter of parametersIn(view, codeParameters)) yield named(parameter, 0.9);
    else if (isWayIn(view))
      yield view.named ? claim(view.named) : { pointer: '/tool/name', text: view.input.tool.name, share: 0.8 };
  },
  examples: {
    matches: [
      'execute_command',
      { name: 'run_python', description: 'Run Python code' },
      { name: 'bash', parameters: { command: { type: 'string' } } },
      'evaluate_script',
      'device_shell',
      'open_terminal',
      { name: 'start_process', parameters: { command: { type: 'string' } } },
      'container_exec',
    ],
    ignores: [
      'list_commands',
      'generate_code',
      'run_tests',
      'execute_sql',
      'search_code',
      'process_slash_command',
      'shell_history',
      { server: 'Browser', name: 'page_console' },
    ],
  },
};
