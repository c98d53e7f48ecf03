import { optedOut, type OptOut } from '../opt-out.ts';
import { refusalOf } from './address.ts';
import { acceptedEncodings, ByteBudget } from './body.ts';
import { Connections } from './exchange.ts';
import { HttpFailure } from './failure.ts';
import { askedPauseMs, defaultManners, Hosts, type Manners } from './hosts.ts';
import { demandAllowedHost, guardedLookup, resolveBySystem, type Refusal, type Resolve } from './lookup.ts';
import type { PageCache } from './page-cache.ts';
import { userAgent } from './user-agent.ts';

/** What one request may cost. */
export interface HttpLimits {
  /** From the start of one request to the last byte of its answer, in milliseconds. */
  timeMs: number;
  /** Bytes of one answer without its compression. */
  bodyBytes: number;
  /** Bytes of the head of one answer. */
  headerBytes: number;
  redirects: number;
}

const mebibyte = 1024 * 1024;

export const defaultHttpLimits: HttpLimits = {
  timeMs: 30_000,
  bodyBytes: 32 * mebibyte,
  headerBytes: 64 * 1024,
  redirects: 5,
};

/** How a crawl reaches others. */
export interface HttpOptions {
  /** Addresses that are not public may be asked: for one's own servers and for tests. */
  allowPrivate?: boolean;
  /** Who asked not to be asked; empty when nobody did. */
  optOut?: OptOut;
  /** Remembers answers, so that a page that did not change is not sent again. */
  cache?: PageCache;
  limits?: Partial<HttpLimits>;
  manners?: Partial<Manners>;
  /** Replaces the system's resolver. */
  resolve?: Resolve;
  /** Replaces the judgement of addresses. */
  refusal?: Refusal;
}

export interface HttpRequest {
  method?: string;
  /** Only those in `sentHeaders` are sent. */
  headers?: Headers;
  body?: string;
  signal?: AbortSignal;
  /** Replaces the limit on one answer: several requests may share a budget. */
  budget?: ByteBudget;
  /** Replaces the limit on the time. */
  timeMs?: number;
  /** Told of a failure that comes after the answer has begun, which who reads the body may not pass on. */
  onLateFailure?: (failure: Error) => void;
}

/** Everything else a caller sets is left out, so no cookie and no credential can leave. */
const sentHeaders = [
  'accept',
  'content-type',
  'if-modified-since',
  'if-none-match',
  'last-event-id',
  'mcp-method',
  'mcp-name',
  'mcp-protocol-version',
  'mcp-session-id',
];

/** Headers that belong to the conversation with one server. */
const ofConversation = ['last-event-id', 'mcp-session-id'];

/**
 * The one way in which a crawl asks an address. It connects to public addresses alone, after redirects too; sends no cookie and
 * no credential; bounds time, size and redirects; and takes care of each host. Every failure is an `HttpFailure`.
 */
export class HttpClient {
  readonly hosts: Hosts;
  readonly limits: HttpLimits;
  readonly cache: PageCache | undefined;
  readonly #refusal: Refusal;
  readonly #optOut: OptOut;
  readonly #connections: Connections;

  constructor({ allowPrivate = false, optOut = [], ...options }: HttpOptions = {}) {
    this.hosts = new Hosts({ ...defaultManners, ...options.manners });
    this.limits = { ...defaultHttpLimits, ...options.limits };
    this.cache = options.cache;
    this.#refusal = allowPrivate ? () => undefined : (options.refusal ?? refusalOf);
    this.#optOut = optOut;
    this.#connections = new Connections(guardedLookup(options.resolve ?? resolveBySystem, this.#refusal));
  }

  /** Closes the connections that are kept open for a next request. */
  close(): void {
    this.#connections.close();
  }

  /** The answer after all redirects, of any status; its body may still throw an `HttpFailure`. */
  async fetch(address: URL, request: HttpRequest = {}): Promise<Response> {
    const headers = this.#headersOf(request);
    let { method = 'GET', body } = request;
    let url = address;
    for (let redirects = 0; ; redirects += 1) {
      this.#demandAllowed(url);
      await this.hosts.turn(url.host, request.signal);
      const response = await this.#connections.send({
        url,
        method,
        headers,
        body,
        budget: request.budget ?? new ByteBudget(this.limits.bodyBytes),
        headerBytes: this.limits.headerBytes,
        timeMs: request.timeMs ?? this.limits.timeMs,
        signal: request.signal,
        onLateFailure: request.onLateFailure,
      });
      const pause = askedPauseMs(response.headers.get('retry-after'));
      if (pause !== undefined && (response.status === 429 || response.status === 503))
        this.hosts.pause(url.host, pause);
      const target = redirectOf(response, url);
      if (target === undefined) return response;
      await response.body?.cancel();
      if (redirects >= this.limits.redirects) {
        throw new HttpFailure('too-many-redirects', `${address.host} led on more than ${this.limits.redirects} times.`);
      }
      if (target.origin !== url.origin) for (const name of ofConversation) headers.delete(name);
      // Any other redirect repeats the request as it is: one that is turned into a GET would ask something else.
      if (response.status === 303) {
        method = 'GET';
        body = undefined;
        headers.delete('content-type');
      }
      url = target;
    }
  }

  #headersOf(request: HttpRequest): Headers {
    const headers = new Headers({ 'user-agent': userAgent, 'accept-encoding': acceptedEncodings });
    for (const name of sentHeaders) {
      const value = request.headers?.get(name);
      if (value !== null && value !== undefined) headers.set(name, value);
    }
    return headers;
  }

  #demandAllowed({ protocol, username, password, hostname, host, href }: URL): void {
    const refuse = (reason: string): never => {
      throw new HttpFailure('refused-address', `${host || protocol} was not asked: ${reason}.`);
    };
    if (protocol !== 'https:' && protocol !== 'http:') refuse('its address is not one of the web');
    if (username !== '' || password !== '') refuse('its address holds a name or password');
    const wish = optedOut(this.#optOut, { urls: [href] });
    if (wish !== undefined) {
      throw new HttpFailure('opted-out', `${host} was not asked: it opted out on ${wish.date} (${wish.reason}).`);
    }
    demandAllowedHost(hostname, this.#refusal);
  }
}

/** Where a redirect leads; `undefined` for any other answer. Throws an `HttpFailure` when it gives up encryption. */
function redirectOf({ status, headers }: Response, from: URL): URL | undefined {
  const location = headers.get('location');
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  if (!URL.canParse(location, from)) {
    throw new HttpFailure('malformed-answer', `${from.host} led on to something that is no address.`);
  }
  const target = new URL(location, from);
  if (from.protocol === 'https:' && target.protocol !== 'https:') {
    throw new HttpFailure(
      'refused-address',
      `${from.host} led on to an address without encryption, so it was not asked.`,
    );
  }
  return target;
}
