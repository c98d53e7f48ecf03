import type { Export } from './export.ts';
import { toolsWith } from './names.ts';
import { toYaml } from './yaml.ts';

// What the resource definition of `aigateway.envoyproxy.io/v1beta1` allows (envoyproxy/ai-gateway, api/v1beta1/mcp_route.go, 2026).
const mostSelected = 32;
const mostRules = 32;
const mostToolsOfRule = 16;

function chunks<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

export const envoyAiGateway: Export = {
  id: 'envoy-ai-gateway',
  title: 'Envoy AI Gateway',
  file: 'the MCPRoute of the server',
  language: 'yaml',
  homepage: 'https://aigateway.envoyproxy.io/docs/capabilities/mcp/',
  can: { deny: true, ask: false, limit: 'none', conditions: false, hide: false },
  cannotExpress:
    'Asking a person, rate caps, and, as it is written here, conditions on arguments: its CEL expressions are experimental. The name of the Gateway under parentRefs is yours to change.',
  unlisted: 'A tool that no rule names is denied by the default action.',
  unlistedIs: 'deny',
  refuseEntries: (entries) =>
    toolsWith(entries, 'allow').length > mostRules * mostToolsOfRule
      ? `An MCPRoute holds ${mostRules} rules of ${mostToolsOfRule} tools each, and more tools of this server are allowed.`
      : undefined,
  write(entries, serverKey) {
    const include = toolsWith(entries, 'allow');
    return toYaml({
      apiVersion: 'aigateway.envoyproxy.io/v1beta1',
      kind: 'MCPRoute',
      metadata: { name: serverKey },
      spec: {
        parentRefs: [{ name: 'mcp-gateway', kind: 'Gateway', group: 'gateway.networking.k8s.io' }],
        backendRefs: [
          {
            name: serverKey,
            kind: 'Backend',
            group: 'gateway.envoyproxy.io',
            // Beyond what a selector holds the rules alone decide: such tools are shown and denied.
            ...(include.length > 0 && include.length <= mostSelected && { toolSelector: { include } }),
          },
        ],
        securityPolicy: {
          authorization: {
            defaultAction: 'Deny',
            rules: chunks(include, mostToolsOfRule).map((some) => ({
              action: 'Allow',
              target: { tools: some.map((tool) => ({ backend: serverKey, tool })) },
            })),
          },
        },
      },
    });
  },
};
