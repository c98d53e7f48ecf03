import type { Export } from './export.ts';
import { accept, toolsWith } from './names.ts';

/** A Cedar string literal: quotes, backslashes and characters that no reader sees are escaped, everything else is as it is. */
function literal(text: string): string {
  const quoted = text.replaceAll(/["\\]/g, '\\$&');
  return `"${quoted.replaceAll(/[\p{Cf}\p{Zl}\p{Zp}]/gu, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`)}"`;
}

export const toolhive: Export = {
  id: 'toolhive',
  title: 'ToolHive (Cedar)',
  file: 'the Cedar policies of the server’s authorization configuration',
  language: 'cedar',
  homepage: 'https://docs.stacklok.com/toolhive/concepts/cedar-policies',
  can: { deny: true, ask: false, limit: 'none', conditions: false, hide: false },
  cannotExpress:
    'Asking a person, and rate caps: those are not part of Cedar but of the operator’s resource, under rateLimiting.tools.',
  unlisted: 'A tool that no policy permits is denied.',
  unlistedIs: 'deny',
  refuseTool: accept(/^[^\p{Cc}\p{Cs}]+$/u, 'A tool’s name in a Cedar policy here is printable text'),
  write(entries) {
    const permits = toolsWith(entries, 'allow').map(
      (tool) => `permit(principal, action == Action::"call_tool", resource == Tool::${literal(tool)});\n`,
    );
    return permits.length > 0
      ? permits.join('')
      : '// No tool is permitted: without a permit Cedar denies every call.\n';
  },
};
