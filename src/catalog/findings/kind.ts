import type { Server } from '../server.ts';
import type { ToolDefinition } from '../tool.ts';
import type { RecordText } from './texts.ts';

/** What a finding is about, for the order of the page that explains them. */
export const findingGroups = ['hidden', 'instruction', 'secret', 'name', 'harvest'] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** The fields of a record that a kind of finding may read. */
export type FindingServer = Pick<
  Server,
  'id' | 'title' | 'description' | 'instructions' | 'repository' | 'websiteUrl' | 'packages' | 'remotes' | 'author'
> & { tools: readonly ToolDefinition[] };

/** What a kind looks at: one tool of a server, or the server's own fields. */
export interface Subject {
  server: FindingServer;
  /** Absent when the server's own fields are looked at. */
  tool?: ToolDefinition;
  /** Every text of the tool, or of the server's own fields. */
  texts: readonly RecordText[];
}

/** Something a kind found, before it becomes a finding of the record. */
export interface Found {
  pointer: string;
  /** As it stands in the text; it is cut and made visible later. */
  evidence: string;
  /** One sentence. */
  message: string;
}

/** A subject as an example writes it: a description alone, or the parts that matter. */
export type FindingExample =
  | string
  | {
      name?: string;
      title?: string;
      description?: string;
      /** Becomes the schema's properties. */
      parameters?: Record<string, unknown>;
      /** Other tools of the server. */
      siblings?: ToolDefinition[];
      /** Fields of the server; without a name or description of a tool the example is about the server itself. */
      server?: Partial<FindingServer>;
    };

/** One kind of finding. Its page is rendered from this object and its examples are its tests. */
export interface FindingKind {
  /** Kebab-case: file name, and the anchor on the page that explains it. */
  id: string;
  group: FindingGroup;
  /** One sentence about the text. */
  title: string;
  /** Why it matters, and when it is harmless. */
  why: string;
  find(subject: Subject): Iterable<Found>;
  examples: { matches: [FindingExample, ...FindingExample[]]; ignores: [FindingExample, ...FindingExample[]] };
}
