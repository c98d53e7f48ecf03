import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** The sentence says that it is about the settings or the profile of a user, not about who belongs. */
function ownSettings({ verb }: Action, { told, name }: View): boolean {
  return (
    verb === 'update' &&
    (name.has('self') || (told?.verb === verb && anyOf(told.object, words('setting profile preference avatar'))))
  );
}

export const changesPeople: Rule = {
  id: 'changes-people',
  title: 'The tool adds, invites, changes or removes a person of an organisation.',
  rationale: 'Who belongs to an organisation sees what it shares.',
  references: [references.privilegeAbuse, references.authorizationCwe],
  confidence: 0.8,
  effect: { fact: 'people', says: 'changes who belongs' },
  *find(view) {
    if (view.onlyLooks) return;
    const persons = words(
      'user member collaborator membership employee account-user teammate agent operator participant people person attendee guest group-member invitation invite',
    );
    const light = words(
      'assignee watcher follower list playlist card task issue mention story tag attribute conversation reviewer note preference avatar status setting profile info comment name',
    );
    for (const action of view.actions) {
      if (
        !/^(?:create|add|invite|remove|delete|update|enroll|unenroll|suspend|activate|deactivate|assign|unassign|kick|ban|unban|set|onboard|offboard|edit|register|accept|approve|share|send|modify|revoke|cancel)$/.test(
          action.verb,
        )
      )
        continue;
      const head = headOf(action);
      if (action.place === 'name' && ownSettings(action, view)) continue;
      if (topicIn(view, 'simulated', 'media', 'chain', 'memory')) continue;
      if (
        /^(?:person|people)$/.test(head) &&
        (topicIn(view, 'contacts', 'bank') || anyOf(action.object, words('contact company')))
      )
        continue;
      if (
        action.verb === 'assign' &&
        /^(?:user|member|student|employee)$/.test(head) &&
        action.preposition === 'to' &&
        anyOf(action.beyond, words('class course group team organization workspace department role'))
      )
        yield claim(action);
      else if (
        (persons.has(head) || /\b(?:user|member|employee|staff) account$/.test(action.object.join(' '))) &&
        !anyOf(action.object, light) &&
        !(head === 'agent' && !topicIn(view, 'support')) &&
        !(
          /^(?:assign|unassign|update|set)$/.test(action.verb) &&
          /^(?:user|agent|participant)$/.test(head) &&
          action.verb !== 'update'
        )
      )
        yield claim(action);
      else if (/^(?:update|set|change|edit)$/.test(action.verb) && /^(?:salary|compensation|wage)$/.test(head))
        yield claim(action);
      else if (anyOf(action.object, words('attendee attendees')) && /^(?:add|update|invite|remove)$/.test(action.verb))
        yield claim(action);
    }
  },
  examples: {
    matches: ['update_salary', 'add_user', 'invite_member', 'remove_team_member', 'create_user'],
    ignores: ['get_user', 'assign_user_to_task', 'add_list_member_note'],
  },
};
