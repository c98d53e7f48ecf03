import { describe, expect, test } from 'vitest';
import { hostFiles } from './host-files.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

describe('the Content Security Policy', () => {
  test('allows nothing inline and no other origin', () => {
    const policy = contentSecurityPolicy('');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/);
  });

  test('lets the contact form post to its endpoint’s origin alone', () => {
    const policy = contentSecurityPolicy('https://forms.example:8443/a/b?c=1');
    expect(policy).toContain("connect-src 'self' https://forms.example:8443;");
    expect(policy).toContain("form-action 'self' https://forms.example:8443;");
    expect(policy.match(/https:/g)).toHaveLength(2);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', "https://a.example'; script-src *"])(
    'takes nothing but an origin from the endpoint %j',
    (endpoint) => {
      expect(contentSecurityPolicy(endpoint)).toBe(contentSecurityPolicy(''));
    },
  );
});

describe.each(Object.entries(hostFiles))('the file for %s', (_, { write }) => {
  const text = write(securityHeaders);

  test('names every header with its value, which needs no escape', () => {
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
      expect(value).not.toMatch(/["\\\n]/);
    }
  });
});

test('the file for Vercel is JSON', () => {
  expect(JSON.parse(hostFiles.vercel.write(securityHeaders))).toMatchObject({ trailingSlash: true });
});
