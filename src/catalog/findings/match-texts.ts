import { replaceHidden } from '../reveal.ts';
import type { Found, Subject } from './kind.ts';
import { joined, type QuickLook } from './quick-look.ts';
import type { RecordText } from './texts.ts';

const everywhere: readonly RecordText['role'][] = ['name', 'prose', 'value', 'address'];

/** How a pattern is looked for in a subject's texts. */
export interface TextSearch {
  /** Linear in the length of the text: bounded repetitions alone, and nothing that depends on where the text begins. */
  pattern: RegExp;
  /** Spares most subjects the search; without it, none. */
  look?: QuickLook;
  /** Kinds of texts that are read; without it, all. */
  roles?: readonly RecordText['role'][];
  /** Characters that do not show are left out first, so that none of them splits a word. */
  unhidden?: boolean;
  /** Whether what matched counts; without it, always. */
  accept?: (match: RegExpExecArray, text: string) => boolean;
  message: (match: RegExpExecArray, text: string) => string;
  /** What is quoted; without it, the match. */
  evidence?: (match: RegExpExecArray, text: string) => string;
}

const unhiddenText = (text: string): string => replaceHidden(text, () => '');

/** A kind's `find`: the first place in each text where the pattern matches. */
export function textFinder(search: TextSearch): (subject: Subject) => Generator<Found> {
  const { pattern, look = () => true, roles = everywhere, unhidden = false, accept = () => true, message, evidence = ([words]) => words } = search;
  const global = new RegExp(pattern, `${pattern.flags}g`);
  return function* find(subject) {
    const { texts } = subject;
    // One look at all texts together spares most tools a look at each.
    const all = unhidden ? joined(subject).unhidden : joined(subject);
    if (!look(all) || !pattern.test(all.whole)) return;
    for (const { pointer, role, text: given } of texts) {
      if (!roles.includes(role)) continue;
      const text = unhidden ? unhiddenText(given) : given;
      for (const match of text.matchAll(global)) {
        if (!accept(match, text)) continue;
        yield { pointer, evidence: evidence(match, text), message: message(match, text) };
        break;
      }
    }
  };
}

/** The match with up to `around` characters on each side, cut between characters. */
export function withContext(match: RegExpExecArray, text: string, around = 40): string {
  const start = Math.max(0, match.index - around);
  const end = match.index + match[0].length + around;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).toWellFormed()}${end < text.length ? '…' : ''}`;
}

/** `1 character`, `3 characters`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
