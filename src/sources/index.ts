import { clientConfig } from './client-config/index.ts';
import { dockerMcpRegistry } from './docker-mcp-registry/index.ts';
import { mcpRegistry } from './mcp-registry/index.ts';
import { mcpm } from './mcpm/index.ts';
import { npm } from './npm/index.ts';
import { oci } from './oci/index.ts';
import { pypi } from './pypi/index.ts';
import { remote } from './remote/index.ts';
import type { Source } from './source.ts';
import { toolhiveRegistry } from './toolhive-registry/index.ts';
import { toolsList } from './tools-list/index.ts';
import { toolsdkMcpRegistry } from './toolsdk-mcp-registry/index.ts';

/** Every source adapter, in the order in which `--help` and the documentation name them. */
export const sources: readonly Source[] = [
  npm,
  pypi,
  oci,
  remote,
  mcpRegistry,
  dockerMcpRegistry,
  toolhiveRegistry,
  toolsdkMcpRegistry,
  mcpm,
  toolsList,
  clientConfig,
];
