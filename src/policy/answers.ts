import type { Policy } from './policy.ts';
import type { ToolRecommendation } from './recommend.ts';

/** One question about a tool's policy, answered from its recommendation. The texts are plain: escape them for a page. */
interface PolicyAnswer {
  id: 'enforce' | 'rate-limit' | 'block';
  question: string;
  answer: string;
  /** What the answer tells to put into a policy; valid as it stands. */
  policy: Policy;
}

function enforce({ tool, effect, policy }: ToolRecommendation): PolicyAnswer {
  return {
    id: 'enforce',
    question: `How do I enforce a policy on ${tool}?`,
    answer: `Write the recommended policy to a file, run the gateway with that file in front of the server, and point the client at the gateway. ${effect}`,
    policy,
  };
}

function rateLimit({ tool, limit, policy, decision, counter }: ToolRecommendation): PolicyAnswer {
  const question = `Can I rate-limit ${tool}?`;
  if (limit !== null) {
    const answer = `Yes. The recommended policy does: its entry in "limits" has "max": ${limit.max} and "window": "${limit.window}".`;
    return { id: 'rate-limit', question, answer, policy };
  }
  const capped: Policy = {
    version: '1',
    default: 'deny',
    tools: Object.fromEntries([[tool, { limits: [{ counter, window: 'minute', max: 10, scope: 'grant' }] }]]),
  };
  const answer =
    decision === 'allowed'
      ? 'Yes. The recommended policy allows it without a cap; add an entry to "limits" to have one.'
      : 'Yes, but the recommended policy denies it, and a cap matters only once a person lets the tool through. The cap is an entry in "limits".';
  return { id: 'rate-limit', question, answer, policy: capped };
}

function block({ tool, decision, policy }: ToolRecommendation): PolicyAnswer {
  const question = `How do I block ${tool} completely?`;
  if (decision === 'hidden') {
    const answer =
      'The recommended policy does: it names the tool in "hide", so that the agent never sees it and calls are denied.';
    return { id: 'block', question, answer, policy };
  }
  if (tool === '*') {
    const answer = 'Leave it unlisted and keep "default": "deny"; in "hide" its name would stand for all tools.';
    return { id: 'block', question, answer, policy };
  }
  const answer = 'Name it in "hide": the agent no longer sees it, and calls are denied whatever "tools" says of it.';
  return { id: 'block', question, answer, policy: { version: '1', default: 'deny', hide: [tool], tools: {} } };
}

/** What people ask about a tool's policy. */
export function policyAnswers(recommendation: ToolRecommendation): PolicyAnswer[] {
  return [enforce(recommendation), rateLimit(recommendation), block(recommendation)];
}
