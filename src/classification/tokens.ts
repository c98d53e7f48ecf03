import { verbOf } from './forms.ts';
import { remembering } from './memory.ts';
import { isKnownWord } from './vocabulary/known.ts';
import { hangulWords, hanWords, latinWords } from './vocabulary/foreign.ts';
import { wordsOf, type Word } from './words.ts';

const native = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff21-\uff3a]/;
const longestNative = 8;

/** The words that the glossary knows inside a run of Chinese, Japanese or Korean, as their English. */
function translateRun(run: string, offset: number, into: Word[]): void {
  for (let at = 0; at < run.length;) {
    let length = 0;
    for (let size = Math.min(longestNative, run.length - at); size > 0 && length === 0; size -= 1) {
      const piece = run.slice(at, at + size);
      const english = hanWords[piece] ?? hangulWords[piece];
      if (english === undefined) continue;
      const noun = english.startsWith('~');
      into.push({
        text: noun ? english.slice(1) : english,
        start: offset + at,
        end: offset + at + size,
        ...(noun ? { noun } : {}),
      });
      length = size;
    }
    at += length || 1;
  }
}

function push(text: string, start: number, end: number, into: Word[]): void {
  if (native.test(text)) translateRun(text, start, into);
  else {
    const english = (Object.hasOwn(latinWords, text) ? latinWords[text] : undefined) ?? text;
    const noun = english.startsWith('~');
    into.push({ text: noun ? english.slice(1) : english, start, end, ...(noun ? { noun } : {}) });
  }
}

/** Words of two parts that mean one thing. */
const pairs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  log: { in: 'login', out: 'logout' },
  sign: { in: 'login', out: 'logout', up: 'register' },
  set: { up: 'setup' },
  shut: { down: 'shutdown' },
  turn: { on: 'turn-on', off: 'turn-off' },
  power: { on: 'power-on', off: 'power-off', cycle: 'restart' },
  switch: { on: 'turn-on', off: 'turn-off' },
  roll: { back: 'rollback' },
  top: { up: 'topup' },
  cash: { out: 'cashout' },
  clean: { up: 'cleanup' },
  look: { up: 'lookup' },
  tear: { down: 'teardown' },
  back: { up: 'backup' },
  spin: { up: 'start' },
  opt: { in: 'opt-in', out: 'opt-out' },
  check: { in: 'checkin', out: 'checkout' },
  fine: { tune: 'finetune' },
  kick: { off: 'trigger' },
  double: { click: 'dblclick' },
  right: { click: 'right-click' },
  long: { press: 'long-press' },
  carry: { out: 'perform' },
  un: {
    subscribe: 'unsubscribe',
    pin: 'unpin',
    star: 'unstar',
    follow: 'unfollow',
    like: 'unlike',
    archive: 'unarchive',
    block: 'unblock',
    publish: 'unpublish',
  },
  port: { forward: 'port-forward' },
  figure: { out: 'determine' },
  find: { out: 'find' },
  bring: { up: 'start' },
  go: { to: 'goto', back: 'go-back', forward: 'go-forward' },
  soft: { delete: 'archive' },
  re: { run: 'rerun', start: 'restart', open: 'reopen' },
  pay: { out: 'payout' },
  fill: { out: 'fill' },
  git: { push: 'push', pull: 'pull', fetch: 'pull' },
  cherry: { pick: 'cherry-pick' },
  stash: { drop: 'discard', clear: 'discard' },
};

const secondParts = new Map(Object.entries(pairs).map(([first, seconds]) => [first, new Map(Object.entries(seconds))]));

function join(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const next = words[at + 1];
    const text = next && secondParts.get(word.text)?.get(next.text);
    if (next && text !== undefined && next.start - word.end <= 1) {
      joined.push({ text, start: word.start, end: next.end });
      at += 1;
    } else joined.push(word);
  }
  return joined;
}

/** Words that are remembered, for those of names and of running text: most texts have none but these. */
const mostWords = 50_000;

const glued = /^(get|list|create|delete|update|remove|search|send|fetch|execute)([a-z]{4,})$/;
const aroundDigits = /^([a-z]{3,}\d+)([a-z]{3,})$/;

/** The two words of `deleteuser` and `parser2get`, where both are known; any other word as it is. */
function unglued(word: Word): readonly Word[] {
  const { text, start, end } = word;
  if (verbOf(text) !== undefined) return [word];
  const [, first = '', rest = ''] = glued.exec(text) ?? aroundDigits.exec(text) ?? [];
  const twoWords = /\d$/.test(first) ? verbOf(rest) !== undefined : rest !== '' && isKnownWord(rest);
  if (!twoWords) return [word];
  const middle = start + first.length;
  return [
    { text: first, start, end: middle },
    { text: rest, start: middle, end },
  ];
}

/** The words that one of a name stands for, with offsets from its beginning. */
const translatedOfName = remembering<readonly Word[]>(mostWords, (name) => {
  const words: Word[] = [];
  for (const { text, start, end } of unglued({ text: name, start: 0, end: name.length }))
    push(text.replace(/(?<=[a-z]{3})\d+$/, ''), start, end, words);
  return words;
});

/** Adds words to those of a longer text, where theirs stands from `start` to `end`. */
function place(words: readonly Word[], start: number, end: number, into: Word[]): void {
  for (const word of words) into.push({ ...word, start: start + word.start, end: Math.min(end, start + word.end) });
}

/** The words of a tool's name or a parameter's, translated and with two-part verbs joined. */
export const nameTokens = remembering<readonly Word[]>(20_000, (name) => {
  const translated: Word[] = [];
  for (const { text, start, end } of wordsOf(name)) place(translatedOfName(text), start, end, translated);
  return join(translated);
});

/** Marks that stand for another. */
const marks: Readonly<Record<string, string>> = { '/': 'or', '、': ',' };
const proseToken =
  /\(e?s\)|(?<=\p{L})\/(?=\p{L})|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_'’-]*[\p{L}\p{M}\p{N}])?|[.!?;:,、()\n]/gu;

/** The words that a piece of running text stands for, or the mark that it is, with offsets from its beginning. */
const translatedOfProse = remembering<readonly Word[]>(mostWords, (piece) => {
  const words: Word[] = [];
  push(marks[piece] ?? piece.toLowerCase().replace(/['’]s?$/, ''), 0, piece.length, words);
  return words;
});

/** The words and the marks of a piece of running text; marks are tokens of their own, and a slash between opening verbs is an `or`. */
export function proseTokens(text: string, from: number, to: number): Word[] {
  const tokens: Word[] = [];
  for (const match of text.slice(from, to).matchAll(proseToken)) {
    const start = from + match.index;
    if (match[0].startsWith('(') && match[0].length > 1) continue;
    if (match[0] === '/' && !tokens.every(({ text: word }) => word === 'or' || verbOf(word) !== undefined)) continue;
    place(translatedOfProse(match[0]), start, start + match[0].length, tokens);
  }
  return join(tokens);
}
