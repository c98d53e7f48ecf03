import { hiddenAt, type LoadedPolicy } from '../policy/evaluate.ts';
import { ruleOf } from '../policy/parse-policy.ts';

/** What a lenient reader may take for the same name: without case, forms of letters and what is neither letter nor digit. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const names = new WeakMap<LoadedPolicy, ReadonlyMap<string, string>>();

/** The names that a policy has a rule for, by their folded form. */
function namesOf(loaded: LoadedPolicy): ReadonlyMap<string, string> {
  let known = names.get(loaded);
  if (known === undefined) {
    const { hide = [], tools = {} } = loaded.policy;
    known = new Map([...Object.keys(tools), ...hide].map((name) => [folded(name), name]));
    names.set(loaded, known);
  }
  return known;
}

/**
 * JSON Pointer to the rule of another tool whose name differs from this one in what a lenient server may not tell apart;
 * `undefined` for a name that has its own rule or looks like none.
 */
export function lookAlike(loaded: LoadedPolicy, tool: string): string | undefined {
  if (ruleOf(loaded.policy, tool) !== undefined) return undefined;
  const name = namesOf(loaded).get(folded(tool));
  if (name === undefined || name === tool) return undefined;
  return hiddenAt(loaded, name) ?? '/tools';
}
