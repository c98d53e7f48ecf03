import type { Parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, named, said, saysSo } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const manyRemoved =
  /^\W*\w+ (?:all|every)\b(?! of the (?:text|content))|^[^.\n]{0,60}\b(?:multiple|several|in bulk|bulk|batch(?:es)?|all (?!of the (?:text|content))(?:\w+ ){0,2}(?:users?|records?|data|entries|items|files|rows|documents|messages|keys|instances|tables|objects|events|sets|contents?|memories|resources))\b|^[^.\n]{0,60}\w+s (?:that |which )?match(?:es|ing)? (?:the |a |your )?(?:\w+ ){0,2}(?:filters?|criteria|query|conditions?|patterns?)\b|^[^.\n]{0,60}\w+s (?:by|with|using) (?:an? |the )?(?:filter|query|criteria)\b|^[^\n]{0,120}\b(?:max(?:imum)?|up to) (?:of )?[\d,]{2,} \w+|^[^。\n]{0,12}批量/i;

/** A list of what is to go: `ids` of a call that deletes records. */
function takesMany(view: View): Parameter | undefined {
  if (view.named?.kind !== 'destroy' && view.named?.verb !== 'terminate') return undefined;
  return view.parameters.find(
    ({ name, type, required }) =>
      type === 'array' &&
      required &&
      /(?:ids|keys|names|paths|numbers|emails|urls|items|records|entries|tasks)$/i.test(name),
  );
}

/** "Create up to 20 new items" */
const upTo = /^\W*(?:create|update|add|change|edit|upsert|modify|insert)s? up to \d{2,}\b/i;

/** "Move or rename multiple files": each of several things is changed. */
const eachOf =
  /^\W*(?:move|copy|update|change|edit|modify|archive|replace|assign)s?(?: (?:or|and) \w+)? (?:multiple|several) (?:\w+ ){0,2}\w+|^批量/i;

export const actsOnMany: Rule = {
  id: 'acts-on-many',
  title: 'The tool acts on many things with one call.',
  rationale: 'One wrong call does as much as a long run of them, before anybody sees the first effect.',
  references: [references.consumptionCwe, references.toolMisuse],
  confidence: 0.85,
  effect: { capability: 'bulk', fact: 'bulk', says: 'acts on many things at once' },
  *find(view) {
    if (view.named && /^(?:lookUp|workOut)$/.test(view.named.kind)) return;
    const many = takesMany(view);
    if (many) yield named(many);
    const { name } = view.input.tool;
    const removing = view.named?.kind === 'destroy' || view.named?.kind === 'remove';
    const changing = view.named?.kind === 'change' || view.named?.kind === 'send';
    const [action] = view.actions;
    const batch =
      anyOf(view.name, words('inference prediction job')) ||
      (action !== undefined && action.object.at(-1) === 'batch' && [...view.name].at(-1) === 'batch');
    if (anyOf(view.name, words('bulk batch all everything mass')) && !batch)
      yield { pointer: '/tool/name', text: name };
    else if (anyOf(view.name, words('multiple many multi')) && removing) yield { pointer: '/tool/name', text: name };
    else if (anyOf(view.name, words('multiple many')) && changing && view.named?.verb !== 'set')
      yield { pointer: '/tool/name', text: name };
    else if (changing && saysSo(view, upTo)) yield* said(view, upTo);
    else if (changing && saysSo(view, eachOf)) yield* said(view, eachOf);
    else if (view.told && view.told.kind !== 'lookUp' && view.told.kind !== 'workOut') {
      yield* said(
        view,
        removing && /^(?:destroy|remove)$/.test(view.told.kind)
          ? manyRemoved
          : /^[^.\n]{0,60}\b(?:in bulk|(?:on|to|of|for) multiple (?:\w+ )?\w+s\b|bulk|batch(?:es)?|all (?!of the (?:text|content))(?:\w+ ){0,2}(?:users?|records?|data|entries|items|files|rows|documents|messages|keys|instances|tables|objects|events|sets|contents?|memories)|in all (?:posts|pages|notes|documents|projects|repositories))\b|^[^。\n]{0,12}批量/i,
        0.9,
      );
    }
  },
  examples: {
    matches: [
      'bulk_delete',
      'delete_all_users',
      { name: 'remove_records', description: 'Deletes multiple records from a table' },
      { name: 'remove_rows', description: 'Permanently deletes rows that match the given filter.' },
      'batch_update',
      { name: 'update_records', description: 'Update up to 10 records' },
      { name: 'move_items', description: 'Move or rename multiple specified files' },
      { name: 'rename_tag', description: 'Renames a tag in all posts of a folder' },
    ],
    ignores: ['list_all_users', 'delete_user', 'get_multiple_files'],
  },
};
