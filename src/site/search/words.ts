/** Words that say nothing of what is sought; a record's text keeps them, a query and a tool's few words do not. */
const stopWords = new Set(
  (
    'a an the and or but if then else of to in on at by for from with without into onto over under about as is are was were be been being ' +
    'it its this that these those there here can could will would shall should may might must do does did done has have had having not no nor ' +
    'i me my we us our you your he she they them their what which who whom whose when where why how all any both each few more most other ' +
    'some such only own same so than too very just also via per using use used uses based allows allow provides provide given returns return'
  ).split(' '),
);

/** Words that nearly every server's name holds. */
const genericWords = new Set(['mcp', 'server', 'servers', 'tool', 'tools', 'modelcontextprotocol']);

/** Verbs that a tenth of all tools begin with: too heavy to be sought alone beside other words. */
const commonVerbs = new Set(['get', 'list']);

/** Names of products that are written with humps and are one word all the same; each by its parts. */
const wholeNames = new Set(
  (
    'git hub|git lab|bit bucket|you tube|linked in|hub spot|mongo db|dynamo db|influx db|my sql|postgre sql|postgres ql|no sql|graph ql|big query|' +
    'click house|open ai|open api|java script|type script|word press|pay pal|whats app|dev tools|dev ops|cloud flare|cloud watch|data dog|fire base|' +
    'sales force|quick books|we chat|tik tok|face book|net lify|web socket|power point|power shell|one drive|one note|share point|docu sign|' +
    'stack overflow|coin gecko|lang chain|chat gpt|i os|mac os|web hook|web hooks|io t|ar xiv|sq lite'
  ).split('|'),
);

export const isStopWord = (word: string): boolean => stopWords.has(word);
export const isGenericWord = (word: string): boolean => genericWords.has(word);
export const isCommonVerb = (word: string): boolean => commonVerbs.has(word);

/** Scripts written without spaces. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const unspacedAll = new RegExp(unspaced.source, 'gu');

/** Sets each character of a script that is written without spaces apart, in texts and in queries alike. */
export function spaceUnspaced(text: string): string {
  return unspaced.test(text) ? text.replace(unspacedAll, ' $& ').replace(/\s+/g, ' ').trim() : text;
}

/** Lower case without diacritics and compatibility forms, the same for text and query. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The words of a name or a query in lower case: split at every character that is neither letter nor digit and at the humps of
 * camelCase (`getHTTPUrl` is get, http, url). Digits stay with their letters (`k8s`, `web3`), and so do the parts of well-known
 * names, however they are written (`GitHub`, `git_hub` and `github` are one word).
 */
export function splitWords(text: string): string[] {
  const humps = text
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  const words: string[] = [];
  for (const word of fold(spaceUnspaced(humps)).split(/[^\p{L}\p{N}]+/u)) {
    const before = words.at(-1);
    if (before !== undefined && wholeNames.has(`${before} ${word}`)) words[words.length - 1] = before + word;
    else if (word !== '') words.push(word);
  }
  return words;
}

/** The one key of every spelling of a name: its letters and digits in lower case. */
export function nameKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The key of a name whose words may come in any order. */
export function bagKey(words: readonly string[]): string {
  return words.toSorted().join('');
}

/** What the word's forms have in common, roughly: enough to see that `deletes` and `deleting` are `delete`. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = word.replace(/(?:ies|ied|y|ations?|ating|ated|ing|ed|es|s|e|ions?)$/, '');
  return bare.length < 3 ? word : bare;
}

/** Whether a word of a text is a form or a longer word of a word of the query. */
export function matchesWord(textWord: string, queryWord: string): boolean {
  return textWord.startsWith(queryWord) || (queryWord.length > 3 && textWord.startsWith(stem(queryWord)));
}
