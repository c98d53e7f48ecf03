import { SSEClientTransport, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import { ByteBudget } from '../http/body.ts';
import type { HttpClient } from '../http/client.ts';
import { HttpFailure } from '../http/failure.ts';
import type { ContainedTransport } from '../live/converse.ts';
import type { RemoteLimits } from './limits.ts';

/** The transports of an address. */
export type HttpTransportType = 'streamable-http' | 'sse';

/** What an address said beside its messages. */
interface Refusal {
  status: number;
  /** `WWW-Authenticate`. */
  challenge: string | null;
}

/** Time for the end of a session, in milliseconds. */
const farewellMs = 3000;

/** The SDK's transports over the crawl's own client, with one budget of bytes for all that the server says. */
export class ContainedHttp implements ContainedTransport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: Transport['onmessage'];
  failure: Error | undefined;
  /** Revision that was agreed on, as soon as it was. */
  protocolVersion: string | undefined;
  /** How the last answer refused; absent when it did not. */
  refusal: Refusal | undefined;
  /** The last answer to a request for a stream of events was something else. */
  notEvents = false;
  readonly type: HttpTransportType;
  readonly hasPerRequestStream: boolean;
  readonly #http: HttpClient;
  readonly #inner: Transport;
  readonly #budget: ByteBudget;
  readonly #timeMs: number;
  #closing: Promise<void> | undefined;

  constructor(http: HttpClient, url: URL, type: HttpTransportType, limits: RemoteLimits) {
    this.#http = http;
    this.type = type;
    this.hasPerRequestStream = type === 'streamable-http';
    this.#budget = new ByteBudget(limits.outputBytes);
    this.#timeMs = limits.totalMs;
    // No `authProvider`: there is nothing that it could give. The client follows redirects itself, each as guarded as the first.
    const options = { fetch: this.#fetch, redirectPolicy: 'follow' as const };
    this.#inner =
      type === 'sse' ? new SSEClientTransport(url, options) : new StreamableHTTPClientTransport(url, options);
    const handlers: Pick<Transport, 'onclose' | 'onerror' | 'onmessage'> = {
      onmessage: (message) => this.onmessage?.(message),
      onerror: (error) => this.onerror?.(error),
      onclose: () => this.onclose?.(),
    };
    Object.assign(this.#inner, handlers);
  }

  readonly #fetch = async (address: string | URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const method = init.method ?? 'GET';
    // What a server wants to say unasked is not wanted. A stream that it asks to be resumed, though, holds the answer.
    if (this.type === 'streamable-http' && method === 'GET' && !headers.has('last-event-id')) {
      return new Response(null, { status: 405 });
    }
    const ask = (): Promise<Response> =>
      this.#http.fetch(new URL(address), {
        method,
        headers,
        budget: this.#budget,
        timeMs: method === 'DELETE' ? farewellMs : this.#timeMs,
        onLateFailure: (failure) => this.fail(failure),
        ...(typeof init.body === 'string' ? { body: init.body } : {}),
        ...(init.signal ? { signal: init.signal } : {}),
      });
    try {
      let response = await ask();
      if (isBusy(response) && method !== 'DELETE') {
        await response.body?.cancel();
        response = await ask();
      }
      this.#note(response, method);
      return response;
    } catch (error) {
      if (error instanceof HttpFailure) this.fail(error);
      throw error;
    }
  };

  #note({ status, headers, ok }: Response, method: string): void {
    if (method === 'DELETE') return;
    this.refusal = ok ? undefined : { status, challenge: headers.get('www-authenticate') };
    this.notEvents = method === 'GET' && ok && !/^text\/event-stream\b/i.test(headers.get('content-type') ?? '');
  }

  start(): Promise<void> {
    return this.#inner.start();
  }

  send(...args: Parameters<Transport['send']>): Promise<void> {
    return this.#inner.send(...args);
  }

  setProtocolVersion(version: string): void {
    this.protocolVersion = version;
    this.#inner.setProtocolVersion?.(version);
  }

  details(): string {
    return '';
  }

  fail(error: Error): void {
    if (this.failure !== undefined || this.#closing !== undefined) return;
    this.failure = error;
    this.onerror?.(error);
    void this.close();
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#end());
  }

  async #end(): Promise<void> {
    if (this.#inner instanceof StreamableHTTPClientTransport && this.failure === undefined) {
      await this.#inner.terminateSession().catch(() => {});
    }
    await this.#inner.close();
  }
}

/** It asks to be asked again later; the client waits until then. */
function isBusy({ status, headers }: Response): boolean {
  return (status === 429 || status === 503) && headers.has('retry-after');
}
