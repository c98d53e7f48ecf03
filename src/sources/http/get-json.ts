import type { HttpClient } from './client.ts';
import { HttpFailure, type HttpFailureKind } from './failure.ts';
import { conditionsOf } from './page-cache.ts';

/** Tries for one address, and the pause before the second, in milliseconds; it doubles with each try. */
const tries = 5;
const firstPauseMs = 500;

/** What may be gone at the next try. */
const passing: ReadonlySet<HttpFailureKind> = new Set(['unreachable', 'timed-out', 'broken-off']);

/** An answer that says nothing of the next one. */
function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

/**
 * The JSON at an address; from the client's cache when it did not change. Tries again when the server is busy or broken, as late
 * as its `Retry-After` asks. Throws an `HttpFailure` when it stays so, or answers anything else than JSON.
 */
export async function getJson(http: HttpClient, url: URL): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return parse(await http.hosts.visit(url.host, () => getText(http, url)), url);
    } catch (error) {
      const again = error instanceof BusyHost || (error instanceof HttpFailure && passing.has(error.kind));
      if (!again || attempt === tries - 1) throw error;
      const asked = error instanceof BusyHost && error.asked;
      if (!asked) http.hosts.pause(url.host, firstPauseMs * 2 ** attempt);
    }
  }
}

/** The host is busy or broken now. */
class BusyHost extends HttpFailure {
  /** Whether it said for how long, which the client then minds by itself. */
  readonly asked: boolean;

  constructor(host: string, { status, headers }: Response) {
    super('http-status', `${host} answered ${status}.`);
    this.status = status;
    this.asked = headers.has('retry-after');
  }
}

async function getText(http: HttpClient, url: URL): Promise<string> {
  const cached = await http.cache?.get(url);
  const headers = new Headers([['accept', 'application/json'], ...conditionsOf(cached)]);
  const response = await http.fetch(url, { headers });
  if (response.status === 304 && cached !== undefined) return cached.text;
  if (!response.ok) {
    await response.body?.cancel();
    if (isPassing(response.status)) throw new BusyHost(url.host, response);
    throw Object.assign(new HttpFailure('http-status', `${url.host} answered ${response.status}.`), {
      status: response.status,
    });
  }
  const text = await response.text();
  await http.cache?.put(url, response, text);
  return text;
}

function parse(text: string, url: URL): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpFailure('malformed-answer', `${url.host} answered with something that is not JSON.`, {
      cause: error,
    });
  }
}
