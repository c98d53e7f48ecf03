import { isStored, shareOfKeeping } from '../reasons/keeps-generated.ts';
import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { references } from './references.ts';

export const storesGenerated: Rule = {
  id: 'stores-generated',
  title: 'The tool makes an image, a recording or a document that is stored.',
  rationale:
    'A new file or an entry in an account remains after the call. A chart or a text that is only returned does not.',
  references: [references.toolMisuse, references.consumptionCwe],
  confidence: 0.78,
  effect: { category: 'Write', says: 'makes a file that is stored' },
  *find(view) {
    const stored = isStored(view);
    for (const action of view.actions) {
      const share = shareOfKeeping(action, view, stored);
      if (share > 0) yield claim(action, share);
    }
  },
  examples: {
    matches: [
      'generate_image',
      { name: 'text_to_speech', description: 'Generate speech and save it to a file' },
      { server: 'Video editor', name: 'create_video' },
      'generate_pdf',
    ],
    ignores: ['generate_color_scheme', 'generate_chart', 'describe_image', 'generate_sql'],
  },
};
