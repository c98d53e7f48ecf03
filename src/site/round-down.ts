/** "900+" for 957: rounded down to one or two leading digits, so that one more server does not change every page. */
export function roundedDown(count: number): string {
  if (count < 10) return String(count);
  const digits = Math.floor(Math.log10(count));
  const unit = digits < 3 ? 10 ** digits : 10 ** (digits - 1);
  const rounded = Math.floor(count / unit) * unit;
  return `${formatCount(rounded)}+`;
}

const english = new Intl.NumberFormat('en-US');

/** With thousands separators: 43,000. */
export function formatCount(count: number): string {
  // Most counts are small, and a formatter takes longer for one than a page's other texts together.
  return count < 1000 ? String(count) : english.format(count);
}

/** "1 tool", "2 tools". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
