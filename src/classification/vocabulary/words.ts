const made = new Map<string, ReadonlySet<string>>();

/** A set from words parted by white space, the one form in which the vocabulary is written; one text makes one set. */
export function words(text: string): ReadonlySet<string> {
  let set = made.get(text);
  if (!set) made.set(text, (set = new Set(text.trim().split(/\s+/))));
  return set;
}
