import type { Server } from '../catalog/server.ts';
import { definitionHash, type Tool, type ToolDefinition } from '../catalog/tool.ts';

/** The tools of records that are one server's, by name; the first record's word counts. */
export function toolsByName(previous: readonly Server[]): Map<string, Tool> {
  return new Map(previous.toReversed().flatMap((record) => record.tools.map((tool) => [tool.name, tool] as const)));
}

/** The tools with what the crawler saw of them over time: when first, when changed, and whether under an unchanged version. */
export function withTimes(
  tools: readonly ToolDefinition[],
  previous: readonly Server[],
  unchangedVersion: string | undefined,
  at: string,
): Tool[] {
  const earlier = toolsByName(previous);
  return tools.map((tool) => {
    const before = earlier.get(tool.name);
    if (before === undefined) return { ...tool, firstSeen: at, lastChanged: at };
    const same = definitionHash(before) === definitionHash(tool);
    const mark = same && before.underUnchangedVersion !== unchangedVersion ? undefined : unchangedVersion;
    return {
      ...tool,
      firstSeen: before.firstSeen,
      lastChanged: same ? before.lastChanged : at,
      ...(mark === undefined ? {} : { underUnchangedVersion: mark }),
    };
  });
}
