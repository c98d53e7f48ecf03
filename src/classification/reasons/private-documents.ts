import { anyOf, hasParameter, saysSo, topicIn } from '../match.ts';
import type { Reading } from '../privacy.ts';
import { words } from '../vocabulary/words.ts';
import type { View } from '../view.ts';

/** Of these a list gives names, and a description the structure. */
const overviews = words('doc document sheet spreadsheet slide presentation object');

/** What somebody has put in is searched. */
const ownDocuments =
  /^[^.\n]{0,80}\b(?:ingested|uploaded|imported|your (?:own )?|personal) ?(?:documents?|files?|notes)\b/i;
/** Journals that anybody may read. */
const scholarly = /\b(?:articles?|papers?|publish\w*|publications?|scholarly|citations?|metrics)\b/i;

/** A row of a database, or a document of a place of work. */
function fromPlace(object: readonly string[], { beyond }: Reading): boolean {
  const head = object.at(-1) ?? '';
  if (/^(?:doc|document|page)$/.test(head) && beyond.at(-1) === 'workspace') return true;
  if (/^(?:row|record|entry)$/.test(head) && beyond.at(-1) === 'database') return true;
  return head === 'data' && beyond[0] === 'database';
}

/** What somebody has put in is asked for. */
function fromOwn(object: readonly string[], { verb }: Reading, view: View): boolean {
  if (/^(?:search|query|ask|run)$/.test(verb) && hasParameter(view, words('corpus corpora'))) return true;
  if (/^(?:query|search|retrieve|ask)$/.test(verb) && saysSo(view, ownDocuments)) return true;
  return (
    object.at(-1) === 'base' &&
    object.includes('knowledge') &&
    /^(?:query|retrieve|search)$/.test(verb) &&
    !anyOf(view.name, words('documentation doc docs'))
  );
}

/** Only the names or the structure. */
function isOverview(head: string, verb: string, view: View): boolean {
  if (!overviews.has(head)) return false;
  return verb === 'describe' || (/^(?:list|display|enumerate)$/.test(verb) && topicIn(view, 'files', 'notes'));
}

/** Whether what is read of documents, rows and files is private; `undefined` leaves it open. */
export function privateDocuments(object: readonly string[], reading: Reading, view: View): boolean | undefined {
  const head = object.at(-1) ?? '';
  if (/(?:^| )query result$/.test(object.join(' '))) return topicIn(view, 'database', 'observability', 'cloud');
  if (fromPlace(object, reading) || fromOwn(object, reading, view)) return true;
  if (head === 'journal' && saysSo(view, scholarly)) return false;
  if (isOverview(head, reading.verb, view)) return false;
  if (view.topics.has('cloud') && head === 'object' && reading.verb !== 'list') return true;
  return anyOf(object, words('transcript subtitle caption')) && topicIn(view, 'social', 'media') ? false : undefined;
}
