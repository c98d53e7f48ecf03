/**
 * The place of every name in alphabetical order, by position; names that the order holds equal share a place. A catalog's half a million
 * tools have far fewer names, so that sorting tools by these places compares each name once.
 */
export function nameOrder(names: readonly string[], options?: Intl.CollatorOptions): Int32Array {
  const { compare } = new Intl.Collator('en', options);
  const places = new Map<string, number>();
  let place = 0;
  let before: string | undefined;
  for (const name of [...new Set(names)].sort(compare)) {
    if (before !== undefined && compare(before, name) !== 0) place += 1;
    places.set(name, place);
    before = name;
  }
  return Int32Array.from(names, (name) => places.get(name)!);
}
