import type { Export } from './export.ts';
import { toolsWith } from './names.ts';
import { toYaml } from './yaml.ts';

export const envoyAiGateway: Export = {
  id: 'envoy-ai-gateway',
  title: 'Envoy AI Gateway',
  file: 'the MCPRoute of the server',
  language: 'yaml',
  homepage: 'https://aigateway.envoyproxy.io/docs/capabilities/mcp/',
  can: { deny: true, ask: false, limit: 'none', conditions: false, hide: false },
  cannotExpress: 'Asking a person, rate caps, and, as it is written here, conditions on arguments.',
  unlisted: 'A tool that no rule names is denied by the default action.',
  unlistedIs: 'deny',
  write(entries, serverKey) {
    const include = toolsWith(entries, 'allow');
    return toYaml({
      apiVersion: 'aigateway.envoyproxy.io/v1alpha1',
      kind: 'MCPRoute',
      metadata: { name: serverKey },
      spec: {
        backendRefs: [{ name: serverKey, ...(include.length > 0 && { toolSelector: { include } }) }],
        securityPolicy: {
          authorization: {
            defaultAction: 'Deny',
            rules: include.map((tool) => ({ action: 'Allow', target: { tools: [{ backend: serverKey, tool }] } })),
          },
        },
      },
    });
  },
};
