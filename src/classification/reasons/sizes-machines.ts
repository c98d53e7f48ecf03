import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, hasParameter, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** What is made costs money as long as it exists. */
export const billed =
  /\bbillable\b|\b(?:hourly|monthly) (?:price|cost|rate|charge)\b|\bbilled (?:per|by|hourly|monthly)\b/i;

/** Where it runs and how large it is, is chosen. */
export function isSized(view: View): boolean {
  return (
    hasParameter(view, words('region location zone')) &&
    hasParameter(view, words('tier size sku flavor plan instancetype machinetype'))
  );
}

/** At a hosting company a project is a machine with a bill. */
const hosted = /^(?:\w+ )?project$/;

const machines = words('instance cluster vm server node replica warehouse shard');

/** A machine that holds a database gets more or less of something. */
export function resizes({ verb, object, beyond }: Action, view: View): boolean {
  if (!/^(?:update|modify|resize|set|change|configure|patch|edit|enable|disable|upgrade)$/.test(verb)) return false;
  if (!topicIn(view, 'database', 'cloud') || topicIn(view, 'notes', 'tasks')) return false;
  const about = [...object, ...beyond];
  return anyOf(about, machines) && (machines.has(object.at(-1) ?? '') || anyOf(about, resources));
}

const resources = words(
  'memory allocation size storage disk cpu capacity ram throughput scaling type tier plan feature',
);

/** A machine, a store or a database comes into being. */
export function sizesUp({ verb, object }: Action, view: View): boolean {
  if (anyOf(object, words('bucket cluster vpc subnet vm droplet loadbalancer datastore vps'))) return true;
  const database = topicIn(view, 'database') && !topicIn(view, 'notes');
  if (verb !== 'create' || !(database || topicIn(view, 'cloud'))) return false;
  if (anyOf(object, words('database cluster instance branch warehouse'))) return true;
  return hosted.test(object.join(' ')) && !hasParameter(view, words('color colour emoji icon'));
}
