import type { Rule } from '../rule.ts';
import { said } from '../match.ts';
import { references } from './references.ts';

export const cannotBeUndone: Rule = {
  id: 'cannot-be-undone',
  title: 'The tool says that its effect cannot be undone.',
  rationale: 'The author warns that no later call repairs a wrong one.',
  references: [references.warningCwe, references.toolMisuse],
  confidence: 0.9,
  effect: { capability: 'irreversible', fact: 'irreversible', says: 'cannot be undone' },
  *find(view) {
    yield* said(
      view,
      /\b(?:can ?not|can['’]t|cannot|could not) be (?:undone|reversed|recovered|restored|reverted)\b|\bnot (?:be )?(?:reversible|recoverable)\b|\birreversibl[ey]\b|\bunrecoverabl[ey]\b|\bno (?:undo|recovery)\b|不可(?:恢复|逆|撤销)|无法(?:恢复|撤销)|永久(?:删除|移除)|DANGEROUS|extreme caution/i,
    );
  },
  examples: {
    matches: [
      { name: 'delete_dashboard', description: 'Deletes it. This operation is permanent and cannot be undone.' },
      { name: 'purge', description: 'Deletes the file. Irreversible.' },
    ],
    ignores: [{ name: 'archive_page', description: 'Archives the page; it can be restored.' }, 'delete_file'],
  },
};
