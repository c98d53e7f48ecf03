/** Letters of other scripts that look like Latin ones, in lower case; a reader cannot tell them apart. */
const lookAlikes: Record<string, string> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', ѕ: 's', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o', р: 'p', ԛ: 'q', т: 't', у: 'y', х: 'x', ԝ: 'w', һ: 'h',
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y', ω: 'w',
  ı: 'i', ɡ: 'g', ɑ: 'a', ꞵ: 'b', օ: 'o', ս: 'u', հ: 'h', ո: 'n',
};

/** The text in lower case with every look-alike letter and full-width form as the Latin letter it looks like. */
export function skeleton(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  // eslint-disable-next-line no-control-regex -- all of ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(plain)) return plain;
  return [...plain].map((character) => lookAlikes[character] ?? character).join('');
}

/** Whether the texts differ by one letter that was left out, put in, changed or swapped with the next. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
