import type { Rule } from '../rule.ts';
import { anyOf, said } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const statesNoChange: Rule = {
  id: 'states-no-change',
  title: 'The tool says that it changes nothing, or only previews.',
  rationale: 'A preview, a dry run or an unsigned draft that is only returned commits nobody.',
  references: [references.toolAnnotations],
  confidence: 0.88,
  effect: { category: 'Read', fact: 'states-no-change', says: 'says that it changes nothing' },
  *find(view) {
    yield* said(
      view,
      /\b(?:does|will|would) not (?:modify|change|alter|write|execute|send|mutate|perform any|make any changes|actually (?:send|execute|create|delete|install))\b|\bdoesn['’]t (?:modify|change|alter|write|execute|send|actually)\b|\bwithout (?:modifying|executing|sending|running|deploying|publishing|changing|making any changes|actually (?:executing|sending|creating))\b|\bno (?:changes are made|side[- ]effects|data is (?:changed|modified))|\b(?:builds?|prepares?|creates?|returns?|constructs?|generates?) an? unsigned\b|\bunsigned transaction|^\W*(?:generates?|returns?|provides?|gives?|shows?|gets?) (?:the |a |an )?(?:\w+ ){0,2}(?:instructions|commands?|guide|guidance|steps)\b|\bdry[- ]run only\b/i,
    );
    if (
      anyOf(view.name, words('dryrun preview simulate quote estimate unsigned')) &&
      view.named?.kind !== 'destroy' &&
      view.named?.kind !== 'remove' &&
      view.named?.kind !== 'change'
    ) {
      yield { pointer: '/tool/name', text: view.input.tool.name, share: 0.7 };
    }
  },
  examples: {
    matches: [
      { name: 'plan_migration', description: 'Shows the plan. Does not modify the database.' },
      'preview_email',
      'swap_quote',
    ],
    ignores: [{ name: 'send_email', description: 'Sends an email.' }, 'update_preview_image'],
  },
};
