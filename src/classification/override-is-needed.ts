import { stateless, type Check } from '../catalog/checks/check.ts';
import { needlessOverrides } from './apply-override.ts';
import { assessServer } from './assess-server.ts';

/** Stands here and not beside the other checks because it asks the rules. */
export const overrideIsNeeded: Check = {
  id: 'override-is-needed',
  title: 'A correction says something else than the rules.',
  repair: 'Remove the entry from the override: the rules give this answer by themselves now.',
  start: stateless(function* (file) {
    if (file.folder === 'overrides' && file.server !== undefined)
      yield* needlessOverrides(assessServer(file.server), file.value);
  }),
};
