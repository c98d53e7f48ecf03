import type { Server } from '../catalog/server.ts';
import { reveal } from './reveal.ts';

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
