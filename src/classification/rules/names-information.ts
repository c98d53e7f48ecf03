import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { verbOf } from '../forms.ts';
import { anyOf } from '../match.ts';
import { information } from '../vocabulary/objects.ts';
import { wordsOf } from '../words.ts';
import { isKnownWord } from '../vocabulary/known.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const asked = words(
  'version health capabilities capability server_capabilities status info information help ping whoami pricing weather about time date schema docs news price history statistics list summary forecast details profile overview guide',
);

/** How much of a description is searched for a known word. */
const telling = 190;

/** Neither the name nor anything else says what the tool is about. */
export function isOpaque(view: View): boolean {
  const described = wordsOf(view.description.slice(0, telling)).map(({ text }) => text);
  return (
    view.parameters.length === 0 && ![...view.name, ...described].some((word) => word.length > 1 && isKnownWord(word))
  );
}

/** A verb such as `process` that hides what is done, and a description that only repeats the name; `manage` promises a change. */
function isSilent({ named, told, lead, name }: View): boolean {
  if (named?.kind !== 'vague' || (told?.kind ?? 'vague') !== 'vague') return false;
  if (managing.test(named.verb)) return true;
  return [...lead].every((word) => name.has(word) || word.length < 4 || verbOf(word)?.kind === 'vague');
}

const acts = words('command action operation request exec procedure instruction');

/** A name for doing something, of which nobody says what. */
export function namesAct(view: View): boolean {
  const { name, named, description } = view;
  if (named !== undefined && named.kind !== 'vague') return false;
  return (description === '' || isSilent(view)) && acts.has([...name].at(-1) ?? '');
}

/** Verbs that promise some change without saying which. */
export const managing = /^(?:manage|control|administer|administrate)$/;

export const namesInformation: Rule = {
  id: 'names-information',
  title: 'The tool is named after the information that it returns.',
  rationale: 'A name without a verb is a thin sign: it stands back behind everything else that the definition says.',
  references: [references.toolAnnotations],
  confidence: 0.62,
  effect: { category: 'Read', says: 'is named after what it returns' },
  *find(view) {
    const noVerb =
      view.named === undefined ||
      (view.named.kind === 'vague' && (view.told === undefined || view.told.kind === 'vague'));
    if (!noVerb) return;
    if (view.told && managing.test(view.told.verb) && !anyOf(view.name, asked)) return;
    if (namesAct(view)) return;
    const toName = { pointer: '/tool/name', text: view.input.tool.name };
    if (anyOf(view.name, asked) || anyOf(view.name, information)) yield { ...toName, share: 1 };
    else if (isOpaque(view) || isSilent(view)) return;
    else if (view.told === undefined)
      yield { ...toName, share: view.description === '' && view.parameters.length === 0 ? 0.5 : 0.8 };
    else yield { ...toName, share: 0.4 };
  },
  examples: {
    matches: ['server_capabilities', 'version', 'weather_details', 'tokenTradesByPool'],
    ignores: [
      'create_version',
      'delete_history',
      'zorp',
      { name: 'zorp', description: 'Zorps the qux.' },
      { name: 'process_note', description: 'Processes a note.' },
      { name: 'handle_thing', description: 'Handles a thing.' },
    ],
  },
};
