import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, headOf, topicIn } from '../match.ts';
import { groupings, people } from '../vocabulary/objects.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const marks = words(
  'label tag assignee reaction favorite favourite follower like vote star watcher reviewer attendee participant collaborator teammate track song episode show mention date due-date due priority estimate parent blocker saved follow repost retweet upvote topic pin flag property attribute relation relationship membership guest subscriber cover formatting filter highlight underline whitespace background noise stopword watermark exif emoji duplicate dependency parameter mute ban watch',
);
const persons = words(
  'user member person people participant attendee collaborator reviewer agent contact lead subscriber profile',
);
const kept = words('database table account server instance file document index key cross-reference item-record');

/** A label, a member or an entry of a list is taken away and can be put back. */
function takesOffList(action: Action, view: View): boolean {
  const head = headOf(action);
  if (anyOf(action.object, kept) && action.beyond.length === 0) return false;
  const deleting = action.kind === 'destroy';
  const words2 = action.object;
  if (deleting) {
    if (
      anyOf(
        words2,
        words(
          'assignee reaction favorite favourite vote like star watcher membership follower collaborator label-from reviewer',
        ),
      ) &&
      !/label|tag/.test(head)
    )
      return true;
    if (/^(?:member|participant|attendee)$/.test(head)) return true;
    if (
      words2.length > 1 &&
      /^(?:tag|label|date|assignee|tags|property|field|permission-set)$/.test(head) &&
      action.place === 'name' &&
      words2.length > 1 &&
      !/^(?:issue|project|git|repo|repository|custom|feature|gmail|mail|flag)$/.test(words2[0] ?? '')
    )
      return true;
    return false;
  }
  if (anyOf(words2, marks))
    return (
      !/^(?:topic|track|property|parameter|attribute)$/.test(head) || action.beyond.length > 0 || topicIn(view, 'media')
    );
  if (action.preposition === 'from' && anyOf(action.beyond, groupings))
    return !anyOf(
      words2,
      words(
        'file row record column all every entry node slide layer page comment message image instance element object',
      ),
    );
  if (words2.length > 1 && anyOf(words2.slice(1, -1).concat(head), persons)) return true;
  return anyOf(words2, persons) && !/^(?:contact|lead|profile|user|person|agent)$/.test(head);
}

export const undoesMembership: Rule = {
  id: 'undoes-membership',
  title: 'The tool takes a mark, a member or an entry off something that stays.',
  rationale: 'Nothing is lost that another call cannot put back: the label, the person and the song still exist.',
  references: [references.toolMisuse],
  confidence: 0.9,
  effect: { category: 'Write', says: 'takes a mark, a member or an entry off something that stays' },
  *find(view) {
    for (const action of view.actions) {
      if ((action.kind === 'remove' && action.verb !== 'revoke') || action.kind === 'destroy') {
        if (
          /^(?:remove|delete|clear|exclude|unset|pop|reset|omit|strip)$/.test(action.verb) &&
          takesOffList(action, view)
        )
          yield claim(action);
      }
    }
  },
  examples: {
    matches: [
      'remove_label',
      { name: 'remove_track', description: 'Remove a track from a playlist' },
      'remove_project_member',
      'remove_reaction',
      'delete-product-member',
    ],
    ignores: ['remove_database', 'delete_issue', 'remove_file', 'clear_history'],
  },
};
