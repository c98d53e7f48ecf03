/** Width of a text in units of its size. */
export type Measure = (text: string) => number;

/** What stands on one line in any case. */
interface Piece {
  text: string;
  width: number;
  /** The rest of a word that is wider than a line: nothing stands before it. */
  continues: boolean;
}

function* piecesOf(text: string, measure: Measure, width: number): Generator<Piece> {
  for (const word of text.split(' ')) {
    const whole = measure(word);
    const letters = [...word];
    const share = whole <= width ? 1 : (0.9 * width) / whole;
    const perLine = Math.max(1, Math.floor(letters.length * share));
    for (let first = 0; first < letters.length; first += perLine) {
      const piece = letters.slice(first, first + perLine).join('');
      yield { text: piece, width: share === 1 ? whole : measure(piece), continues: first > 0 };
    }
  }
}

/** The text in lines of at most `width`, in units of its size. */
export function wrap(text: string, measure: Measure, width: number): string[] {
  const space = measure(' ');
  const lines: string[] = [];
  let used = Infinity;
  for (const piece of piecesOf(text, measure, width)) {
    if (!piece.continues && used + space + piece.width <= width) {
      lines.push(`${lines.pop()} ${piece.text}`);
      used += space + piece.width;
    } else {
      lines.push(piece.text);
      used = piece.width;
    }
  }
  return lines;
}

/** A text set in lines. */
export interface FittedText {
  size: number;
  lines: string[];
}

/** The text in the largest of the sizes at which it takes at most `most` lines, else cut in the smallest. `width` in pixels; sizes fall. */
export function fit(
  text: string,
  measure: Measure,
  { sizes, width, most }: { sizes: readonly [number, ...number[]]; width: number; most: number },
): FittedText {
  let fitted: FittedText = { size: sizes[0], lines: [] };
  for (const size of sizes) {
    fitted = { size, lines: wrap(text, measure, width / size) };
    if (fitted.lines.length <= most) return fitted;
  }
  const lines = fitted.lines.slice(0, most);
  return { ...fitted, lines: [...lines.slice(0, -1), `${[...lines.at(-1)!].slice(0, -2).join('').trimEnd()}…`] };
}
