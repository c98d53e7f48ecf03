const most = 3;
/** From here on two names share so much that one may be meant by the other. */
const alike = 0.5;

/** The runs of three characters of a name, its ends marked. */
function trigrams(name: string): Set<string> {
  const marked = `^${name.toLowerCase()}$`;
  return new Set(Array.from({ length: Math.max(1, marked.length - 2) }, (_, at) => marked.slice(at, at + 3)));
}

/** The share of three-character runs that two names have in common; from 1 when a name holds what was typed, more after its last slash. */
function likeness(wanted: string, name: string): number {
  const [typed, whole] = [wanted.toLowerCase(), name.toLowerCase()];
  if (whole.slice(whole.lastIndexOf('/') + 1).includes(typed)) return 2;
  if (whole.includes(typed)) return 1;
  const [these, those] = [trigrams(wanted), trigrams(name)];
  const common = [...these].filter((run) => those.has(run)).length;
  return (2 * common) / (these.size + those.size);
}

/** The names that somebody who typed `wanted` may have meant, the likeliest first and at most three; of equals in their own order. */
export function nearNames(wanted: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, share: wanted === '' ? 0 : likeness(wanted, name) }))
    .filter(({ share }) => share >= alike)
    .toSorted((a, b) => b.share - a.share || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}

/** " Did you mean …?" for the end of a message; empty when nothing is near. */
export function didYouMean(wanted: string, names: readonly string[]): string {
  const near = nearNames(wanted, names).map((name) => JSON.stringify(name));
  if (near.length === 0) return '';
  return ` Did you mean ${near.length === 1 ? near[0] : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`}?`;
}
