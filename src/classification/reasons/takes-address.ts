import { anyOf } from '../match.ts';
import type { Parameter } from '../parameters.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const addresses = words('url urls uri link links website webpage site href');

/** The parameter that takes an address, when there is one. */
export function addressOf(view: View): Parameter | undefined {
  return view.parameters.find(
    ({ words: known, name: called, description }) =>
      !/\bdocumentation\b/i.test(description) &&
      (anyOf(known, addresses) || /^(?:url|uri|link|website|webpage)s?$/i.test(called)) &&
      !anyOf(
        known,
        words(
          'callback redirect webhook base image avatar logo repo repository github video youtube icon cover thumbnail proxy doc issue file photo',
        ),
      ),
  );
}
