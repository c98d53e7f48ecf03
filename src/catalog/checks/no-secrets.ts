import { stateless, type Check } from './check.ts';

/** Forms that issuers give to their tokens so that scanners find them. */
const secretForms: readonly [what: string, pattern: RegExp][] = [
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{60,}\b/],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20}\b/],
  ['a Slack token', /\bxox[abprs]-\d{6,}-[A-Za-z0-9-]{10,}\b/],
  ['an AWS access key', /\b(?:AKIA|ASIA)(?!IOSFODNN7EXAMPLE)[A-Z0-9]{16}\b/],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['an OpenAI or Anthropic key', /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{40,}\b/],
  ['a Stripe live key', /\b[rs]k_live_[A-Za-z0-9]{20,}\b/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?:\\n|\s)*[A-Za-z0-9+/]{40}/],
];

export const noSecrets: Check = {
  id: 'no-secrets',
  title: 'No file holds what looks like a working credential.',
  repair: 'Take the value out of the entry in sources.json; for a definition, tell the server’s author and exclude the server.',
  start: stateless(function* ({ text }) {
    for (const [what, pattern] of secretForms) {
      if (pattern.test(text)) yield `It holds ${what}.`;
    }
  }),
};
