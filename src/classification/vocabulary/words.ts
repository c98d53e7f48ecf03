/** A set from words parted by white space, the one form in which the vocabulary is written. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
