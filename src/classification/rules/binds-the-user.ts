import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, said, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const papers = words(
  'document contract agreement envelope motion claim petition appeal filing complaint lawsuit return application waiver consent affidavit deed lease will certificate prescription offer-letter nda declaration',
);
const signs = /^(?:sign|countersign|notarize|lodge|execute-agreement)$/;
const files =
  /^\W*(?:files?|lodges?|submits?) (?:an? |the )?(?:\w+ ){0,2}(?:motion|document|claim|tax return|return|complaint|petition|appeal|lawsuit|declaration|application|report) (?:with|to|at|on)\b/i;

/** Only a court or an office takes these. */
const lodges =
  /^\W*(?:files?|lodges?) (?:an? |the )?(?:\w+ )?(?:motion|claim|tax return|petition|appeal|lawsuit|complaint)\b/i;

export const bindsTheUser: Rule = {
  id: 'binds-the-user',
  title: 'The tool signs or files something in the user’s name.',
  rationale: 'A signature or a filing binds somebody the moment it is made, and only the other side can let them off.',
  references: [references.toolMisuse, references.workflowCwe],
  confidence: 0.84,
  effect: { category: 'Write', fact: 'outside', says: 'signs or files something in the user’s name' },
  *find(view) {
    for (const action of view.actions) {
      if (action.doubtful && action.place === 'name') continue;
      const signed = signs.test(action.verb) && (anyOf(action.object, papers) || topicIn(view, 'chain'));
      if (signed && !anyOf(action.object, words('url template verify'))) yield claim(action);
      else if (/^(?:submit|send)$/.test(action.verb) && /^(?:signature|esignature)$/.test(action.beyond.at(-1) ?? ''))
        yield claim(action);
      else if (
        action.verb === 'prescribe' ||
        (action.verb === 'submit' && action.object.join(' ').endsWith('tax return'))
      )
        yield claim(action);
      else if (action.verb === 'submit' && /^(?:claim|motion|petition|appeal|filing)$/.test(headOf(action)))
        yield claim(action);
    }
    yield* said(view, files, 0.95);
    yield* said(view, lodges, 0.95);
  },
  examples: {
    matches: [
      { name: 'prescribe', description: 'Prescribe medication to a patient' },
      { name: 'file_claim', description: 'File a claim' },
      'sign_document',
      { name: 'file_motion', description: 'File a motion with the court' },
      { name: 'send_contract', description: 'Send the contract for signature' },
    ],
    ignores: ['verify_signature', 'list_documents', { name: 'file_search', description: 'Files that match a query' }],
  },
};
