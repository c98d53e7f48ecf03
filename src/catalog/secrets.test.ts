import { describe, expect, test } from 'vitest';
import { redactedIn, redactSecrets, secretForms, secretsIn } from './secrets.ts';

/** Values are put together here, so that no scanner takes this file for a leak. */
const random = (length: number): string => 'q7Rk2Zp9Xw4LmT8vBn3Hc6Jd5Fs1GyAeUoKiPQzNxV0WtbYrMlEjDhSfCgIaOu'.slice(0, length);
const samples: Record<string, string> = {
  'github-token': `ghp_${random(36)}`,
  'gitlab-token': `glpat-${random(20)}`,
  'slack-token': `xoxb-2048163264-${random(24)}`,
  'slack-webhook': `https://hooks.slack.com/services/T02AB4C6D/B03EF5G7H/${random(24)}`,
  'aws-access-key': `AKIA${'QZ7RWK2MTXV4LPNB'}`,
  'aws-secret-key': `AWS_SECRET_ACCESS_KEY=${random(40)}`,
  'google-api-key': `AIza${random(35)}`,
  'anthropic-key': `sk-ant-api03-${random(40)}`,
  'openai-key': `sk-proj-${random(48)}`,
  'stripe-key': `sk_live_${random(24)}`,
  'npm-token': `npm_${random(36)}`,
  'hugging-face-token': `hf_${random(34)}`,
  'sendgrid-key': `SG.${random(22)}.${random(43)}`,
  'telegram-token': `7291834650:AA${random(33)}`,
  'private-key': `-----BEGIN RSA PRIVATE KEY-----\n${random(60)}`,
  jwt: `eyJ${random(20)}.eyJ${random(30)}.${random(40)}`,
  'password-in-address': 'postgres://ada:fjord9!pine@db.example/notes',
  'token-in-address': `https://mcp.example/sse?api_key=${random(32)}`,
  'bearer-token': `Authorization: Bearer ${random(40)}`,
  'assigned-secret': `client_secret: "${random(32)}"`,
};

test('there is a sample of every form', () => {
  expect(Object.keys(samples).toSorted()).toEqual(secretForms.map(({ id }) => id).toSorted());
});

describe.each(Object.entries(samples))('%s', (id, sample) => {
  const text = `Connects with ${sample} and reads.`;
  test('is replaced by a mark that says what it was', () => {
    const redacted = redactSecrets(text);
    expect(redactedIn(redacted).map((one) => one.id)).toEqual([id]);
    const value = /[A-Za-z0-9]{16,}|fjord9!pine/.exec(sample.replace(/^.*(?:services|api_key)/s, ''))?.[0];
    expect(redacted).not.toContain(value);
  });
  test('stays redacted as it is the second time', () => {
    const redacted = redactSecrets(text);
    expect(redactSecrets(redacted)).toBe(redacted);
    expect(secretsIn(redacted)).toEqual([]);
  });
});

test.each([
  'Set GITHUB_TOKEN to ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.',
  'AKIAIOSFODNN7EXAMPLE',
  'postgres://user:password@localhost/db',
  'postgres://user:${PASSWORD}@localhost/db',
  'https://mcp.example/?api_key=YOUR_API_KEY_GOES_HERE_1A',
  'https://example.com/?key=some-long-document-slug-here',
  'The page token: next_page_token_from_the_last_answer',
  'api_key: the_key_of_your_account_goes_here',
  'sk-learn-estimators-and-transformers-for-tables',
  'Authorization: Bearer <your-token-goes-here>',
  'git@github.com:example/notes.git and https://example.com:8080/a@b',
])('leaves %j as it is', (text) => {
  expect(redactSecrets(text)).toBe(text);
});

test('an address stays an address of the same host and path', () => {
  const given = new URL(`https://ada:fjord9pine@mcp.example/sse?token=${random(32)}`);
  const redacted = new URL(redactSecrets(given.href));
  expect([redacted.host, redacted.pathname]).toEqual([given.host, given.pathname]);
});
