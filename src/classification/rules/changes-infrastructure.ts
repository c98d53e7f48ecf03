import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, headOf, saysSo, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

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
  'connector segment tunnel gre ip gateway server edge portal location network client application connection hook action',
);

/** Where a product for security looks, and whom it lets through. */
function routesTraffic({ object }: Action, view: View): boolean {
  return (
    topicIn(view, 'security') &&
    anyOf(object, securityParts) &&
    !/^(?:endpoint|alert|monitor)$/.test(object.at(-1) ?? '')
  );
}

export const changesInfrastructure: Rule = {
  id: 'changes-infrastructure',
  title: 'The tool creates or changes cloud infrastructure or its configuration.',
  rationale:
    'It costs money from now on, or changes how something runs in production; it can be put back, but not before somebody notices.',
  references: [references.toolMisuse, references.consumptionCwe],
  confidence: 0.84,
  effect: { category: 'Write', capability: 'change-infrastructure', says: 'creates or changes infrastructure' },
  *find(view) {
    if (view.onlyLooks) return;
    const database = topicIn(view, 'database') && !topicIn(view, 'notes');
    for (const action of view.actions) {
      if (
        !/^(?:create|add|update|set|provision|allocate|attach|detach|modify|configure|patch|put|edit|change|register|mount|resize|migrate|clone|upsert|enable|disable|associate|label|annotate|map|import|new|purchase|transfer|expose|assign|request|bind|setup|set-up|manage)$/.test(
          action.verb,
        )
      )
        continue;
      if (action.verb === 'manage' && action.place !== 'name') continue;
      if (
        anyOf(action.object, words('report chart diagram plan analysis')) ||
        /^(?:description|comment|note)$/.test(headOf(action))
      )
        continue;
      if (/^(?:patch|edit|annotate|label|set)$/.test(action.verb) && view.name.has('kubectl')) {
        yield claim(action, 0.95);
        continue;
      }
      const dns =
        anyOf(action.object, words('dns domain nameserver cname')) &&
        anyOf(action.object, words('dns record zone nameserver cname mx'));
      const infra =
        topicIn(view, 'cloud') &&
        anyOf(action.object, parts) &&
        !anyOf(action.object, words('tag comment note label description image-tag'));
      const cluster =
        anyOf(action.object, words('bucket cluster vpc subnet vm droplet loadbalancer datastore vps')) ||
        ((database || topicIn(view, 'cloud')) &&
          action.verb === 'create' &&
          (anyOf(action.object, words('database cluster instance branch warehouse')) ||
            (hosted.test(action.object.join(' ')) && !hasParameter(view, words('color colour emoji icon')))));
      const paid =
        /^(?:create|provision|add|new|allocate)$/.test(action.verb) &&
        ((anyOf(action.object, parts) && saysSo(view, billed)) || isSized(view));
      if (resizes(action, view) || routesTraffic(action, view)) yield claim(action, 0.95);
      else if (dns || infra || cluster || paid) yield claim(action, infra || dns ? 0.95 : 0.8);
    }
  },
  examples: {
    matches: [
      'update_dns_record',
      { server: 'AWS', name: 'create_bucket' },
      { server: 'Cloudflare', name: 'r2_create_bucket' },
      'create_cluster',
      { server: 'Postgres Cloud', name: 'update_instance_memory' },
      { server: 'Zscaler', name: 'create_gre_tunnel' },
      { server: 'Netlify', name: 'manage_env_vars', description: 'Manage environment variables' },
      { name: 'create_environment', parameters: { region: { type: 'string' }, tier: { type: 'string' } } },
      { server: 'Argocd', name: 'update_application' },
    ],
    ignores: ['list_instances', { server: 'AWS', name: 'tag_resource' }, 'create_image_cluster_report'],
  },
};
