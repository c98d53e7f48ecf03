import { replaceHidden } from '../reveal.ts';
import type { Subject } from './kind.ts';

/** All texts of a subject as one, parted so that no pattern matches across two that would not match within one. */
export class JoinedTexts {
  readonly whole: string;
  #isPlain: boolean | undefined;
  #unhidden: JoinedTexts | undefined;

  constructor(whole: string) {
    this.whole = whole;
  }

  /** Nothing but printable ASCII, tabs and line feeds. */
  get isPlain(): boolean {
    return (this.#isPlain ??= !/[^\n\t\x20-\x7e]/.test(this.whole));
  }

  /** Without the characters that do not show. */
  get unhidden(): JoinedTexts {
    if (this.isPlain) return this;
    return (this.#unhidden ??= new JoinedTexts(replaceHidden(this.whole, () => '')));
  }
}

const joinedTexts = new WeakMap<Subject, JoinedTexts>();

export function joined(subject: Subject): JoinedTexts {
  let known = joinedTexts.get(subject);
  if (known === undefined) {
    known = new JoinedTexts(subject.texts.map((one) => one.text).join('\n|\n'));
    joinedTexts.set(subject, known);
  }
  return known;
}

/** A look that costs a tenth of a pattern's search: false only where the pattern cannot match. */
export type QuickLook = (texts: JoinedTexts) => boolean;

/** For what matches only where there is more than printable ASCII. */
export const unusual: QuickLook = (texts) => !texts.isPlain;

/** For what matches only where so many code units of a kind follow each other; most of a text is never looked at. */
export function runOf(length: number, kind: RegExp): QuickLook {
  const isOfKind = new Uint8Array(0x10000);
  for (let unit = 0; unit < isOfKind.length; unit += 1) isOfKind[unit] = kind.test(String.fromCharCode(unit)) ? 1 : 0;
  return ({ whole }) => {
    for (let end = length - 1; end < whole.length; ) {
      let at = end;
      while (at > end - length && isOfKind[whole.charCodeAt(at)] === 1) at -= 1;
      if (at === end - length) return true;
      end = at + length;
    }
    return false;
  };
}
