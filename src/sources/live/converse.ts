import { Client, SdkError, SdkErrorCode, type Transport } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { LiveFailure } from './failure.ts';
import type { Limits } from './limits.ts';

/** Tools stay as they came: one bad tool must not cost the others. */
const pageSchema = z.looseObject({ tools: z.array(z.unknown()), nextCursor: z.string().nullish() });

/** What a running server said of itself. */
export interface Answer {
  serverInfo: Record<string, unknown> | undefined;
  /** Revision that both sides agreed on. */
  protocolVersion: string | undefined;
  instructions: string | undefined;
  /** As they came, in the order of the pages. */
  tools: unknown[];
}

/** A transport that trusts the server with nothing. */
export interface ContainedTransport extends Transport {
  /** Why the connection ended; set before `onclose` is called unless `close` ended it. */
  readonly failure: Error | undefined;
  /** Ends the connection; what waits for an answer is rejected, and `failure` says why. */
  fail(error: Error): void;
  /** Sentences, each after a space, about what was seen of a server that did not answer; may be empty. */
  details(): string;
}

export type ConversationLimits = Pick<Limits, 'totalMs' | 'probeMs' | 'pages' | 'tools'>;

/**
 * Asks for the tools and closes the transport. No tool is called, and the client declares no capability: a server can ask for
 * nothing. `auto` speaks the newest revision that the server knows, `legacy` begins with `initialize`. Throws the transport's
 * failure, else a `LiveFailure`.
 */
export async function converse(
  transport: ContainedTransport,
  limits: ConversationLimits,
  mode: 'auto' | 'legacy',
): Promise<Answer> {
  const client = new Client(
    { name: 'mcp-risk-catalog-crawler', version: '1.0.0' },
    { capabilities: {}, versionNegotiation: { mode, probe: { timeoutMs: limits.probeMs } } },
  );
  const timer = setTimeout(() => {
    const seconds = Math.round(limits.totalMs / 1000);
    transport.fail(new LiveFailure('timed-out', `It did not finish answering in ${seconds} s.${transport.details()}`));
  }, limits.totalMs);
  try {
    await client.connect(transport, { timeout: limits.totalMs });
    const tools = await allTools(client, limits);
    return {
      serverInfo: client.getServerVersion() as Record<string, unknown> | undefined,
      protocolVersion: client.getNegotiatedProtocolVersion(),
      instructions: client.getInstructions(),
      tools,
    };
  } catch (error) {
    throw transport.failure ?? asFailure(error as Error);
  } finally {
    clearTimeout(timer);
    await client.close();
    await transport.close();
  }
}

async function allTools(client: Client, limits: ConversationLimits): Promise<unknown[]> {
  const tools: unknown[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const request = { method: 'tools/list', ...(cursor === undefined ? {} : { params: { cursor } }) };
    const page = await client.request(request, pageSchema, { timeout: limits.totalMs });
    for (const tool of page.tools) tools.push(tool);
    if (tools.length > limits.tools) {
      throw new LiveFailure('too-many-tools', `It listed more than ${limits.tools} tools.`);
    }
    cursor = page.nextCursor ?? undefined;
    if (cursor === undefined || cursor === '') return tools;
    if (seen.has(cursor))
      throw new LiveFailure('repeated-cursor', 'It gave the same cursor twice, so its list never ends.');
    if (pages >= limits.pages) {
      throw new LiveFailure('endless-pages', `Its list had no end after ${limits.pages} pages.`);
    }
    seen.add(cursor);
  }
}

/** Characters of a server's own words that a report quotes. */
const keptWords = 400;

function asFailure(error: Error): LiveFailure {
  if (error instanceof LiveFailure) return error;
  const words = error.message.slice(0, keptWords).toWellFormed();
  if (error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout) {
    return new LiveFailure('timed-out', 'It did not answer in time.');
  }
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'number') return new LiveFailure('refused', `It answered with error ${code}: ${words}`);
  return new LiveFailure('malformed-answer', `Its answer was malformed: ${words}`);
}
