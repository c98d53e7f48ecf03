import type { RiskRow } from './risk-row.ts';

/** What an answer gives away. The first row whose condition holds decides. */
export const readingRows: readonly RiskRow[] = [
  {
    id: 'returns-secrets',
    category: 'Read',
    level: 'high',
    any: ['read-secrets'],
    sentence: 'A secret in the agent’s context is in its transcript and in every later prompt.',
  },
  {
    id: 'reads-any-path',
    category: 'Read',
    level: 'high',
    any: ['any-path'],
    sentence: 'No folder is stated that bounds what it reads.',
  },
  {
    id: 'returns-private-data',
    category: 'Read',
    level: 'medium',
    any: ['read-private-data'],
    sentence: 'The content leaves the account with every answer; public data would be low.',
  },
  {
    id: 'reads-host-files',
    category: 'Read',
    level: 'medium',
    any: ['read-files'],
    sentence: 'Files on the host can hold keys and private work.',
  },
  {
    id: 'reads-by-query',
    category: 'Read',
    level: 'medium',
    any: ['caller-query'],
    sentence: 'The query can read the whole of the data, though it cannot change them.',
  },
  {
    id: 'fetches-any-address',
    category: 'Read',
    level: 'medium',
    any: ['fetch-url'],
    sentence: 'It can be pointed at internal addresses, and what it brings back may hold instructions.',
  },
  {
    id: 'reads-data',
    category: 'Read',
    level: 'low',
    sentence: 'Nothing outside the call changes; private content or secrets would raise the level.',
  },
];
