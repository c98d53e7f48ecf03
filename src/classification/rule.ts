import type { Capability, Category } from '../catalog/classification.ts';
import type { Action } from './actions.ts';
import type { View } from './view.ts';

/** Something a rule found, before the rule's id is put to it. */
export interface Finding {
  /** JSON Pointer into `{ server, tool }`. */
  pointer: string;
  /** Verbatim from the value at the pointer, or the property's name. */
  text: string;
  /** The verb that these words are; absent when the words are none. */
  action?: Action;
  /** How much of the rule's confidence these words carry, above 0 and at most 1; absent means all of it. */
  share?: number;
}

/** A circumstance that says nothing of the category and moves the risk level. */
export const facts = [
  'agent',
  'bounded',
  'bounded-payment',
  'bulk',
  'caller-query',
  'any-path',
  'container',
  'declared-destructive',
  'deploys',
  'irreversible',
  'no-tool',
  'outside',
  'overwrites',
  'own-state',
  'people',
  'production',
  'protection',
  'running-infrastructure',
  'sandboxed',
  'session',
  'session-notes',
  'simulated',
  'small-thing',
  'states-no-change',
  'states-read-only',
] as const;
export type Fact = (typeof facts)[number];

/** What a match says of one call. Never a level: that is the risk table's. */
export interface Effect {
  category?: Exclude<Category, 'unknown'>;
  capability?: Capability;
  fact?: Fact;
  /** Completes "It …" in the rationale: `deletes data`. */
  says: string;
}

/** A tool as an example writes it: its name alone, or the parts that matter. */
export type Example =
  | string
  | {
      server?: string;
      name: string;
      description?: string;
      /** Becomes the schema's properties. */
      parameters?: Record<string, unknown>;
      annotations?: Record<string, boolean>;
    };

/** One reason to say something of a tool. Its page is rendered from this object and its examples are its tests. */
export interface Rule {
  /** Kebab-case behaviour: file name and address of the rule's page. */
  id: string;
  /** One sentence about the tool. */
  title: string;
  /** Why it matters, and when it is benign. */
  rationale: string;
  references: [Reference, ...Reference[]];
  /** From 0 to 1: how often the rule alone is right about the effect. */
  confidence: number;
  effect: Effect;
  find(view: View): Iterable<Finding>;
  examples: { matches: [Example, ...Example[]]; ignores: [Example, ...Example[]] };
}

/** A public document that describes the weakness or the behaviour. */
export interface Reference {
  /** As it is cited: `CWE-89`. */
  id: string;
  title: string;
  url: string;
}
