import { canonicalJson } from './canonical-json.ts';
import type { Check } from './check.ts';
import { classificationFitsServer } from './classification-fits-server.ts';
import { correctionFitsServer } from './correction-fits-server.ts';
import { fileIsSmall } from './file-is-small.ts';
import { findingsAreCurrent } from './findings-are-current.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { licenseAllowsQuoting } from './license-allows-quoting.ts';
import { noSecrets } from './no-secrets.ts';
import { nothingOfTheMachine } from './nothing-of-the-machine.ts';
import { optOutsAreDistinct } from './opt-outs-are-distinct.ts';
import { overrideFitsServer } from './override-fits-server.ts';
import { removalIsKept } from './removal-is-kept.ts';
import { toolNamesAreUnique } from './tool-names-are-unique.ts';

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
  canonicalJson,
  idsAreUnique,
  toolNamesAreUnique,
  classificationFitsServer,
  overrideFitsServer,
  correctionFitsServer,
  removalIsKept,
  optOutsAreDistinct,
  findingsAreCurrent,
  licenseAllowsQuoting,
  nothingOfTheMachine,
  noSecrets,
  fileIsSmall,
];
