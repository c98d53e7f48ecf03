/** Edits that turn one text into the other, insertions, removals and replacements counted alike. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** 0 for a name that holds the wanted text, else the share of it that differs. */
function unlikeness(wanted: string, name: string): number {
  const [a, b] = [wanted.toLowerCase().slice(0, 100), name.toLowerCase().slice(0, 100)];
  if (a.length > 2 && b.includes(a)) return 0;
  return distance(a, b) / Math.max(a.length, b.length, 1);
}

/** Up to five of the names that a person may have meant, likeliest first; none when nothing is near. */
export function nearNames(wanted: string, names: Iterable<string>): string[] {
  const near: { name: string; unlike: number }[] = [];
  for (const name of new Set(names)) {
    const unlike = unlikeness(wanted, name);
    if (unlike <= 0.4) near.push({ name, unlike });
  }
  return near
    .toSorted((a, b) => a.unlike - b.unlike || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, 5)
    .map(({ name }) => name);
}
