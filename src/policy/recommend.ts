import type { Category, Classification, RiskLevel, ServerClassification } from '../catalog/classification.ts';
import type { Server } from '../catalog/server.ts';
import { definitionHash, type ToolDefinition } from '../catalog/tool.ts';
import { assemblePolicy } from './assemble.ts';
import { boundsOf } from './bounds/index.ts';
import type { Bound } from './bounds/bound.ts';
import { counterName, counterNames } from './counter.ts';
import { defaultRow, type Decision, type DefaultRow } from './defaults.ts';
import { describeEffect, describeConditions } from './effect.ts';
import type { Limit, MadeFor, Policy, ToolRule } from './policy.ts';
import { applyProfile, type ProfileId } from './profile.ts';

/**
 * What is recommended for one tool. Every page, twin, command and export is a view of this object, so that none of them decides
 * anything itself. It is plain JSON and belongs to one profile.
 */
export interface ToolRecommendation {
  tool: string;
  category: Category | 'unknown';
  riskLevel: RiskLevel;
  decision: Decision;
  /** Id of the row of the table of defaults that decided, or `profile` where the profile overruled it. */
  row: string;
  /** Why, in one sentence for the page. */
  reason: string;
  /** What becomes of the tool, in one sentence: the effect line. */
  effect: string;
  /** The entry under `tools`; `null` when the tool is not listed and the default decides. */
  rule: ToolRule | null;
  /** Name of the tool's quota, whether or not a cap uses it; its own among the server's tools. */
  counter: string;
  /** The cap among `rule.limits`, repeated for the page; `null` without one. */
  limit: Limit | null;
  /** Conditions found in the input schema, already in `rule`, with what they can and cannot catch. */
  conditions: Bound[];
  /** When the conditions take effect, in one sentence; empty without conditions. */
  conditionsNote: string;
  /** A whole policy for this tool alone: everything else on the server is denied. */
  policy: Policy;
}

/** What is recommended for a server in one profile. */
export interface ServerRecommendation {
  /** The catalog's id. */
  server: string;
  profile: ProfileId;
  /** In the record's order. */
  tools: ToolRecommendation[];
  /** The tools' rules in one file. In the supervised profile every tool that should ask is denied here: the gateway cannot ask. */
  policy: Policy;
}

/** The answer for a tool that was never classified. */
const unclassified: Classification = {
  category: 'unknown',
  riskLevel: 'unknown',
  confidence: 0,
  rationale: 'This tool has not been classified.',
  capabilities: [],
  evidence: [],
  conflicts: [],
  risk: 'unclassified',
};

/** In `hide` this name would stand for every tool, so a tool that is called so is left unlisted. */
const wildcard: DefaultRow = {
  id: 'wildcard-name',
  decision: 'denied',
  reason: 'Its name stands for all tools where a policy hides tools, so it is not listed and the default denies it.',
};

function toRule(row: DefaultRow, bounds: readonly Bound[], limit: Limit | null): ToolRule | null {
  const require = bounds.flatMap((bound) => bound.require);
  const deny_if = bounds.flatMap((bound) => bound.deny_if);
  if (row.onDeny !== undefined) deny_if.unshift({ conditions: [], on_deny: row.onDeny });
  if (row.decision === 'denied' && row.onDeny === undefined) return null;
  if (row.decision === 'hidden' && bounds.length === 0) return null;
  return {
    ...(require.length > 0 && { require }),
    ...(deny_if.length > 0 && { deny_if }),
    ...(limit !== null && { limits: [limit] }),
  };
}

/**
 * What is recommended for one tool, in the recommended profile. `counter` is the name of its quota: beside other tools of the
 * server it comes from `counterNames`, so take a tool's recommendation out of `recommendServer` wherever the server is at hand.
 */
export function recommendTool(
  tool: ToolDefinition,
  classification: Classification,
  counter: string = counterName(tool.name),
): ToolRecommendation {
  const row = tool.name === '*' ? wildcard : defaultRow(classification);
  const unlisted = row.decision === 'denied' && row.onDeny === undefined;
  const conditions = unlisted || row.decision === 'allowed' ? [] : boundsOf(tool, classification);
  const limit: Limit | null =
    row.perMinute === undefined ? null : { counter, window: 'minute', max: row.perMinute, scope: 'grant' };
  const rule = toRule(row, conditions, limit);
  const decided = { tool: tool.name, decision: row.decision, rule, limit, conditions };
  return {
    ...decided,
    counter,
    category: classification.category,
    riskLevel: classification.riskLevel,
    row: row.id,
    reason: row.reason,
    effect: describeEffect(decided),
    conditionsNote: describeConditions(decided),
    policy: assemblePolicy([decided]),
  };
}

/** What is recommended for every tool of a server, in the recommended profile; a tool without a classification is treated as unknown. */
export function recommendTools(
  server: Pick<Server, 'tools'>,
  classification: ServerClassification | undefined,
): ToolRecommendation[] {
  const answers = new Map(classification?.tools.map((answer) => [answer.name, answer]));
  const counters = counterNames(server.tools.map(({ name }) => name));
  return server.tools.map((tool) =>
    recommendTool(tool, answers.get(tool.name) ?? unclassified, counters.get(tool.name)),
  );
}

/** The recommended profile of a server whose tools have these recommendations, one a tool in the record's order. */
export function recommendedProfile(
  server: Pick<Server, 'id' | 'version' | 'tools'>,
  tools: ToolRecommendation[],
): ServerRecommendation {
  const madeFor: MadeFor = {
    server: server.id,
    ...(server.version !== undefined && { version: server.version }),
    definitions: Object.fromEntries(server.tools.map((tool) => [tool.name, definitionHash(tool)])),
  };
  return { server: server.id, profile: 'recommended', tools, policy: assemblePolicy(tools, madeFor) };
}

/** What is recommended for the server in another profile. */
export function inProfile(recommended: ServerRecommendation, profile: ProfileId): ServerRecommendation {
  if (profile === 'recommended') return recommended;
  const tools = recommended.tools.map((tool) => applyProfile(tool, profile));
  return { ...recommended, profile, tools, policy: assemblePolicy(tools, recommended.policy.made_for) };
}

/** What is recommended for a server and every tool of it. */
export function recommendServer(
  server: Pick<Server, 'id' | 'version' | 'tools'>,
  classification: ServerClassification | undefined,
  profile: ProfileId = 'recommended',
): ServerRecommendation {
  return inProfile(recommendedProfile(server, recommendTools(server, classification)), profile);
}
