import type { FindingKind } from '../kind.ts';
import { demandsPrecedence } from './demands-precedence.ts';
import { headingAsName } from './heading-as-name.ts';
import { heldSecret } from './held-secret.ts';
import { hidesHtmlComment } from './hides-html-comment.ts';
import { hidesInVariationSelectors } from './hides-in-variation-selectors.ts';
import { hidesInvisibleCharacters } from './hides-invisible-characters.ts';
import { hidesTagCharacters } from './hides-tag-characters.ts';
import { holdsEncodedBlock } from './holds-encoded-block.ts';
import { imitatesSystemMessage } from './imitates-system-message.ts';
import { keepsFromUser } from './keeps-from-user.ts';
import { marketingAsDescription } from './marketing-as-description.ts';
import { mixesScripts } from './mixes-scripts.ts';
import { namesCredentialFile } from './names-credential-file.ts';
import { overridesInstructions } from './overrides-instructions.ts';
import { placeholderLeftIn } from './placeholder-left-in.ts';
import { pushesTextOutOfView } from './pushes-text-out-of-view.ts';
import { reordersText } from './reorders-text.ts';
import { resemblesKnownServer } from './resembles-known-server.ts';
import { steersTerminal } from './steers-terminal.ts';
import { valueAsName } from './value-as-name.ts';

/** Every kind of finding, in the order in which a page lists them. */
export const findingKinds: readonly FindingKind[] = [
  hidesTagCharacters,
  hidesInVariationSelectors,
  hidesInvisibleCharacters,
  reordersText,
  steersTerminal,
  hidesHtmlComment,
  pushesTextOutOfView,
  holdsEncodedBlock,
  overridesInstructions,
  keepsFromUser,
  imitatesSystemMessage,
  demandsPrecedence,
  namesCredentialFile,
  heldSecret,
  resemblesKnownServer,
  mixesScripts,
  headingAsName,
  valueAsName,
  placeholderLeftIn,
  marketingAsDescription,
];
