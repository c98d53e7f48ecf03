import type { Export, ExportEntry } from './export.ts';
import { accept, toolsWith } from './names.ts';
import { toYaml } from './yaml.ts';

/** A Cedar string literal: quotes, backslashes and characters that no reader sees are escaped, everything else is as it is. */
function literal(text: string): string {
  const quoted = text.replaceAll(/["\\]/g, '\\$&');
  return `"${quoted.replaceAll(/[\p{Cf}\p{Zl}\p{Zp}]/gu, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`)}"`;
}

const periods = { minute: '1m', hour: '1h', day: '24h' } as const;

/** The caps in the form of the Kubernetes operator (docs.stacklok.com/toolhive/guides-k8s/rate-limiting, 2026), as comments of Cedar. */
function rateLimits(entries: readonly ExportEntry[]): string {
  const tools = entries.flatMap(({ tool, recommendation: { limit } }) =>
    limit === null ? [] : [{ name: tool, shared: { maxTokens: limit.max, refillPeriod: periods[limit.window] } }],
  );
  if (tools.length === 0) return '';
  const lines = toYaml({ spec: { rateLimiting: { tools } } })
    .trimEnd()
    .split('\n');
  return ['', 'Rate caps, for the MCPServer resource:', ...lines].map((line) => `${line && `// ${line}`}\n`).join('');
}

export const toolhive: Export = {
  id: 'toolhive',
  title: 'ToolHive (Cedar)',
  file: 'the Cedar policies of the server’s authorization configuration',
  language: 'cedar',
  homepage: 'https://docs.stacklok.com/toolhive/concepts/cedar-policies',
  can: { deny: true, ask: false, limit: 'none', conditions: false, hide: false },
  cannotExpress:
    'Asking a person. Rate caps are not part of Cedar: the comment at the end holds them for spec.rateLimiting of the operator’s MCPServer resource, where they need Redis, count all callers together, and let calls through while Redis is not reached.',
  unlisted: 'A tool that no policy permits is denied.',
  unlistedIs: 'deny',
  refuseTool: accept(/^[^\p{Cc}\p{Cs}]+$/u, 'A tool’s name in a Cedar policy here is printable text'),
  write(entries) {
    const permits = toolsWith(entries, 'allow').map(
      (tool) => `permit(principal, action == Action::"call_tool", resource == Tool::${literal(tool)});\n`,
    );
    const text =
      permits.length > 0 ? permits.join('') : '// No tool is permitted: without a permit Cedar denies every call.\n';
    return text + rateLimits(entries);
  },
};
