import { describe, expect, test } from 'vitest';
import { answer, bank, server, tool } from './__fixtures__/answers.ts';
import { recommendServer } from './recommend.ts';

describe('profiles', () => {
  const decisions = (profile: 'read-only' | 'recommended' | 'supervised') =>
    Object.fromEntries(
      recommendServer(bank.server, bank.classification, profile).tools.map(({ tool: name, decision }) => [
        name,
        decision,
      ]),
    );

  test('read-only denies all that does not read', () => {
    expect(decisions('read-only')).toEqual({
      list_accounts: 'allowed',
      get_secret: 'capped',
      create_note: 'denied',
      post_publicly: 'denied',
      grant_role: 'denied',
      start_job: 'denied',
      run_sql: 'denied',
      delete_note: 'hidden',
      drop_database: 'hidden',
      pay: 'denied',
      x1: 'denied',
    });
    const { policy } = recommendServer(bank.server, bank.classification, 'read-only');
    const letThrough = Object.keys(policy.tools ?? {}).filter((name) => !policy.hide?.includes(name));
    expect(letThrough).toEqual(['list_accounts', 'get_secret']);
  });

  test('supervised allows reads and asks for everything else', () => {
    const made = decisions('supervised');
    for (const [name, decision] of Object.entries(made)) {
      expect({ name, decision }).toEqual({ name, decision: /^(?:list|get)_/.test(name) ? 'allowed' : 'asked' });
    }
  });

  test('supervised does not let a read of unknown or critical level through unasked', () => {
    const { server: odd, classification } = server([
      [tool('a'), answer('Read', 'unknown')],
      [tool('b'), answer('Read', 'critical')],
    ]);
    const { tools, policy } = recommendServer(odd, classification, 'supervised');
    expect(tools.map(({ decision }) => decision)).toEqual(['asked', 'asked']);
    expect(policy.tools).toEqual({});
  });
});
