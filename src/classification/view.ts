import type { ClassificationInput } from './input.ts';
import { destroyVerbs, executeVerbs, payVerbs, readVerbs, writeVerbs } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A verb of the tool and where it stands. */
export interface Action {
  /** In its base form. */
  verb: string;
  pointer: string;
  text: string;
  place: 'name' | 'lead';
}

/** A tool as the rules see it: taken apart once, read by all of them. */
export interface View {
  input: ClassificationInput;
  actions: readonly Action[];
}

const verbSets = [readVerbs, writeVerbs, executeVerbs, destroyVerbs, payVerbs];

/** The base form of a verb that the vocabulary knows: `deletes` and `deleting` are `delete`. */
function baseOf(word: string): string | undefined {
  const forms = [
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
  ];
  return forms.find((form) => verbSets.some((set) => set.has(form)));
}

function actionIn(value: string | undefined, pointer: string, place: Action['place'], within: number): Action[] {
  for (const word of wordsOf(value ?? '').slice(0, within)) {
    const verb = baseOf(word.text);
    if (verb) return [{ verb, pointer, text: (value as string).slice(word.start, word.end), place }];
  }
  return [];
}

export function viewOf(input: ClassificationInput): View {
  return {
    input,
    actions: [
      ...actionIn(input.tool.name, '/tool/name', 'name', 12),
      ...actionIn(input.tool.description, '/tool/description', 'lead', 6),
    ],
  };
}
