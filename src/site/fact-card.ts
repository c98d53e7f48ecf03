import { highConfidence, lowConfidence, type Classification } from '../catalog/classification.ts';
import type { Tool } from '../catalog/tool.ts';
import { declaredHints, hintTexts, type Hint } from './texts/hints.ts';

export { dayOf, fromTexts, originText, transportsOf } from './record-facts.ts';

/** "high (0.95)": the word and the number behind it. */
export function confidenceWord(confidence: number): 'high' | 'medium' | 'low' {
  return confidence >= highConfidence ? 'high' : confidence < lowConfidence ? 'low' : 'medium';
}

/** One of the author's hints beside our answer. */
export interface HintRow {
  hint: Hint;
  /** What the author claims with it. */
  declared: string;
  /** What the classification found instead, set on a conflict alone. */
  conflict?: string;
}

export function hintRows(tool: Tool, { conflicts }: Classification): HintRow[] {
  return declaredHints(tool.annotations).map(({ hint, declared }) => {
    const conflict = conflicts.find((one) => one.hint === hint);
    const words = hintTexts[hint];
    return {
      hint,
      declared: declared ? words.yes : words.no,
      ...(conflict && { conflict: conflict.assessed ? words.yes : words.no }),
    };
  });
}
