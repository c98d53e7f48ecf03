import { describe, expect, test } from 'vitest';
import { categories, riskLevels, type Classification } from '../../catalog/classification.ts';
import { recommendTool } from '../../policy/recommend.ts';
import { defaultServerKey } from '../../policy/server-key.ts';
import { toolFormats } from '../../site/control.ts';
import { policyFormats } from './policy-formats.ts';
import { toolPolicy } from './tool-policy.ts';

const plainNames = [
  'get_feedback',
  'deleteRepository',
  'a',
  'list-all-items',
  'Tool2',
  'tool',
  'deny',
  'x'.repeat(128),
];
const odd = ['yes', 'null', 'e1', 'on', '__proto__', 'constructor', '*', 'a.b', 'a b', '1st', 'x'.repeat(129), 'a\nb'];
const hostile = ['tool_stand_7f3a9c', '</pre><script>', '"quoted" \'&amp;\' $& $1', 'наме', 'a\u202eb', '{{tool}}'];
const names = [...plainNames, ...odd, ...hostile];
const servers = ['io.github.someone/files', 'npm/yes', 'npm/e1', 'remote/127.0.0.1', 'npm/server-stand-7f3a9c'];

const answer = (category: Classification['category'], riskLevel: Classification['riskLevel']): Classification => ({
  category,
  riskLevel,
  confidence: 0.9,
  rationale: 'It does.',
  risk: 'row',
  capabilities: [],
  evidence: [],
  conflicts: [],
});

describe('toolPolicy', () => {
  test('is what the formats themselves give, whatever the names and the recommendation', () => {
    const different: string[] = [];
    for (const category of [...categories, 'unknown'] as const) {
      for (const level of ['unknown', ...riskLevels] as const) {
        for (const name of names) {
          const tool = { name, description: 'Does it.', inputSchema: { type: 'object' } };
          const recommendation = recommendTool(tool as never, answer(category, level));
          for (const id of servers) {
            const own = policyFormats(toolFormats(defaultServerKey(id), recommendation), 'Policy format').text;
            if (toolPolicy({ id }, recommendation).text !== own) different.push(`${category} ${level} ${name} ${id}`);
          }
        }
      }
    }
    expect(different).toEqual([]);
  });

  test('escapes a name that no format takes as it is', () => {
    const tool = { name: '</pre><script>alert(1)</script>', inputSchema: { type: 'object' } };
    const { text } = toolPolicy({ id: 'npm/x' }, recommendTool(tool as never, answer('Read', 'low')));
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;/pre&gt;&lt;script&gt;');
  });
});
