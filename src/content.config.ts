import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { capabilitySchema } from './catalog/classification.ts';
import { findingKinds } from './catalog/findings/kinds/index.ts';

/** A public document that an incident or a statement is taken from. */
const source = z.strictObject({ title: z.string(), url: z.url() });

/** A kind of finding in a record's own text. */
const findingId = z.string().refine((id) => findingKinds.some((kind) => kind.id === id), 'is no kind of finding');

const attacks = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/content/attacks' }),
  schema: z.strictObject({
    title: z.string(),
    /** One sentence, for lists. */
    summary: z.string(),
    /** The capabilities that it abuses; a tool's page links the pattern when it has one of them. */
    capabilities: z.array(capabilitySchema).min(1),
    /** Kinds of finding that are signs of it; the page of a tool with one in its text links the pattern. */
    findings: z.array(findingId).default([]),
    /** `verified` when a primary source shows the attack at work, `partial` when parts are shown or reported second hand. */
    evidence: z.enum(['verified', 'partial']),
    /** Entries of public frameworks that describe the same. */
    mappings: z.array(z.strictObject({ id: z.string(), title: z.string(), url: z.url() })),
    /** Real events, oldest first; each says only what its sources say. */
    incidents: z.array(
      z.strictObject({ date: z.iso.date(), title: z.string(), what: z.string(), sources: z.array(source).min(1) }),
    ),
  }),
});

const guides = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/content/guides' }),
  schema: z.strictObject({ title: z.string(), /** One sentence, for lists. */ summary: z.string() }),
});

export const collections = { attacks, guides };
