import type { Condition, DenyIf, Limit } from '../policy.ts';
import type { Export, ExportEntry } from './export.ts';
import { accept, toolsWith } from './names.ts';
import { toYaml } from './yaml.ts';

const opposites: Partial<Record<Condition['op'], Condition['op']>> = {
  eq: 'neq',
  neq: 'eq',
  lt: 'gte',
  lte: 'gt',
  gt: 'lte',
  gte: 'lt',
  in: 'not_in',
  not_in: 'in',
};

/** There a condition has to pass for the call to pass, so one that denies is turned round; what has no opposite denies every call. */
function fromDenyIf({ conditions, on_deny }: DenyIf, name: string): object {
  const [only, ...more] = conditions;
  const op = only === undefined || more.length > 0 ? undefined : opposites[only.op];
  if (only === undefined || op === undefined) return { name, action: 'deny', on_deny };
  return { name, action: 'evaluate', conditions: [{ ...only, op }], on_deny };
}

function fromLimit({ window, max }: Limit, name: string): object {
  return { name, action: 'evaluate', rate_limit: `${max}/${window}`, on_deny: `At most ${max} calls a ${window}.` };
}

function rulesOf({ recommendation }: ExportEntry): object[] {
  const { require = [], deny_if = [], limits = [] } = recommendation.rule ?? {};
  const required = {
    name: 'required',
    action: 'evaluate',
    conditions: require,
    on_deny: 'The arguments are outside the policy.',
  };
  return [
    ...(require.length > 0 ? [required] : []),
    ...deny_if.map((entry, index) => fromDenyIf(entry, `denied-${index + 1}`)),
    ...limits.map((limit, index) => fromLimit(limit, `limit-${index + 1}`)),
  ];
}

export const intercept: Export = {
  id: 'intercept',
  title: 'Intercept',
  file: 'policy.yaml',
  language: 'yaml',
  homepage: 'https://policylayer.com',
  can: { deny: true, ask: false, limit: 'tool', conditions: true, hide: true },
  cannotExpress:
    'Asking a person before a call, and several conditions that deny only together: those deny every call.',
  unlisted: 'A tool that is not listed is denied.',
  unlistedIs: 'deny',
  refuseTool: accept(/^(?!\*$)/, 'There a tool called * stands for every tool, so a tool’s own name has to be another'),
  write(entries) {
    const hide = toolsWith(entries, 'hide');
    const listed = entries.filter(({ recommendation }) => recommendation.rule !== null);
    return toYaml({
      version: '1',
      default: 'deny',
      ...(hide.length > 0 && { hide }),
      tools: Object.fromEntries(listed.map((entry) => [entry.tool, { rules: rulesOf(entry) }])),
    });
  },
};
