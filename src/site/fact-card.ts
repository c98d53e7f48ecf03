import { highConfidence, lowConfidence, type Classification } from '../catalog/classification.ts';
import type { Server } from '../catalog/server.ts';
import type { Tool } from '../catalog/tool.ts';
import { reveal } from './reveal.ts';
import { declaredHints, hintTexts, type Hint } from './texts/hints.ts';

/** "high (0.95)": the word and the number behind it. */
export function confidenceWord(confidence: number): 'high' | 'medium' | 'low' {
  return confidence >= highConfidence ? 'high' : confidence < lowConfidence ? 'low' : 'medium';
}

/** One of the author's hints beside our answer. */
export interface HintRow {
  hint: Hint;
  /** What the author claims with it. */
  declared: string;
  /** What the classification found instead, set on a conflict alone. */
  conflict?: string;
}

export function hintRows(tool: Tool, { conflicts }: Classification): HintRow[] {
  return declaredHints(tool.annotations).map(({ hint, declared }) => {
    const conflict = conflicts.find((one) => one.hint === hint);
    const words = hintTexts[hint];
    return {
      hint,
      declared: declared ? words.yes : words.no,
      ...(conflict && { conflict: conflict.assessed ? words.yes : words.no }),
    };
  });
}

/** How a tool list was obtained, after "a tool list". */
export const fromTexts = {
  'tools/list': 'asked of the running server (tools/list)',
  published: 'as its author published it',
  extracted: 'read out of its source code',
} as const;

/** How the definition was obtained, in words: "asked of the running server (tools/list), @scope/name@1.2.3". */
export function originText({ toolsOrigin, removed }: Server): string {
  if (removed) return 'left out on request';
  if (toolsOrigin === null) return 'no source gave a tool list';
  return [fromTexts[toolsOrigin.from], toolsOrigin.of && reveal(toolsOrigin.of)].filter(Boolean).join(', ');
}

/** The transports by which the server is offered, without repetition; empty when no source says. */
export function transportsOf({ packages, remotes, toolsOrigin }: Server): string[] {
  const types = [...packages.map((one) => one.transport.type), ...remotes.map((one) => one.type)];
  return [...new Set(toolsOrigin?.transport ? [toolsOrigin.transport, ...types] : types)];
}

/** "2026-11-20": the day of a UTC time. */
export function dayOf(time: string): string {
  return time.slice(0, 10);
}
