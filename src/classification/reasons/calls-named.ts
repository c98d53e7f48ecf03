import type { Action } from '../actions.ts';
import { anyOf, headOf, saysSo, topicIn } from '../match.ts';
import type { Parameter } from '../parameters.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** A request that only asks. */
const askedOnly = /^[^.]{0,60}\b(?:GET|HEAD|OPTIONS)\b(?!\s*[,/]| or)/;

/** The other tool is named in a parameter, and its arguments are passed on. */
export function otherTool({ parameters, named }: View): Parameter | undefined {
  if (/^(?:describe|list|search|find|validate|test|explain|get)$/.test(named?.verb ?? '')) return undefined;
  const given = parameters.some(({ name }) => /^(?:tool_?)?(?:parameters|params|arguments|args|input)$/i.test(name));
  if (!given) return undefined;
  return parameters.find(({ name, choices }) => /^(?:tool|tool_?name)$/i.test(name) && choices.length === 0);
}

/** A router: an open parameter for the operation, another for what goes to it, and no verb that says more. */
export function openOperation({ parameters, named, told }: View): Parameter | undefined {
  const silent = (told === undefined || told.kind === 'vague') && (named === undefined || named.kind === 'vague');
  if (!silent || !parameters.some(({ name }) => /^(?:parameters|params|arguments|args|input)$/i.test(name)))
    return undefined;
  return parameters.find(
    ({ name, choices }) => /^(?:command|operation|tool|tool_?name|function)$/i.test(name) && choices.length === 0,
  );
}

/** Says that the call is only passed on, to commands some of which change something. */
const routing = /\b(?:hierarchical|MCP) (?:MCP )?command router\b|\bsub-? ?commands are routed\b/i;

/** The words by which a tool says that it passes commands on. */
export function routedCommands({ actions, description }: View): string | undefined {
  if (!actions.some(({ kind }) => /^(?:change|destroy|remove|send|run)$/.test(kind))) return undefined;
  return routing.exec(description)?.[0];
}

/** A parameter holds the name of what is called, or what goes to it. */
function takesName({ parameters }: View): boolean {
  return parameters.some(({ words: known }) =>
    known.some((word) =>
      /^(?:tool|function|operation|service|method|endpoint|arg|argument|param|body|header|action)$/.test(word),
    ),
  );
}

/** A tool or a function is called, and no key of a keyboard and no function of a cloud. */
function isTool(action: Action, view: View, any: boolean): boolean {
  const { object } = action;
  if (!any && !anyOf(object, words('tool function action operation service method capability'))) return false;
  if (anyOf(object, words('mouse keyboard screen element audit search cloud lambda list'))) return false;
  if (headOf(action) === 'action' && topicIn(view, 'browser')) return false;
  return !(headOf(action) === 'function' && topicIn(view, 'cloud', 'database'));
}

const calling = /^(?:call|execute|run|invoke|use|send|make|perform|dispatch|proxy|exec|do|request|trigger)$/;

/** How much a verb says that whatever the caller names is called. */
export function shareOfCalling(action: Action, view: View): number {
  const { verb, object, place } = action;
  if (!calling.test(verb)) return 0;
  const head = headOf(action);
  const any = verb === 'call' && /\bcall any\b/i.test(view.description.slice(0, 60));
  const tool = isTool(action, view, any);
  if (verb === 'use' || verb === 'trigger' || verb === 'do')
    return tool &&
      head === 'tool' &&
      view.parameters.some(({ words: known }) => anyOf(known, words('argument arg param tool')))
      ? 1
      : 0;
  const toApi = head === 'request' && anyOf(action.beyond, words('api gateway')) && action.preposition === 'to';
  const request =
    (toApi || anyOf(object, words('api http rest graphql request endpoint'))) &&
    !anyOf(object, words('key doc docs documentation spec schema leave friend approval reference connection'));
  if (verb === 'request' || verb === 'make' || verb === 'send')
    return request && (toApi || anyOf(object, words('api http rest graphql raw'))) && !saysSo(view, askedOnly)
      ? 0.9
      : 0;
  if (tool && (place === 'name' || any || takesName(view)) && !object.includes('test')) return 0.9;
  return request && head !== 'query' && verb !== 'run' && !saysSo(view, askedOnly) ? 0.9 : 0;
}
