import type { TextPart } from './evidence-marks.ts';

/** A long text in two: what stands on the page, and what is folded below it. */
export interface FoldedText {
  shown: TextPart[];
  /** Empty where the text is short enough. */
  folded: TextPart[];
}

/** Where to cut within the first `most` characters: after the last space that is near the end, else anywhere but inside a character. */
function cutAt(text: string, most: number): number {
  const space = text.slice(0, most).search(/\s\S*$/);
  if (space >= 0 && space > most - 200) return space + 1;
  const inside = (text.codePointAt(most - 1) ?? 0) > 0xffff;
  return inside ? most - 1 : most;
}

/** Cuts a text after about `most` characters, never inside a marked piece. Joined, both parts are the text. */
export function foldText(parts: readonly TextPart[], most: number): FoldedText {
  const folded: FoldedText = { shown: [], folded: [] };
  let room = most;
  for (const part of parts) {
    if (room <= 0) folded.folded.push(part);
    else if (part.text.length <= room || part.rule !== undefined) folded.shown.push(part);
    else {
      const at = cutAt(part.text, room);
      if (at > 0) folded.shown.push({ text: part.text.slice(0, at) });
      folded.folded.push({ text: part.text.slice(at) });
    }
    room -= part.text.length;
  }
  return folded;
}
