import type { Action } from '../actions.ts';
import { anyOf, saysSo, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

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

const saved =
  /\b(?:saves?|saved|stores?|stored|writes?|written) (?:it |them |the \w+ |\w+ )?(?:to|in|as|into|locally|on)\b|\bdownloads? (?:it|them)\b|\b(?:to|into) an? (?:\w+ )?file\b/i;

/** A parameter says where the result goes, or the description that it is kept. */
export function isStored(view: View): boolean {
  const named = view.parameters.some(
    ({ words: known }) =>
      anyOf(known, outputs) && !anyOf(known, words('format type size mode language schema token limit')),
  );
  return named || saysSo(view, saved);
}

const making =
  /^(?:create|edit|transform|translate|convert|export|record|remove|replace|expand|retry|outpaint|blend|swap|merge|split|add|enhance|optimize|restore|upscale|extend|text|capture|decompile|extract|dump)$/;
const converting = /^(?:convert|export|translate|transform|record|capture|extract|dump|decompile|split|merge)$/;
/** A text or a drawing that is given back in the answer. */
const returned = words(
  'script cloud ascii svg qr chart diagram graph plot map prompt description caption url link code query text summary schema idea title name alt metadata config embedding list tag transcript',
);
const formats = words('pdf docx mp3 mp4 xlsx epub pptx wav word powerpoint');

/** How much a verb says that what is made stays after the call. */
export function shareOfKeeping(action: Action, view: View, stored: boolean): number {
  const { verb, kind } = action;
  const makes = kind === 'make';
  if (!makes && (!making.test(verb) || anyOf(action.object, words('snapshot screenshot')))) return 0;
  if (makes && saysSo(view, laterResult)) return 1;
  const about = action.object.length > 0 ? action.object : view.name;
  if (verb === 'build' && !anyOf(about, documents)) return 0;
  const kept = !anyOf(about, returned) && verb !== 'extract';
  if (kept && verb !== 'capture' && anyOf(about, media) && (makes || topicIn(view, 'media'))) return 1;
  if (kept && anyOf(about, documents) && (makes || verb === 'build' || stored)) return stored ? 1 : 0.85;
  if (stored && (makes || converting.test(verb))) return 0.95;
  return /^(?:convert|export)$/.test(verb) && anyOf(action.beyond, formats) ? 0.85 : 0;
}
