import type { Action } from '../actions.ts';
import { anyOf, hasParameter, headOf, saysSo, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const parts = words(
  'database db mysql mongo mariadb postgresql upstream plugin consumer dns zone bucket vpc subnet cluster instance vm droplet volume loadbalancer server network gateway certificate route deployment namespace service container lambda function worker stack datastore hosting vps dyno addon addons pod secret configmap hyperdrive kv d1 r2 queue machine environment env env-var nodegroup disk snapshot registry pipeline tunnel ingress domain topic replica autoscaling nat ssl firewall datasource resolver api app host postgres redis config configuration parameter variable image application resource manifest rollout cronjob ttl proto',
);

/** What is made costs money as long as it exists. */
const billed = /\bbillable\b|\b(?:hourly|monthly) (?:price|cost|rate|charge)\b|\bbilled (?:per|by|hourly|monthly)\b/i;

/** Where it runs and how large it is, is chosen. */
function isSized(view: View): boolean {
  return (
    hasParameter(view, words('region location zone')) &&
    hasParameter(view, words('tier size sku flavor plan instancetype machinetype'))
  );
}

/** At a hosting company a project is a machine with a bill. */
const hosted = /^(?:\w+ )?project$/;

const machines = words('instance cluster vm server node replica warehouse shard');

/** A machine that holds a database gets more or less of something. */
function resizes({ verb, object, beyond }: Action, view: View): boolean {
  if (!/^(?:update|modify|resize|set|change|configure|patch|edit|enable|disable|upgrade)$/.test(verb)) return false;
  if (!topicIn(view, 'database', 'cloud') || topicIn(view, 'notes', 'tasks')) return false;
  const about = [...object, ...beyond];
  return anyOf(about, machines) && (machines.has(object.at(-1) ?? '') || anyOf(about, resources));
}
const resources = words(
  'memory allocation size storage disk cpu capacity ram throughput scaling type tier plan feature',
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
  /^(?:create|add|update|set|provision|allocate|attach|detach|modify|configure|patch|put|edit|change|register|mount|resize|migrate|clone|upsert|enable|disable|associate|label|annotate|map|import|new|purchase|transfer|expose|assign|request|bind|setup|set-up|manage)$/;

/** A name under which others find a server. */
function namesHost({ object }: Action): boolean {
  return (
    anyOf(object, words('dns domain nameserver cname')) && anyOf(object, words('dns record zone nameserver cname mx'))
  );
}

/** A part of a cloud, and no mere label of it. */
function isCloudPart({ object }: Action, view: View): boolean {
  return (
    topicIn(view, 'cloud') &&
    anyOf(object, parts) &&
    !anyOf(object, words('tag comment note label description image-tag'))
  );
}

/** A machine, a store or a database comes into being. */
function sizesUp({ verb, object }: Action, view: View): boolean {
  if (anyOf(object, words('bucket cluster vpc subnet vm droplet loadbalancer datastore vps'))) return true;
  const database = topicIn(view, 'database') && !topicIn(view, 'notes');
  if (verb !== 'create' || !(database || topicIn(view, 'cloud'))) return false;
  if (anyOf(object, words('database cluster instance branch warehouse'))) return true;
  return hosted.test(object.join(' ')) && !hasParameter(view, words('color colour emoji icon'));
}

/** What is made has a price for as long as it exists. */
function isPaid({ verb, object }: Action, view: View): boolean {
  if (!/^(?:create|provision|add|new|allocate)$/.test(verb)) return false;
  return (anyOf(object, parts) && saysSo(view, billed)) || isSized(view);
}

/** How much a verb says that infrastructure is made or changed. */
export function shareOfProvisioning(action: Action, view: View): number {
  const { verb, object } = action;
  if (!changing.test(verb) || (verb === 'manage' && action.place !== 'name')) return 0;
  if (anyOf(object, words('report chart diagram plan analysis'))) return 0;
  if (/^(?:description|comment|note)$/.test(headOf(action))) return 0;
  if (/^(?:patch|edit|annotate|label|set)$/.test(verb) && view.name.has('kubectl')) return 0.95;
  if (resizes(action, view) || routesTraffic(action, view) || namesHost(action) || isCloudPart(action, view))
    return 0.95;
  return sizesUp(action, view) || isPaid(action, view) ? 0.8 : 0;
}
