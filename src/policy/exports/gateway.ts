import { toFileText } from '../../catalog/json.ts';
import { config } from '../../config.ts';
import { assemblePolicy } from '../assemble.ts';
import type { Export } from './export.ts';

export const gateway: Export = {
  id: 'gateway',
  title: 'Gateway policy',
  file: 'policy.json',
  language: 'json',
  homepage: config.repositoryUrl,
  can: { deny: true, ask: false, limit: 'tool', conditions: true, hide: true },
  cannotExpress:
    'Asking a person before a call, and a cap on a sum over several calls: what needs a person is denied until a person changes the policy.',
  unlisted: 'A tool that is not listed is denied.',
  unlistedIs: 'deny',
  madeForNote:
    'Its entry made_for holds the version and the hashes of the definitions that it was made for. The guard here compares them; a gateway that refuses fields it does not know takes the file without that entry.',
  write: (entries, _, madeFor) =>
    toFileText(
      assemblePolicy(
        entries.map(({ recommendation }) => recommendation),
        madeFor,
      ),
    ),
};
