import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, headOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const registering =
  /\bregistrar\b|\bdomain (?:name )?registration\b|\b(?:register|renew|purchase|buy)s? a (?:new )?domain name\b/i;

export const booksPaidService: Rule = {
  id: 'books-paid-service',
  title: 'The tool books or cancels something that is paid for.',
  rationale: 'A booked flight, room or ride is a debt. A calendar slot or a free reservation is not.',
  references: [references.toolMisuse, references.workflowCwe],
  confidence: 0.9,
  effect: { category: 'Financial', capability: 'move-money', says: 'books or cancels a paid service' },
  *find(view) {
    if (view.onlyLooks) return;
    const paid = words(
      'flight hotel room ticket trip ride car stay seat rental accommodation cab taxi train cruise apartment tour',
    );
    for (const action of view.actions) {
      const booked = anyOf(action.object, paid);
      if (
        /^(?:register|renew|transfer|purchase|buy)$/.test(action.verb) &&
        headOf(action) === 'domain' &&
        (hasParameter(view, words('year years period authcode auth eppcode')) || saysSo(view, registering))
      ) {
        yield claim(action);
        continue;
      }
      if (action.verb === 'request' && anyOf(action.object, words('ride taxi cab'))) yield claim(action);
      const booking = anyOf(action.object, words('booking reservation'));
      if (/^(?:book|reserve|rent|hire)$/.test(action.verb) && booked && !(action.doubtful && action.place === 'name'))
        yield claim(action);
      else if (
        /^(?:create|make|confirm|cancel|complete|place|change)$/.test(action.verb) &&
        (booking || (action.verb === 'cancel' && booked)) &&
        (booked || topicIn(view, 'travel'))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      'book_flight',
      { name: 'manual_book_room', description: 'Manually book a room with complete guest details' },
    ],
    ignores: ['search_flights', 'get_booking', 'book_appointment'],
  },
};
