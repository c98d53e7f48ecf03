import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, said, saysSo } from '../match.ts';
import { removesNothing } from '../reasons/removes-nothing.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** Create, read, update and delete: the last of them is meant too. */
const everyOperation = /\bCRUD operations?\b|\bfull CRUD\b/;

export const deletesData: Rule = {
  id: 'deletes-data',
  title: 'The tool deletes data or a resource.',
  rationale:
    'What is deleted is gone for everybody who relied on it, and an agent can delete faster than a person notices.',
  references: [references.toolMisuse, references.toolInvocation, references.warningCwe],
  confidence: 0.96,
  effect: { category: 'Destructive', capability: 'delete-data', says: 'deletes data or a resource' },
  *find(view) {
    if (view.onlyLooks) return;
    if ((view.named?.kind ?? 'vague') === 'vague') yield* said(view, everyOperation);
    for (const action of view.actions) {
      if (removesNothing(action, view)) continue;
      if (action.verb === 'archive' && saysSo(view, /^[^.]{0,40}\(delete\)/i)) yield claim(action, 0.9);
      if (action.verb === 'release' && /^(?:number|ip|address|domain)$/.test(headOf(action)) && !action.doubtful)
        yield claim(action, 0.9);
      if (action.verb === 'drain' && anyOf(action.object, words('queue topic'))) yield claim(action);
      if (action.kind === 'destroy') yield claim(action, action.doubtful ? 0.5 : 1);
      else if (/^(?:remove|empty|discard|wipeout|void)$/.test(action.verb)) yield claim(action, 0.93);
      else if (action.verb === 'clear' && anyOf(action.object, words('trash bin recycle'))) yield claim(action);
      else if (/^(?:cleanup|clean|clean-up)$/.test(action.verb) && anyOf(action.object, words('all everything')))
        yield claim(action, 0.7);
    }
  },
  examples: {
    matches: [
      'delete_issue',
      'drop_table',
      'empty_trash',
      { name: 'remove_block', description: 'Removes a block from the graph' },
      'security-delete-rule',
      { name: 'manage_groups', description: 'Performs CRUD operations on groups' },
      '删除文件',
      { name: 'manage_triggers', description: '创建或删除触发器' },
      { name: 'records', description: '新增/修改/删除 记录' },
      { name: 'edit_rows', description: 'Add/delete rows of a sheet' },
    ],
    ignores: [
      'list_deleted_items',
      'remove_background',
      'remove_label',
      { name: 'remove_atoms', description: 'Remove hydrogen atoms from a SMILES string' },
      'get_drop_rate',
      { name: 'set_role_permissions', description: 'Assign or remove permissions of a role' },
      { name: 'set_expression', description: 'Set or remove an expression of a layer' },
    ],
  },
};
