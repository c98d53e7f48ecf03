import { config } from '../config.ts';

/** Bytes of one answer. */
const largestAnswer = 64 * 1024 * 1024;

/** Tries for one request, and the longest pause before the next, in milliseconds. */
const tries = 5;
const longestPauseMs = 60_000;

/** Time for one try, in milliseconds. */
const timeoutMs = 30_000;

const headers = {
  accept: 'application/json',
  'user-agent': `${config.siteName.replaceAll(' ', '-')}/1.0 (+${config.siteUrl}; ${config.contactEmail})`,
};

/** The pause that the server asks for, else one that doubles with each try. */
function pauseMs(retryAfter: string | null, attempt: number): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  const date = Date.parse(retryAfter ?? '');
  const asked = Number.isFinite(seconds) ? seconds * 1000 : date - Date.now();
  return Math.min(Number.isFinite(asked) ? Math.max(asked, 0) : 500 * 2 ** attempt, longestPauseMs);
}

/**
 * The JSON at an address. Waits and tries again when the server is busy or broken, as long as its `Retry-After` asks; throws when
 * it stays so, or answers anything else than JSON of a bearable size. Sends no cookie and no credential.
 */
export async function getJson(url: URL): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    const last = attempt === tries - 1;
    try {
      const response = await fetch(url, { headers, credentials: 'omit', signal: AbortSignal.timeout(timeoutMs) });
      if (response.ok) return parse(await readText(response, url), url);
      await response.body?.cancel();
      if ((response.status !== 429 && response.status < 500) || last)
        throw new Error(`${url.host} answered ${response.status}.`);
      await sleep(pauseMs(response.headers.get('retry-after'), attempt));
    } catch (error) {
      // A broken connection is worth another try; an answer that was understood and refused is not.
      if (!(error instanceof TypeError) || last) throw error;
      await sleep(pauseMs(null, attempt));
    }
  }
}

function parse(text: string, url: URL): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${url.host} answered with something that is not JSON.`, { cause: error });
  }
}

async function readText(response: Response, url: URL): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > largestAnswer) throw new Error(`${url.host} answered with more than ${largestAnswer} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
