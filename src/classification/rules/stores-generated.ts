import type { Rule } from '../rule.ts';
import { anyOf, claim, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const media = words(
  'image picture photo video audio music song speech voice sound animation gif logo avatar portrait wallpaper sticker 3d model sprite podcast thumbnail mp3 wav texture illustration art artwork meme clip soundtrack narration background',
);
const documents = words(
  'pdf document presentation spreadsheet workbook docx pptx xlsx slide deck file screenshot-file ppt excel word zip archive site website app scenario component project report-file subtitle bundle directory folder page',
);
const outputs = words(
  'output output_path outputpath destination save filename outfile output_file output_dir outputdir savepath save_path',
);

/** What is made later, by a job that has to be asked after, is kept until it is asked for. */
const laterResult = /\bpolling (?:link|url)\b|\btask status\b/i;

export const storesGenerated: Rule = {
  id: 'stores-generated',
  title: 'The tool makes an image, a recording or a document that is stored.',
  rationale:
    'A new file or an entry in an account remains after the call. A chart or a text that is only returned does not.',
  references: [references.toolMisuse, references.consumptionCwe],
  confidence: 0.78,
  effect: { category: 'Write', says: 'makes a file that is stored' },
  *find(view) {
    const stored =
      view.parameters.some(
        ({ words: known }) =>
          anyOf(known, outputs) && !anyOf(known, words('format type size mode language schema token limit')),
      ) ||
      saysSo(
        view,
        /\b(?:saves?|saved|stores?|stored|writes?|written) (?:it |them |the \w+ |\w+ )?(?:to|in|as|into|locally|on)\b|\bdownloads? (?:it|them)\b|\b(?:to|into) an? (?:\w+ )?file\b/i,
      );
    for (const action of view.actions) {
      const made =
        action.kind === 'make' ||
        /^(?:create|edit|transform|translate|convert|export|record|remove|replace|expand|retry|outpaint|blend|swap|merge|split|add|enhance|optimize|restore|upscale|extend|text|capture|decompile|extract|dump)$/.test(
          action.verb,
        );
      if (!made || (anyOf(action.object, words('snapshot screenshot')) && action.kind !== 'make')) continue;
      if (action.kind === 'make' && saysSo(view, laterResult)) {
        yield claim(action);
        continue;
      }
      const about = action.object.length > 0 ? action.object : view.name;
      if (action.verb === 'build' && !anyOf(about, documents)) continue;
      const chart = anyOf(
        about,
        words(
          'script cloud ascii svg qr chart diagram graph plot map prompt description caption url link code query text summary schema idea title name alt metadata config embedding list tag transcript',
        ),
      );
      if (
        anyOf(about, media) &&
        !chart &&
        action.verb !== 'extract' &&
        action.verb !== 'capture' &&
        (action.kind === 'make' || topicIn(view, 'media'))
      )
        yield claim(action);
      else if (
        anyOf(about, documents) &&
        !chart &&
        (action.kind === 'make' || action.verb === 'build' || stored) &&
        action.verb !== 'extract'
      )
        yield claim(action, stored ? 1 : 0.85);
      else if (
        stored &&
        (action.kind === 'make' ||
          /^(?:convert|export|translate|transform|record|capture|extract|dump|decompile|split|merge)$/.test(
            action.verb,
          ))
      )
        yield claim(action, 0.95);
      else if (
        anyOf(action.beyond, words('pdf docx mp3 mp4 xlsx epub pptx wav word powerpoint')) &&
        /^(?:convert|export)$/.test(action.verb)
      )
        yield claim(action, 0.85);
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
