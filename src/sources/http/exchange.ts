import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { readBody, type ByteBudget } from './body.ts';
import { HttpFailure } from './failure.ts';

/** One request, which is not repeated and whose redirect is not followed. */
export interface Exchange {
  url: URL;
  method: string;
  headers: Headers;
  body: string | undefined;
  /** Bytes that the body of the answer may have. */
  budget: ByteBudget;
  /** Bytes that the head of the answer may have. */
  headerBytes: number;
  /** From the start to the last byte of the answer, in milliseconds. */
  timeMs: number;
  signal: AbortSignal | undefined;
  onLateFailure: ((failure: Error) => void) | undefined;
}

/** Statuses that have no body. */
const empty = new Set([204, 205, 304]);

/**
 * Sends requests over Node's own HTTP client, which lets the resolver say what is connected to and bounds the head of an answer.
 * It knows neither cookies nor credentials nor proxies.
 */
export class Connections {
  readonly #http: HttpAgent;
  readonly #https: HttpsAgent;

  constructor(lookup: LookupFunction) {
    const options = { keepAlive: true, keepAliveMsecs: 1000, maxFreeSockets: 16, lookup };
    this.#http = new HttpAgent(options);
    this.#https = new HttpsAgent(options);
  }

  /** Closes what is kept open. */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  /** The answer, its body still to come. Throws an `HttpFailure`; so does the body when it is read. */
  async send(exchange: Exchange): Promise<Response> {
    const { url, method, headers, timeMs, headerBytes, body } = exchange;
    const signals = exchange.signal === undefined ? [] : [exchange.signal];
    const deadline = AbortSignal.timeout(Math.max(0, Math.ceil(timeMs)));
    const signal = AbortSignal.any([deadline, ...signals]);
    const options = { method, headers: Object.fromEntries(headers), maxHeaderSize: headerBytes };
    const request =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, agent: this.#https })
        : httpRequest(url, { ...options, agent: this.#http });
    const late = (): HttpFailure =>
      new HttpFailure('timed-out', `${url.host} did not finish answering in ${Math.round(timeMs / 100) / 10} s.`);
    const failure = (error: unknown): Error => {
      if (deadline.aborted) return late();
      return exchange.signal?.aborted ? (error as Error) : asFailure(error as Error, url.host);
    };
    try {
      return toResponse(await answerTo(request, body, signal), exchange, failure);
    } catch (error) {
      request.destroy();
      throw failure(error);
    }
  }
}

function answerTo(request: ClientRequest, body: string | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  let answer: IncomingMessage | undefined;
  // Node's own `signal` option would also destroy the connection after the answer, when it is kept for the next request and
  // nobody hears its error.
  const giveUp = (): void => {
    if (answer?.complete !== true) request.destroy(signal.reason as Error);
  };
  signal.addEventListener('abort', giveUp);
  request.once('close', () => signal.removeEventListener('abort', giveUp));
  return new Promise((resolve, reject) => {
    request.once('response', (message) => {
      answer = message;
      resolve(message);
    });
    // Stays, because an error may come after the answer has begun; the body reports that one.
    request.on('error', reject);
    if (signal.aborted) giveUp();
    request.end(body);
  });
}

function toResponse(
  message: IncomingMessage,
  { url, budget, onLateFailure }: Exchange,
  failure: (error: unknown) => Error,
): Response {
  const status = message.statusCode ?? 0;
  if (status < 200 || status > 599) throw new HttpFailure('malformed-answer', `${url.host} answered ${status}.`);
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(message.headersDistinct)) {
    // The body is given out uncompressed, and nobody here keeps cookies.
    if (/^(?:content-encoding|content-length|transfer-encoding|set-cookie2?)$/.test(name)) continue;
    for (const value of values) headers.append(name, value);
  }
  // Who reads the body is told of its end; nobody may be reading when the request is given up.
  message.on('error', () => {});
  const pieces = readBody(message, url.host, budget);
  if (empty.has(status)) message.resume();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          const late = failure(error);
          onLateFailure?.(late);
          controller.error(late);
        }
      },
      async cancel() {
        message.destroy();
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(empty.has(status) ? null : body, { status, headers });
}

function asFailure(error: Error, host: string): HttpFailure {
  if (error instanceof HttpFailure) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const options = { cause: error };
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new HttpFailure('headers-too-large', `${host} answered with larger headers than are read.`, options);
  }
  if (code.startsWith('HPE_')) {
    return new HttpFailure('malformed-answer', `${host} answered with something that is not HTTP (${code}).`, options);
  }
  return new HttpFailure('unreachable', `${host} could not be reached (${code || error.message}).`, options);
}
