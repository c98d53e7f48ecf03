import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, headOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const packageManager = /package|npm|pip|cargo|brew|apt|composer|maven|nuget|conda|poetry/i;

/** Where a package comes from. */
const origin = words('url repository source package registry');

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
      if (
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
    matches: ['install_packages', 'install_plugin', 'install_helm_chart'],
    ignores: ['list_packages', 'get_install_instructions', 'uninstall_app'],
  },
};
