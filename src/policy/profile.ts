import { assemblePolicy } from './assemble.ts';
import { describeEffect } from './effect.ts';
import type { ToolRecommendation } from './recommend.ts';

/** A way to treat a whole server. */
export interface Profile {
  id: ProfileId;
  title: string;
  /** One sentence for the page. */
  summary: string;
  /** Set where only formats that can ask a person can hold it. */
  needsAsk: boolean;
}

export const profileIds = ['read-only', 'recommended', 'supervised'] as const;
export type ProfileId = (typeof profileIds)[number];

export const profiles: readonly Profile[] = [
  {
    id: 'read-only',
    title: 'Read-only',
    summary: 'Tools that read stay as recommended; every other tool is denied.',
    needsAsk: false,
  },
  {
    id: 'recommended',
    title: 'Recommended',
    summary:
      'Reads are allowed, writes and runs are capped, removals are hidden, and money and unknown tools are denied.',
    needsAsk: false,
  },
  {
    id: 'supervised',
    title: 'Supervised',
    summary: 'Tools that read are allowed; every other tool asks a person before each call.',
    needsAsk: true,
  },
];

export function isProfileId(text: string): text is ProfileId {
  return (profileIds as readonly string[]).includes(text);
}

function overrule(
  base: ToolRecommendation,
  decision: 'allowed' | 'asked' | 'denied',
  reason: string,
): ToolRecommendation {
  const decided = {
    tool: base.tool,
    decision,
    rule: decision === 'allowed' ? {} : null,
    limit: null,
    conditions: [],
  };
  return {
    ...base,
    ...decided,
    row: 'profile',
    reason,
    effect: describeEffect(decided),
    conditionsNote: '',
    policy: assemblePolicy([decided]),
  };
}

/** The recommendation of a tool in another profile; `base` is that of the recommended one. */
export function applyProfile(base: ToolRecommendation, profile: ProfileId): ToolRecommendation {
  if (profile === 'recommended') return base;
  if (profile === 'read-only') {
    if (base.category === 'Read' || base.decision === 'hidden') return base;
    return overrule(base, 'denied', 'The read-only profile allows tools that read and denies every other one.');
  }
  if (base.category !== 'Read' || base.decision === 'denied') {
    return overrule(
      base,
      'asked',
      'The supervised profile asks a person about every tool that does more than read, and about reads that are critical or unknown.',
    );
  }
  return base.decision === 'allowed'
    ? base
    : overrule(base, 'allowed', 'The supervised profile allows every tool that reads.');
}
