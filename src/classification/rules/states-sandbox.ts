import type { Rule } from '../rule.ts';
import { said } from '../match.ts';
import { references } from './references.ts';

export const statesSandbox: Rule = {
  id: 'states-sandbox',
  title: 'The tool says that it runs in an isolated sandbox.',
  rationale: 'Isolation bounds what the code reaches, as far as the author keeps the promise.',
  references: [references.codeExecution, references.codeCwe],
  confidence: 0.85,
  effect: { fact: 'sandboxed', says: 'runs in a stated sandbox' },
  *find(view) {
    const isolated =
      /\bsandbox(?:ed)?\b|\bisolated (?:environment|container|vm|process|context)\b|\bone-off dyno in a sandboxed\b|沙箱|沙盒|サンドボックス|샌드박스/i;
    yield* said(view, isolated);
    const about = `${view.input.server.name} ${view.input.server.title ?? ''}`;
    const match = /sandbox|\be2b\b/i.exec(about) ?? undefined;
    if (match && !/sandbox/i.test(view.description))
      yield {
        pointer: /sandbox|\be2b\b/i.test(view.input.server.name) ? '/server/name' : '/server/title',
        text: match[0],
      };
  },
  examples: {
    matches: [{ name: 'execute_js', description: 'Execute JavaScript code in an isolated environment' }],
    ignores: [{ name: 'execute_command', description: 'Execute a command on the host' }],
  },
};
