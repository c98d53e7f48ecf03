import type { TextPart } from '../../site/evidence-marks.ts';
import { markup, type Piece } from '../../site/markup.ts';
import { rulePath } from '../../site/rule-view.ts';
import { hrefTo } from './href-to.ts';

/** A text with its evidence marked and linked to the rules. */
export function markedText(parts: readonly TextPart[]): Piece {
  return parts.map(({ text, rule }) =>
    rule === undefined ? text : markup`<mark><a${hrefTo(rulePath(rule))}>${text}</a></mark>`,
  );
}
