import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { billed, isSized, resizes, sizesUp } from './sizes-machines.ts';

const parts = words(
  'database db mysql mongo mariadb postgresql upstream plugin consumer dns zone bucket vpc subnet cluster instance vm droplet volume loadbalancer server network gateway certificate route deployment namespace service container lambda function worker stack datastore hosting vps dyno addon addons pod secret configmap hyperdrive kv d1 r2 queue machine environment env env-var nodegroup disk snapshot registry pipeline tunnel ingress domain topic replica autoscaling nat ssl firewall datasource resolver api app host postgres redis config configuration parameter variable image application port resource manifest rollout cronjob ttl proto',
);

const securityParts = words(
  'connector segment tunnel gre ip gateway server edge portal location network client application connection hook action realm tenant idp',
);

/** Where a product for security looks, and whom it lets through. */
function routesTraffic({ object }: Action, view: View): boolean {
  return (
    topicIn(view, 'security') &&
    anyOf(object, securityParts) &&
    !/^(?:endpoint|alert|monitor)$/.test(object.at(-1) ?? '')
  );
}

const changing =
  /^(?:create|add|update|set|provision|allocate|attach|detach|modify|configure|patch|put|edit|change|register|mount|resize|migrate|clone|upsert|enable|disable|associate|label|annotate|map|import|new|purchase|transfer|expose|assign|request|bind|setup|set-up|manage|renew|replace|save)$/;

/** A name under which others find a server. */
function namesHost({ object }: Action): boolean {
  return (
    anyOf(object, words('dns domain nameserver cname')) && anyOf(object, words('dns record zone nameserver cname mx'))
  );
}

/** What a host proves itself with to all who call it. */
function provesHost({ object }: Action): boolean {
  return anyOf(object, words('certificate cert')) && anyOf(object, words('tls ssl domain'));
}

/** A part of a cloud, and no mere label of it. */
function isCloudPart({ object }: Action, view: View): boolean {
  return (
    topicIn(view, 'cloud') &&
    anyOf(object, parts) &&
    !anyOf(object, words('tag comment note label description image-tag'))
  );
}

/** What is made has a price for as long as it exists. */
function isPaid({ verb, object }: Action, view: View): boolean {
  if (!/^(?:create|provision|add|new|allocate)$/.test(verb)) return false;
  return (anyOf(object, parts) && saysSo(view, billed)) || isSized(view);
}

/** How much a verb says that infrastructure is made or changed. */
export function shareOfProvisioning(action: Action, view: View): number {
  const { verb, object } = action;
  if (verb === 'upload' && provesHost(action)) return 0.95;
  if (!changing.test(verb) || (verb === 'manage' && action.place !== 'name')) return 0;
  if (anyOf(object, words('report chart diagram plan analysis'))) return 0;
  if (/^(?:description|comment|note)$/.test(headOf(action))) return 0;
  if (/^(?:patch|edit|annotate|label|set)$/.test(verb) && view.name.has('kubectl')) return 0.95;
  if (
    resizes(action, view) ||
    routesTraffic(action, view) ||
    namesHost(action) ||
    provesHost(action) ||
    isCloudPart(action, view)
  )
    return 0.95;
  return sizesUp(action, view) || isPaid(action, view) ? 0.8 : 0;
}
