import type { Parameter } from '../parameters.ts';
import { anyOf } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** Any request that changes something, at an address that the caller names. */
const httpRequest =
  /^[^.\n]{0,40}\b(?:HTTP|REST|raw|arbitrary) (?:POST|PUT|PATCH)\b|^[^.\n]{0,60}\b(?:POST|PUT|PATCH) requests? to (?:any|an arbitrary)\b/i;

/** The words that say that a request with a body is sent. */
export function saidRequest(view: View): string | undefined {
  if (view.description === '' || view.told?.kind === 'lookUp' || view.told?.kind === 'workOut') return undefined;
  if (view.named?.kind.startsWith('destroy')) return undefined;
  return httpRequest.exec(view.description)?.[0];
}

/** The parameter for the method, where another takes the address. */
export function openMethod({ parameters, told }: View): Parameter | undefined {
  if (told?.kind === 'lookUp') return undefined;
  if (!parameters.some(({ words: known }) => anyOf(known, words('url path endpoint uri route')))) return undefined;
  return parameters.find(
    ({ words: known, choices, description }) =>
      anyOf(known, words('method verb')) &&
      (choices.some((value) => /^(?:post|put|delete|patch)$/i.test(value)) ||
        /\b(?:POST|PUT|DELETE)\b/.test(description)),
  );
}

/** A tool named after the method, with an address and a body. */
export function namesMethod({ named, parameters }: View): boolean {
  return (
    named !== undefined &&
    /^(?:post|put|patch)$/.test(named.verb) &&
    parameters.some(({ name }) => /^(?:path|endpoint|url|uri)$/i.test(name)) &&
    parameters.some(({ name }) => /^(?:body|data|payload|json)$/i.test(name))
  );
}
