import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const holding = words(
  'content-type database db repository repo project workspace bucket volume site account namespace keyspace schema dataset catalog tenant organization org drive library vault table collection tasklist server guild realm registry environment datastore study app application audience cluster store domain zone index stack pipeline stream knowledgebase kb team space board package list directory folder feed portal channel course album notebook log dashboard-all base vm glossary termbase website partition queue graph customer user person employee cube class backup snapshot system patient calendar deck infrastructure',
);

/** An index on a table or a collection is built again from it; a search index holds the documents themselves. */
export function indexOfTable(action: Action): boolean {
  return (
    /^(?:index|indexes|indice)$/.test(headOf(action)) &&
    (action.verb === 'drop' || anyOf([...action.beyond, ...action.object], words('collection table column database')))
  );
}

/** A repository that is set back to a commit is still there. */
export function resetsCheckout({ verb, object }: Action, view: View): boolean {
  return (
    verb === 'reset' &&
    anyOf(object, words('repo repository')) &&
    (topicIn(view, 'source') || view.name.has('git') || saysSo(view, /\bcommit\b/i))
  );
}

export function takesAway(action: Action): boolean {
  return action.kind === 'destroy' || /^(?:remove|clear|reset|flush|empty|terminate|wipeout|drain)$/.test(action.verb);
}

/** A part of a container, or a kind, for whose name a container stands. */
const onlyPart =
  /(?:cross reference|list entry|list item|feature flag|issue type|custom field|table row|table column|database row|project item)/;
const heldByTwoWords =
  /(?:translation memory|term base|image set|user group|permission group|content type|knowledge base|task list|user group|shared drive|helm release)$/;

/** With what is removed goes everything in it. */
export function holdsMuch({ object }: Action, view: View): boolean {
  const head = object.at(-1) ?? '';
  const said = object.join(' ');
  if (onlyPart.test(said)) return false;
  if (holding.has(head) || heldByTwoWords.test(said)) return true;
  if (/^(?:branch|instance)$/.test(head)) return topicIn(view, 'database') && !topicIn(view, 'source', 'cloud');
  return holding.has(object.at(-2) ?? '') && /^(?:permanently|recursively|resource|data|completely)$/.test(head);
}

/** Says what goes with it. */
export const goesWithIt =
  /\b(?:and|with|including) (?:all )?(?:of )?(?:its|their|the) (?:\w+ )?(?:documents?|contents?|tasks?|children|data|files|subfolders|records|items|entries|memories|pages|messages|ingested content)\b|\bdrop[s]? (?:a |the )?(?:table|database|collection|schema)\b|\brecursive(?:ly)?\b|\ball (?:ingested content|associated \w+)\b/i;
