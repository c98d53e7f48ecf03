import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, hasParameter, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** A hard reset is offered, or nothing but a commit or branch is named as the target. */
function resetsHard(action: Action, view: View): boolean {
  if (
    saysSo(view, /\bhard\b/i) ||
    view.parameters.some(({ choices, name }) => choices.includes('hard') || name === 'hard')
  )
    return true;
  return anyOf(action.object, words('repository commit head hard branch state')) && !saysSo(view, /unstage/i);
}

function forces(view: View): boolean {
  return (
    hasParameter(view, words('force forced forcepush')) ||
    view.name.has('force') ||
    saysSo(view, /--force\b|\bforce[- ]push/i)
  );
}

export const rewritesGitHistory: Rule = {
  id: 'rewrites-git-history',
  title: 'The tool throws away commits or uncommitted work of a git repository.',
  rationale: 'A hard reset, a forced push or a clean loses work that no remote holds. Unstaging a file loses nothing.',
  references: [references.toolMisuse, references.warningCwe],
  confidence: 0.88,
  effect: { category: 'Destructive', capability: 'delete-data', says: 'throws away commits or uncommitted work' },
  *find(view) {
    if (!topicIn(view, 'source') && !/git/i.test(view.input.tool.name)) return;
    for (const action of view.actions) {
      const loses =
        (action.verb === 'reset' && resetsHard(action, view)) ||
        (action.verb === 'clean' &&
          (action.object.length === 0 ||
            anyOf(action.object, words('git repository working directory tree untracked file')))) ||
        (action.verb === 'push' && forces(view)) ||
        (/^(?:rewrite|rebase)$/.test(action.verb) && anyOf(action.object, words('history interactive'))) ||
        (/^(?:discard|drop)$/.test(action.verb) && anyOf(action.object, words('change stash commit')));
      if (loses) yield claim(action);
    }
    const clean = /\bgit clean\b/i.exec(view.description);
    if (clean) yield { pointer: '/tool/description', text: clean[0] };
  },
  examples: {
    matches: [
      { server: 'Git', name: 'rebase', description: 'Rewrite the history of a branch' },
      { server: 'Git', name: 'git_reset', parameters: { mode: { enum: ['soft', 'mixed', 'hard'] } } },
      { server: 'Git', name: 'git_push', parameters: { force: { type: 'boolean' } } },
      { server: 'Git', name: 'git_clean' },
    ],
    ignores: [
      { server: 'Git', name: 'git_reset', description: 'Unstages all staged changes' },
      { server: 'Git', name: 'git_push' },
      'reset_password',
    ],
  },
};
