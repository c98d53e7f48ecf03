/** Texts that stand where a description should be and say nothing. */
const placeholder =
  /^\s*(?:(?:no )?description(?: is)? (?:not )?(?:available|provided)|description not available|no description|n\/a|none|todo|tbd|undefined|null|-|\w+ tool description|tool for \w+ operation)\s*\.?\s*$/i;
/** A directory's own text around a tool's name. */
const directoryText = /^Deploy Server\b.*\bTry in Playground\b/is;

/** Beginnings that are not about the effect: marks, tags, headings, politeness. */
const preamble =
  /^(?:\[[^\]]{0,60}\]|\([^)]{0,40}\)|<[^>]{0,40}>|[\s\p{So}\p{Sk}\p{P}\p{Extended_Pictographic}\ufe0f]+|(?:REQUIRED|IMPORTANT|NOTE|WARNING|DEPRECATED|START HERE|PRO|BETA|EXPERIMENTAL|LEGACY|DANGEROUS|RPC|Name|Description|Summary|Purpose|Tool|Function|Overview|Usage)\b[^:.\n]{0,40}[:.]|(?:GET|POST|PUT|PATCH|DELETE)\s+\/\S*|#+\s*|this (?:tool|function|endpoint|method|operation|action|command|api|call)(?: (?:is used|is designed|can be used|will|can|should be used|allows? (?:you|users?|the \w+|agents?)|lets (?:you|users)|enables? (?:you|users?)|helps?(?: you| users?)?|is (?:for|intended)))?(?: to| for)?\b|(?:use|call|invoke) this(?: (?:tool|function|endpoint|method))?(?: (?:when(?:ever)? (?:you|the user|users?) (?:need|want|wants|needs|asks?)(?: you)?|if you (?:need|want)))?(?: to| for)?\b|(?:a |an |the )?(?:\w+ )?(?:tool|function|endpoint|utility|method|api)(?: that| which| used)?(?: to| for| can| will| allows you to| lets you)\b|(?:allows?|lets?|enables?|helps?|permits?) (?:you|users?|the \w+|agents?|ai \w+|an? \w+|clients?|us)(?: to)?\b|(?:allows|enables|permits|helps)(?: to)?\b|(?:ability|designed|used|how|in order|use) to\b|can be used to\b|(?:simple|convenient|powerful) (?:tool|function) to\b)/iu;

const longestLead = 320;
/** What stands further down is usage and examples. */
const longestRead = 4000;

/** Where the first telling sentence of a description stands. */
export function describedFrom(
  raw: string | undefined,
  name: string,
): { description: string; from: number; to: number } {
  const text = (raw ?? '').slice(0, longestRead);
  if (text === '' || placeholder.test(text) || directoryText.test(text) || text.trim() === name)
    return { description: '', from: 0, to: 0 };
  let from = 0;
  for (let round = 0; round < 8; round += 1) {
    const match = preamble.exec(text.slice(from, from + 160));
    if (!match || match[0].length === 0 || from + match[0].length >= text.length) break;
    from += match[0].length;
  }
  const rest = text.slice(from, from + longestLead);
  const end =
    /[.!?。！？](?=\s|$|[\u3000-\u9fff])|\n\s*\n|\s\|\s|\n\s*(?:[-*•]|args|parameters|returns|example|参数|返回)/iu.exec(
      rest,
    );
  return { description: text, from, to: from + (end ? end.index + 1 : rest.length) };
}
