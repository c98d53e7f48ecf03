import { describe, expect, test } from 'vitest';
import { answer, bank, tool } from './__fixtures__/answers.ts';
import { policyAnswers } from './answers.ts';
import { parsePolicy } from './parse-policy.ts';
import { recommendServer, recommendTool } from './recommend.ts';

describe('answers', () => {
  test('name only fields that exist, and their policies parse', () => {
    const fields = new Set([
      'version',
      'default',
      'hide',
      'all_tools',
      'tools',
      'require',
      'deny_if',
      'conditions',
      'on_deny',
      'path',
      'op',
      'value',
      'limits',
      'counter',
      'window',
      'max',
      'scope',
    ]);
    const values = new Set(['deny', 'allow', 'minute', 'grant']);
    for (const recommendation of recommendServer(bank.server, bank.classification).tools) {
      for (const { answer: text, policy, question } of policyAnswers(recommendation)) {
        expect(question).toContain(recommendation.tool);
        expect(parsePolicy(policy).ok).toBe(true);
        const quoted = [...text.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
        expect(quoted.filter((word) => !fields.has(word) && !values.has(word))).toEqual([]);
      }
    }
  });

  test('say of a capped tool the cap that its policy has', () => {
    const recommendation = recommendTool(tool('create_x'), answer('Write', 'medium'));
    const found = policyAnswers(recommendation).find(({ id }) => id === 'rate-limit');
    expect(found?.answer).toContain('"max": 30');
    expect(found?.policy).toBe(recommendation.policy);
  });

  test('block a tool by hiding it, but not one called *', () => {
    const block = (name: string) =>
      policyAnswers(recommendTool(tool(name), answer('Read', 'low'))).find(({ id }) => id === 'block')?.policy.hide;
    expect(block('list_x')).toEqual(['list_x']);
    expect(block('*')).toBeUndefined();
  });
});
