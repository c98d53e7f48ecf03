import type { Classification, ServerClassification } from '../catalog/classification.ts';
import type { Override, ToolOverride } from '../catalog/override.ts';

/** The answer with a person's correction in place of what it corrects. */
export function withOverride(answer: Classification, override: ToolOverride | undefined): Classification {
  if (!override) return answer;
  return {
    ...answer,
    category: override.category ?? answer.category,
    riskLevel: override.riskLevel ?? answer.riskLevel,
    capabilities: override.capabilities ?? answer.capabilities,
    confidence: 1,
    rationale: `Corrected by a person: ${override.reason}`,
    risk: 'override',
  };
}

/** Whether the rules say all that the correction says, so that it corrects nothing. */
function isNeedless(answer: Classification, { category, riskLevel, capabilities }: ToolOverride): boolean {
  const given = new Set(answer.capabilities);
  return (
    (category === undefined || category === answer.category) &&
    (riskLevel === undefined || riskLevel === answer.riskLevel) &&
    (capabilities === undefined ||
      (capabilities.length === given.size && capabilities.every((capability) => given.has(capability))))
  );
}

/** The correction of one tool; a tool's name may be any text, `constructor` too. */
export function overrideOf(override: Override | undefined, tool: string): ToolOverride | undefined {
  return override && Object.hasOwn(override.tools, tool) ? override.tools[tool] : undefined;
}

/**
 * One sentence for each correction that the rules no longer need, given what the rules say without corrections. Tools that the server
 * does not have are another check's.
 */
export function needlessOverrides({ tools }: ServerClassification, override: Override): string[] {
  return tools.flatMap(({ name, ...answer }) => {
    const correction = overrideOf(override, name);
    if (!correction || !isNeedless(answer, correction)) return [];
    return [`The rules say of ${JSON.stringify(name)} what its correction says.`];
  });
}
