/** Names of the sources for readers, by the id of the adapter. */
const titles: Readonly<Record<string, string>> = {
  npm: 'The package on npm, started',
  pypi: 'The package on PyPI, started',
  oci: 'The container image, started',
  remote: 'The address, asked',
  'mcp-registry': 'The official MCP registry',
  'docker-mcp-registry': 'Docker’s MCP registry',
  'toolhive-registry': 'ToolHive’s registry',
  'toolsdk-mcp-registry': 'ToolSDK’s registry',
  mcpm: 'MCPM’s registry',
  'tools-list': 'A saved tools/list result',
  'client-config': 'A client’s configuration',
  default: 'nobody; the catalog’s default',
};

/** A source's name for readers; its id when it is not known here. */
export function sourceTitle(source: string): string {
  return Object.hasOwn(titles, source) ? (titles[source] as string) : source;
}
