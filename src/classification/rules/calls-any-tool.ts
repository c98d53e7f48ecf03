import type { Rule } from '../rule.ts';
import { named, anyOf, claim, hasParameter, headOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** Any request that changes something, at an address that the caller names. */
const httpRequest =
  /^[^.\n]{0,40}\b(?:HTTP|REST|raw|arbitrary) (?:POST|PUT|PATCH)\b|^[^.\n]{0,60}\b(?:POST|PUT|PATCH) requests? to (?:any|an arbitrary)\b/i;

/** A request that only asks. */
const askedOnly = /^[^.]{0,60}\b(?:GET|HEAD|OPTIONS)\b(?!\s*[,/]| or)/;

export const callsAnyTool: Rule = {
  id: 'calls-any-tool',
  title: 'The tool calls whatever other tool, API operation or service the caller names.',
  rationale:
    'Its effect is the effect of everything behind it; a policy for the named tools does not reach what passes through this one.',
  references: [references.excessiveAgency, references.scopeCreep, references.toolInvocation],
  confidence: 0.9,
  effect: { category: 'Execute', capability: 'call-any-tool', says: 'calls whatever operation the caller names' },
  *find(view) {
    const bodied = view.description !== '' && view.told?.kind !== 'lookUp' && view.told?.kind !== 'workOut';
    const sent = bodied ? httpRequest.exec(view.description) : null;
    if (sent && !view.named?.kind.startsWith('destroy')) {
      yield { pointer: '/tool/description', text: sent[0], share: 1 };
      for (const action of view.actions) if (/^(?:put|post|patch|delete)$/.test(action.verb)) yield claim(action);
    }
    const method = view.parameters.find(
      ({ words: known, choices, description }) =>
        anyOf(known, words('method verb')) &&
        (choices.some((value) => /^(?:post|put|delete|patch)$/i.test(value)) ||
          /\b(?:POST|PUT|DELETE)\b/.test(description)),
    );
    if (
      method &&
      view.parameters.some(({ words: known }) => anyOf(known, words('url path endpoint uri route'))) &&
      view.told?.kind !== 'lookUp'
    )
      yield { ...named(method), share: 1 };
    if (
      view.named !== undefined &&
      /^(?:post|put|patch)$/.test(view.named.verb) &&
      view.parameters.some(({ name }) => /^(?:path|endpoint|url|uri)$/i.test(name)) &&
      view.parameters.some(({ name }) => /^(?:body|data|payload|json)$/i.test(name))
    ) {
      for (const action of view.actions) yield claim(action);
      return;
    }
    const tool = view.parameters.find(
      ({ name, choices }) => /^(?:tool|tool_?name)$/i.test(name) && choices.length === 0,
    );
    const given = view.parameters.some(({ name }) =>
      /^(?:tool_?)?(?:parameters|params|arguments|args|input)$/i.test(name),
    );
    if (tool && given && !/^(?:describe|list|search|find|validate|test|explain|get)$/.test(view.named?.verb ?? '')) {
      yield named(tool);
      for (const action of view.actions) yield claim(action);
      return;
    }
    const passed = view.parameters.some(({ name }) => /^(?:parameters|params|arguments|args|input)$/i.test(name));
    const open = view.parameters.find(
      ({ name, choices }) => /^(?:command|operation|tool|tool_?name|function)$/i.test(name) && choices.length === 0,
    );
    if (
      passed &&
      open &&
      (view.told === undefined || view.told.kind === 'vague') &&
      (view.named === undefined || view.named.kind === 'vague')
    )
      yield named(open);
    for (const action of view.actions) {
      if (
        !/^(?:call|execute|run|invoke|use|send|make|perform|dispatch|proxy|exec|do|request|trigger)$/.test(action.verb)
      )
        continue;
      const object = action.object;
      const head = headOf(action);
      const any = action.verb === 'call' && /\bcall any\b/i.test(view.description.slice(0, 60));
      const tool =
        (anyOf(object, words('tool function action operation service method capability')) || any) &&
        !anyOf(object, words('mouse keyboard element audit search cloud lambda list')) &&
        !(head === 'function' && topicIn(view, 'cloud', 'database'));
      const apiRequest =
        head === 'request' && anyOf(action.beyond, words('api gateway')) && action.preposition === 'to';
      const request =
        (apiRequest || anyOf(object, words('api http rest graphql request endpoint'))) &&
        !anyOf(object, words('key doc docs documentation spec schema leave friend approval reference connection'));
      const takesName = view.parameters.some(({ words: known }) =>
        known.some((word) =>
          /^(?:tool|function|operation|service|method|endpoint|arg|argument|param|body|header|action)$/.test(word),
        ),
      );
      if (action.verb === 'use' || action.verb === 'trigger' || action.verb === 'do') {
        if (tool && head === 'tool' && hasParameter(view, words('argument arg param tool'))) yield claim(action);
      } else if (action.verb === 'request' || action.verb === 'make' || action.verb === 'send') {
        if (request && (apiRequest || anyOf(object, words('api http rest graphql raw'))) && !saysSo(view, askedOnly))
          yield claim(action, 0.9);
      } else if (tool && (takesName || action.place === 'name' || any) && !anyOf(object, words('test')))
        yield claim(action, 0.9);
      else if (request && head !== 'query' && action.verb !== 'run' && !saysSo(view, askedOnly))
        yield claim(action, 0.9);
    }
  },
  examples: {
    matches: [
      'call_tool',
      'execute_function',
      { name: 'send_raw_api_request' },
      { server: 'Home Assistant', name: 'call_service' },
    ],
    ignores: ['list_tools', 'search_functions', 'call_number', 'create_api_key'],
  },
};
