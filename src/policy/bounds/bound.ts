import type { Classification } from '../../catalog/classification.ts';
import type { ToolDefinition } from '../../catalog/tool.ts';
import type { Condition, DenyIf } from '../policy.ts';

/** A parameter of a tool that limits what a call can do, and the conditions that hold it there. */
export interface Bound {
  /** Kind of bound, kebab-case: the name of its file. */
  id: string;
  /** The parameter's name, of `[A-Za-z0-9_-]` alone. */
  parameter: string;
  /** Each must hold; goes into the tool's `require`. */
  require: Condition[];
  /** Goes into the tool's `deny_if`. */
  deny_if: DenyIf[];
  /** What the conditions stop. One sentence. */
  catches: string;
  /** What still gets through. One sentence. */
  misses: string;
}

/** Finds the bound of one kind in a tool's input schema; `undefined` when the schema has none or the answer needs none. */
export type FindBound = (tool: ToolDefinition, answer: Classification) => Bound | undefined;
