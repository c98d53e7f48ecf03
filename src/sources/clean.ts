/** Deeper values are cut: nothing a person or a rule reads lies there, and recursion would overflow. */
const deepest = 100;

/**
 * A copy of a JSON value with `text` applied to every string, keys too, and lone surrogates replaced, since no UTF-8 file can
 * hold them. What lies deeper than `deepest` becomes `null` and is told to `onCut`.
 */
export function clean(value: unknown, text: (text: string) => string, onCut: () => void, depth = 0): unknown {
  if (typeof value === 'string') return text(value.toWellFormed());
  if (value === null || typeof value !== 'object') return value;
  if (depth >= deepest) {
    onCut();
    return null;
  }
  if (Array.isArray(value)) return value.map((item) => clean(item, text, onCut, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [text(key.toWellFormed()), clean(item, text, onCut, depth + 1)]),
  );
}
