/** Deeper values are cut: nothing a person or a rule reads lies there, and recursion would overflow. */
const deepest = 100;

type Text = (text: string) => string;

/**
 * A JSON value with `text` applied to every string, keys too, and lone surrogates replaced, since no UTF-8 file can hold them. What
 * lies deeper than `deepest` becomes `null` and is told to `onCut`. Parts in which nothing changes are given as they are, not copied.
 */
export function clean(value: unknown, text: Text, onCut: () => void, depth = 0): unknown {
  if (typeof value === 'string') return text(value.toWellFormed());
  if (value === null || typeof value !== 'object') return value;
  if (depth >= deepest) {
    onCut();
    return null;
  }
  if (!Array.isArray(value)) return cleanObject(value as Record<string, unknown>, text, onCut, depth);
  const items = value.map((item) => clean(item, text, onCut, depth + 1));
  return items.every((item, index) => item === value[index]) ? value : items;
}

function cleanObject(value: Record<string, unknown>, text: Text, onCut: () => void, depth: number): unknown {
  const entries: [string, unknown][] = [];
  let same = true;
  for (const key of Object.keys(value)) {
    const name = text(key.toWellFormed());
    const item = clean(value[key], text, onCut, depth + 1);
    same &&= name === key && item === value[key];
    entries.push([name, item]);
  }
  return same ? value : Object.fromEntries(entries);
}
