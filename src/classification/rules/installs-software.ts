import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, headOf, saysSo, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const packageManager = /package|npm|pip|cargo|brew|apt|composer|maven|nuget|conda|poetry/i;

/** Where a package comes from. */
const origin = words('url repository source package registry');

/** What a device runs is replaced. */
function flashes({ verb, object }: Action): boolean {
  return /^(?:update|upgrade|flash|upload|install)$/.test(verb) && object.at(-1) === 'firmware';
}

/** A server in a client's configuration is started by that client. */
function putsInClient({ verb, object, beyond }: Action, view: View): boolean {
  if (!/^(?:add|register|enable|configure|update|import|connect|setup|set-up|activate)$/.test(verb)) return false;
  if (!/\bmcp[ _-]?servers?\b/i.test(`${object.join(' ')} ${view.description.slice(0, 200)} ${view.input.tool.name}`))
    return false;
  return (
    (anyOf(object, words('server mcpserver')) && anyOf(object, words('mcp mcpserver'))) ||
    (/^(?:config|configuration|setting)$/.test(object.at(-1) ?? '') && anyOf([...beyond, ...view.lead], clients))
  );
}
const clients = words('client claude cursor windsurf vscode cline codex host');

export const installsSoftware: Rule = {
  id: 'installs-software',
  title: 'The tool installs packages, plugins or servers.',
  rationale: 'Installed software runs with the rights of the host, and its name comes from the caller.',
  references: [references.agenticSupplyChain, references.supplyChain, references.downloadCwe],
  confidence: 0.9,
  effect: { category: 'Execute', capability: 'install-software', says: 'installs software' },
  *find(view) {
    for (const action of view.actions) {
      const software = anyOf(
        action.object,
        words(
          'package dependency plugin module extension app apk software server chart helm skill mod addon library npm pip component ipa tool driver hook',
        ),
      );
      if (putsInClient(action, view) || flashes(action)) yield claim(action);
      else if (
        /^(?:install|npm-install|sideload)$/.test(action.verb) &&
        (software || action.object.length === 0 || action.place === 'name')
      )
        yield claim(action);
      else if (action.verb === 'manage' && headOf(action) === 'package' && hasParameter(view, origin))
        yield claim(action);
      else if (
        /^(?:upgrade|update|load|add)$/.test(action.verb) &&
        anyOf(action.object, words('package dependency plugin helm chart apk')) &&
        !anyOf(action.object, words('file layer')) &&
        !anyOf([...action.beyond, ...view.name], words('task issue story request ticket item')) &&
        !topicIn(view, 'tasks') &&
        (topicIn(view, 'code', 'cloud', 'shell') ||
          saysSo(view, /^[^.\n]{0,80}\binstalls?\b/i) ||
          packageManager.test(view.input.server.name))
      )
        yield claim(action, 0.8);
    }
  },
  examples: {
    matches: [
      { name: 'add_mcp_server_config', description: 'Add the configuration of a server to the client' },
      'install_packages',
      'update_firmware',
      'install_plugin',
      'install_helm_chart',
    ],
    ignores: ['list_packages', 'get_install_instructions', 'uninstall_app'],
  },
};
