import { z } from 'zod';

/** Transport of a package or a remote, in the official registry's words. */
export const transportTypeSchema = z.enum(['stdio', 'streamable-http', 'sse']);

/** What an address asks of a client before it shows its tools: its challenge, and the metadata that the challenge points to (RFC 9728). */
export const authorizationSchema = z.strictObject({
  /** Scheme of the challenge, such as `Bearer`; absent when the address gave none. */
  scheme: z.string().optional(),
  /** Resource that the metadata is about. Absent, like the two below, when the address publishes no metadata that is its own. */
  resource: z.string().optional(),
  /** Issuers that give out tokens for the resource. */
  servers: z.array(z.string()).optional(),
  /** Scopes that the challenge or the metadata names. */
  scopes: z.array(z.string()).optional(),
});
export type Authorization = z.infer<typeof authorizationSchema>;

/** What came of asking an address without credentials. It has no time, so that the same answer leaves the record as it is. */
export const remoteAnswerSchema = z.strictObject({
  /** `listed`: it gave its tools. `no-tools`: its list is empty. `wants-authorization`: it gives no list without a token. */
  outcome: z.enum(['listed', 'no-tools', 'wants-authorization']),
  /** Transport in which it answered, which may differ from the one that it is listed with. */
  transport: transportTypeSchema,
  /** Revision that was agreed on, which tells the era that it speaks; absent when it wants authorization before it says. */
  protocolVersion: z.string().optional(),
  /** Set when it wants authorization. */
  authorization: authorizationSchema.optional(),
});
export type RemoteAnswer = z.infer<typeof remoteAnswerSchema>;

/** An address at which somebody runs the server. */
export const remoteSchema = z.strictObject({
  type: transportTypeSchema,
  url: z.string(),
  /** Absent when the address was never asked, or never answered. A later failure leaves it. Written by the source `remote`. */
  answer: remoteAnswerSchema.optional(),
  /** Which sources name this address, sorted. Written when listings are merged. */
  sources: z.array(z.string()).optional(),
});
export type Remote = z.infer<typeof remoteSchema>;
