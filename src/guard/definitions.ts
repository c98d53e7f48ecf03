import { definitionHash, type ToolDefinition } from '../catalog/tool.ts';
import type { Policy } from '../policy/policy.ts';

/** A tool that is not as it was when the policy was written. */
interface Drift {
  tool: string;
  kind: 'appeared' | 'changed';
}

/** Reads a server's list of tools in the form in which the catalog hashes it: the same that the crawl uses. */
export type ReadTools = (tools: readonly unknown[]) => ToolDefinition[];

/** What the server says of its tools now, against what it said when the policy was written. */
export class Definitions {
  #hashes: Map<string, string> | undefined;

  /** Takes a whole list of tools. */
  update(tools: readonly ToolDefinition[]): void {
    this.#hashes = new Map(tools.map((tool) => [tool.name, definitionHash(tool)]));
  }

  /** Takes tools of a list that passes by; whether one of them is new or another than before. */
  see(tools: readonly ToolDefinition[]): boolean {
    const hashes = this.#hashes;
    if (hashes === undefined) return false;
    const seen = tools.map((tool) => [tool.name, definitionHash(tool)] as const);
    const changed = seen.filter(([name, hash]) => hashes.get(name) !== hash);
    for (const [name, hash] of changed) hashes.set(name, hash);
    return changed.length > 0;
  }

  /** The list could not be read, so nothing is known of any tool. */
  forget(): void {
    this.#hashes = undefined;
  }

  /** Whether the server lists a tool under exactly this name, as far as is known. */
  lists(tool: string): boolean {
    return this.#hashes?.has(tool) ?? false;
  }

  /** Tools that appeared or changed after the policy was written; none for a policy that names no definitions. */
  drift(policy: Policy): Drift[] {
    const written = policy.made_for?.definitions;
    if (written === undefined) return [];
    return [...(this.#hashes ?? [])].flatMap(([tool, hash]): Drift[] => {
      if (!Object.hasOwn(written, tool)) return [{ tool, kind: 'appeared' }];
      return written[tool] === hash ? [] : [{ tool, kind: 'changed' }];
    });
  }

  /** Whether a call of this tool would meet another definition than the policy was written for; so too while the list is unknown. */
  differs(policy: Policy, tool: string): boolean {
    const written = policy.made_for?.definitions;
    // A tool that a person listed without a hash is theirs to answer for.
    if (written === undefined || !Object.hasOwn(written, tool)) return false;
    // A tool that the server does not list now may be any other one.
    return this.#hashes?.get(tool) !== written[tool];
  }
}
