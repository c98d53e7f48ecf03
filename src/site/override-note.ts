import type { Override } from '../catalog/override.ts';
import { webAddress } from './external-link.ts';

/** A person's correction, as the tool's page tells it. */
export interface OverrideNote {
  date: string;
  reason: string;
  /** Set only when it can be opened over the web. */
  href: string | undefined;
}

export function overrideOf(override: Override | undefined, tool: string): OverrideNote | undefined {
  if (override === undefined || !Object.hasOwn(override.tools, tool)) return undefined;
  const { date, reason, reference } = override.tools[tool]!;
  return { date, reason, href: webAddress(reference) };
}
