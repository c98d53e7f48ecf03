import { redactSecrets } from '../catalog/secrets.ts';
import type { Problem } from '../catalog/problem.ts';
import { clean } from './clean.ts';
import type { Entry } from './source.ts';

/** A copy of a JSON value in which a mark stands for every credential. */
export function redacted<T>(value: T): T {
  return clean(value, redactSecrets, () => {}) as T;
}

/** An entry of which nothing that looks like a credential goes on into a record or an account. */
export function redactedEntry(entry: Entry): Entry {
  const problems: Problem[] = redacted(entry.problems);
  return {
    ...entry,
    label: redactSecrets(entry.label),
    problems,
    ...(entry.listing === undefined ? {} : { listing: redacted(entry.listing) }),
  };
}
