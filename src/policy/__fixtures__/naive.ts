import type { Condition, Limit, Policy } from '../policy.ts';

/**
 * The policy's meaning written a second time, from its description and without a line of the evaluator: slow, plain, and the judge
 * of the generated tests. Patterns there are of the kind that RE2 and JavaScript read alike.
 */
export function naiveDecision(policy: Policy, tool: string, args: Record<string, unknown>, counts: Record<string, number>): string {
  const hide = policy.hide ?? [];
  for (let i = 0; i < hide.length; i++) if (hide[i] === tool) return `denied /hide/${i}`;
  for (let i = 0; i < hide.length; i++) if (hide[i] === '*') return `denied /hide/${i}`;
  const entry = Object.entries(policy.tools ?? {}).find(([name]) => name === tool);
  if (entry === undefined && policy.default === 'deny') return 'denied /default';
  const rule = entry?.[1] ?? {};
  const requires = rule.require ?? [];
  for (let i = 0; i < requires.length; i++) {
    if (naiveTruth(requires[i]!, args) !== 'yes') return `denied /tools/${tool}/require/${i}`;
  }
  const denials = rule.deny_if ?? [];
  for (let i = 0; i < denials.length; i++) {
    let all = true;
    for (const condition of denials[i]!.conditions) if (naiveTruth(condition, args) === 'no') all = false;
    if (all) return `denied /tools/${tool}/deny_if/${i}`;
  }
  const check = (limits: Limit[], where: string): string | undefined => {
    for (let i = 0; i < limits.length; i++) {
      const { counter, window, max } = limits[i]!;
      if ((counts[`${counter} ${window}`] ?? 0) + 1 > max) return `denied ${where}/limits/${i}`;
    }
    return undefined;
  };
  return (
    check(policy.all_tools?.limits ?? [], '/all_tools') ??
    check(rule.limits ?? [], `/tools/${tool}`) ??
    (entry === undefined ? 'allowed /default' : `allowed /tools/${tool}`)
  );
}

function naiveTruth(condition: Condition, args: Record<string, unknown>): 'yes' | 'no' | 'cannot say' {
  const say = (truth: boolean) => (truth ? 'yes' : 'no');
  let found = true;
  let value: any = args;
  for (const step of condition.path.slice('args.'.length).split('.')) {
    const steps = value !== null && typeof value === 'object' ? Object.keys(value) : [];
    if (!steps.includes(step)) found = false;
    if (found) value = value[step];
  }
  if (condition.op === 'exists') return say(found === condition.value);
  if (!found) return 'cannot say';
  const kind = (each: unknown) => (each === null ? 'null' : Array.isArray(each) ? 'array' : typeof each);
  const comparable = (wanted: unknown) => kind(wanted) === 'null' || kind(value) === kind(wanted);
  const { op, value: wanted } = condition;
  if (op === 'eq' || op === 'neq') {
    if (!comparable(wanted)) return 'cannot say';
    return say((value === wanted) === (op === 'eq'));
  }
  if (op === 'in' || op === 'not_in') {
    if (wanted.filter(comparable).length === 0) return 'cannot say';
    return say((wanted.filter((each) => each === value).length > 0) === (op === 'in'));
  }
  if (op === 'contains') {
    if (kind(value) === 'array') return say(value.filter((each: unknown) => each === wanted).length > 0);
    if (kind(value) !== 'string' || kind(wanted) !== 'string') return 'cannot say';
    return say(value.split(wanted as string).length > 1 || wanted === '');
  }
  if (op === 'regex') return kind(value) === 'string' ? say(new RegExp(wanted).test(value)) : 'cannot say';
  if (kind(value) !== 'number') return 'cannot say';
  const difference = value - (wanted as number);
  if (op === 'lt') return say(difference < 0);
  if (op === 'lte') return say(!(difference > 0));
  if (op === 'gt') return say(difference > 0);
  return say(!(difference < 0));
}
