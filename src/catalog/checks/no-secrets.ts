import { secretsIn } from '../secrets.ts';
import { stateless, type Check } from './check.ts';

export const noSecrets: Check = {
  id: 'no-secrets',
  title: 'No file holds what looks like a working credential.',
  repair: 'npm run crawl -- --remerge replaces it in a record; take it out of a file that people write.',
  start: stateless(function* ({ text }) {
    for (const what of new Set(secretsIn(text).map((secret) => secret.what))) yield `It holds ${what}.`;
  }),
};
