import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/**
 * Has the garbage collected now, which takes some tenths of a second in a large catalog. Where memory is plenty, the engine would let
 * garbage grow to three times what is in use.
 */
export const collectGarbage = runInNewContext('gc') as () => void;
