import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf, saysSo, topicIn } from '../match.ts';
import { secretObjects } from '../vocabulary/objects.ts';
import { words } from '../vocabulary/words.ts';

/** Collections whose content stands after the preposition: a list of API keys. */
const listing = words('list set array collection');
/** The whole environment of the process, which holds its keys. */
const wholeEnvironment = /^(?:host |process |system |server |shell |current |container )?env$/;

/** The secret itself stays behind. */
const withheld =
  /\b(?:are|is|always) (?:always )?masked\b|\bkey names\b|\bnames, IDs\b|\bpublic keys?\b|\bwithout (?:the |their )?values?\b|\bnever returns?\b/i;

const secretOfTwoWords =
  /(?:api key|apikey|access key|private key|license key|ssh key|access token|request token|auth token|share token|refresh token|bearer token|connection string|env var|environment variable|env variable|recovery code|client secret|seed phrase|connection uri|jwt|private config)(?: directly| value| string| content)?$/;
/** What is told about a secret, and not the secret. */
const metadata = words(
  'location detected count schema type template policy strength scanning scan alert version metadata name expiry pair config-map breach group type generator leak exposure',
);

/** By its nouns it is a secret that is asked for. */
function namesSecret({ verb }: Action, object: readonly string[]): boolean {
  const said = object.join(' ');
  return (
    anyOf(object, secretObjects) || verb === 'printenv' || wholeEnvironment.test(said) || secretOfTwoWords.test(said)
  );
}

/** Anybody may have it, or only its name is told. */
function isHarmless({ verb }: Action, object: readonly string[], view: View): boolean {
  if (/^(?:generate|resolve|search)$/.test(verb) || anyOf(object, metadata)) return true;
  if (anyOf(object, words('public public-key publishable anon'))) return true;
  return verb === 'list' && anyOf(object, words('credential')) && topicIn(view, 'cloud');
}

/** An entry of a vault, or a card with all its numbers. */
function keepsSecret(action: Action, object: readonly string[], view: View): boolean {
  if (anyOf(object, words('card')) && saysSo(view, /\bCVV\b|\bfull card (?:number|details)\b/)) return true;
  return (
    topicIn(view, 'secrets') &&
    /^(?:get|read|retrieve|show|fetch|reveal)$/.test(action.verb) &&
    /^(?:item|login|entry)$/.test(headOf(action))
  );
}

/** Whether what is read is a secret itself. */
export function returnsSecret(action: Action, view: View): boolean {
  const { verb, kind } = action;
  if (kind !== 'lookUp' && !/^(?:export|extract|reveal|decrypt|read|access|resolve|generate)$/.test(verb)) return false;
  const object = listing.has(headOf(action)) ? [...action.object, ...action.beyond] : action.object;
  const asked =
    keepsSecret(action, object, view) ||
    (namesSecret(action, object) && !isHarmless(action, object, view)) ||
    (verb === 'generate' && anyOf(object, words('mnemonic keypair'))) ||
    (verb === 'export' && anyOf(object, words('wallet key mnemonic')));
  return asked && !saysSo(view, withheld);
}
