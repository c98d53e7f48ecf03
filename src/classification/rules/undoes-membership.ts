import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { takesOff, taking } from '../reasons/takes-off-list.ts';
import { references } from './references.ts';

export const undoesMembership: Rule = {
  id: 'undoes-membership',
  title: 'The tool takes a mark, a member or an entry off something that stays.',
  rationale: 'Nothing is lost that another call cannot put back: the label, the person and the song still exist.',
  references: [references.toolMisuse],
  confidence: 0.9,
  effect: { category: 'Write', says: 'takes a mark, a member or an entry off something that stays' },
  *find(view) {
    if (view.onlyLooks) return;
    const off = view.actions.filter((action) => taking.has(action.verb) && takesOff(action, view));
    const told = view.told !== undefined && off.includes(view.told) && view.told.kind === 'remove';
    for (const action of view.actions) {
      if (off.includes(action) || (told && action === view.named && /^(?:destroy|remove)$/.test(action.kind)))
        yield claim(action);
    }
  },
  examples: {
    matches: [
      'remove_label',
      { name: 'remove_track', description: 'Remove a track from a playlist' },
      'remove_project_member',
      'remove_reaction',
      'delete-product-member',
      'delete_issue_link',
      { name: 'remove-subtask', description: 'Remove a subtask from its parent' },
      { name: 'delete_cycle_issue', description: 'Remove an issue from a cycle' },
    ],
    ignores: ['delete_feature_flag', 'remove_database', 'delete_issue', 'remove_file', 'clear_history'],
  },
};
