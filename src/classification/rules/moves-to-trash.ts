import type { Rule } from '../rule.ts';
import { anyOf, claim, saysSo } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const movesToTrash: Rule = {
  id: 'moves-to-trash',
  title: 'The tool moves something to the trash, where it can be brought back.',
  rationale:
    'What lies in a trash can be restored by another call, so the loss is bounded; emptying the trash is another matter.',
  references: [references.toolMisuse, references.warningCwe],
  confidence: 0.9,
  effect: { category: 'Write', says: 'moves something to the trash' },
  *find(view) {
    if (view.onlyLooks) return;
    const trash =
      /\b(?:mov(?:e|es|ing)|send|sends|put|puts)\b[^.\n]{0,60}\bto (?:the )?(?:\w+ )?(?:trash|recycle bin|bin)\b|\bsoft[- ]delet\w*|\brecoverable\b|\bcan be (?:restored|recovered|undeleted)\b/i;
    const forGood =
      /\bempt(?:y|ies)\b[^.\n]{0,20}\btrash|permanently delete|\bpermanent=|cannot be (?:restored|recovered|undone)|\bnot recoverable/i;
    const offersForGood = view.parameters.some(({ name }) =>
      /^(?:permanent(?:ly)?|hard_?delete|purge|skip_?trash)$/i.test(name),
    );
    for (const action of view.actions) {
      if (
        (/^(?:trash|archive|soft-delete)$/.test(action.verb) && !saysSo(view, /^[^.]{0,40}\(delete\)/i)) ||
        (/^(?:move|send|put)$/.test(action.verb) && anyOf(action.beyond, words('trash bin')))
      )
        yield claim(action);
      else if (
        /^(?:delete|remove)$/.test(action.verb) &&
        !offersForGood &&
        saysSo(view, trash) &&
        !saysSo(view, forGood)
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { name: 'delete_doc', description: 'Move an existing doc to the trash, where it can be recovered if needed.' },
      'archive_page',
    ],
    ignores: [
      {
        name: 'delete_doc',
        description: 'Delete a doc (moves it to the trash)',
        parameters: { permanent: { type: 'boolean' } },
      },
      'empty_trash',
      { name: 'delete_doc', description: 'Permanently deletes a document.' },
    ],
  },
};
