/** HTML that is ready to stand in a page: made by `markup` alone, so every stranger's text in it is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: texts and numbers are escaped, markup stays, a list stands piece by piece, the rest is left out. */
export type Piece = string | number | Markup | false | null | undefined | readonly Piece[];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const special = /[&<>"']/g;
const hasSpecial = /[&<>"']/;

/** The text for the content of an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return hasSpecial.test(text) ? text.replace(special, (character) => escapes[character]!) : text;
}

/** A line break between words is a space; beside a tag or a piece it goes with its indentation, as in the components. */
function withoutIndentation(written: string): string {
  return written.replace(/\s*\n\s*/g, (gap, start: number) => {
    const [before, after] = [written[start - 1], written[start + gap.length]];
    return !before || !after || before === '>' || after === '<' || after === '>' ? '' : ' ';
  });
}

const read = new Map<TemplateStringsArray, string[]>();

function htmlOf(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  if (piece instanceof Markup) return piece.text;
  if (piece === undefined || piece === null || piece === false) return '';
  if (!Array.isArray(piece)) return escapeHtml(String(piece));
  let html = '';
  for (const one of piece as readonly Piece[]) html += htmlOf(one);
  return html;
}

/**
 * HTML with every piece escaped that is not markup itself: it takes a fraction of the time of a component, which counts on pages that
 * are rendered by the hundred thousand. Pieces may stand in contents and in attributes within double quotes, nowhere else. Not called
 * `html`, since the formatter would take line breaks for spaces.
 */
export function markup(template: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let strings = read.get(template);
  if (strings === undefined) {
    strings = template.map(withoutIndentation);
    read.set(template, strings);
  }
  let html = strings[0]!;
  for (let at = 0; at < pieces.length; at += 1) html += htmlOf(pieces[at]) + strings[at + 1]!;
  return new Markup(html);
}
