import type { Rule } from '../rule.ts';
import { claim, said } from '../match.ts';
import { goesWithIt, holdsMuch, indexOfTable, resetsCheckout, takesAway } from '../reasons/holds-much.ts';
import { replacesAll } from '../reasons/starts-anew.ts';
import { references } from './references.ts';

export const removesContainer: Rule = {
  id: 'removes-container',
  title: 'The tool removes something that holds much else.',
  rationale: 'With a database, a project or a repository goes everything in it.',
  references: [references.warningCwe, references.toolMisuse],
  confidence: 0.85,
  effect: { fact: 'container', says: 'removes something that holds much else' },
  *find(view) {
    for (const action of view.actions) {
      if (!takesAway(action)) continue;
      if (action.verb === 'uninstall' || indexOfTable(action) || resetsCheckout(action, view)) continue;
      if (holdsMuch(action, view)) yield claim(action);
    }
    for (const action of view.actions) {
      if (/^(?:import|restore|load|seed)$/.test(action.verb) && replacesAll(view) && action.kind !== 'lookUp')
        yield claim(action);
      if (takesAway(action)) yield* said(view, goesWithIt);
      break;
    }
  },
  examples: {
    matches: [
      'delete_project',
      'drop_table',
      'delete_collection',
      'delete_permission_group',
      { name: 'remove_folder', description: 'Removes a folder and all its contents' },
    ],
    ignores: [
      'delete_issue',
      'list_projects',
      'create_project',
      'delete_project_item',
      { server: 'Git', name: 'reset_repository' },
    ],
  },
};
