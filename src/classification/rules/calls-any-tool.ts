import { openOperation, routedCommands, otherTool, shareOfCalling } from '../reasons/calls-named.ts';
import { namesMethod, openMethod, saidRequest } from '../reasons/sends-request.ts';
import type { Rule } from '../rule.ts';
import { claim, named } from '../match.ts';
import { references } from './references.ts';

export const callsAnyTool: Rule = {
  id: 'calls-any-tool',
  title: 'The tool calls whatever other tool, API operation or service the caller names.',
  rationale:
    'Its effect is the effect of everything behind it; a policy for the named tools does not reach what passes through this one.',
  references: [references.excessiveAgency, references.scopeCreep, references.toolInvocation],
  confidence: 0.9,
  effect: { category: 'Execute', capability: 'call-any-tool', says: 'calls whatever operation the caller names' },
  *find(view) {
    const sent = saidRequest(view);
    if (sent !== undefined) {
      yield { pointer: '/tool/description', text: sent, share: 1 };
      for (const action of view.actions) if (/^(?:put|post|patch|delete)$/.test(action.verb)) yield claim(action);
    }
    const method = openMethod(view);
    if (method) yield named(method);
    const tool = namesMethod(view) ? undefined : otherTool(view);
    if (tool) yield named(tool);
    if (tool || namesMethod(view)) {
      for (const action of view.actions) yield claim(action);
      return;
    }
    const routed = routedCommands(view);
    if (routed !== undefined) yield { pointer: '/tool/description', text: routed };
    const open = openOperation(view);
    if (open) yield named(open);
    for (const action of view.actions) {
      const share = shareOfCalling(action, view);
      if (share > 0) yield claim(action, share);
    }
  },
  examples: {
    matches: [
      'call_tool',
      'execute_function',
      { name: 'send_raw_api_request' },
      {
        name: 'ledger',
        description: 'Commands for appending entries. This tool is a hierarchical MCP command router.',
      },
      { server: 'Home Assistant', name: 'call_service' },
    ],
    ignores: ['list_tools', 'search_functions', 'call_number', 'create_api_key'],
  },
};
