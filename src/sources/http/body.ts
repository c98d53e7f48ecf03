import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { HttpFailure } from './failure.ts';

/** Bytes that may still come. Several answers may share one. */
export class ByteBudget {
  readonly #bytes: number;
  #left: number;

  constructor(bytes: number) {
    this.#bytes = bytes;
    this.#left = bytes;
  }

  /** Throws an `HttpFailure` when there are fewer left. */
  spend(bytes: number, host: string): void {
    this.#left -= bytes;
    if (this.#left < 0)
      throw new HttpFailure('answer-too-large', `${host} answered with more than ${this.#bytes} bytes.`);
  }
}

/** What of an answer to an unhappy request is worth reading, in bytes; the rest is left unread. */
const keptOfErrors = 64 * 1024;

export const acceptedEncodings = 'gzip, deflate, br';

/** Bytes of the answer's body without its compression. */
function decoded(message: IncomingMessage, host: string): Readable {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return message;
  // A stream of events has to be given out as it comes, and one that is cut in the middle is noticed by its length.
  const zlib = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
  const brotli = { flush: constants.BROTLI_OPERATION_FLUSH, finishFlush: constants.BROTLI_OPERATION_FLUSH };
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip(zlib)
      : encoding === 'deflate'
        ? createInflate(zlib)
        : encoding === 'br'
          ? createBrotliDecompress(brotli)
          : undefined;
  if (decoder === undefined) {
    throw new HttpFailure('unknown-encoding', `${host} answered in an encoding that was not asked for.`);
  }
  return pipeline(message, decoder, () => {});
}

/** The body in pieces, as they come: bounded, uncompressed, and UTF-8 where the answer is a happy one. Throws an `HttpFailure`. */
export async function* readBody(
  message: IncomingMessage,
  host: string,
  budget: ByteBudget,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const happy = (message.statusCode ?? 0) < 400;
  const text = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of decoded(message, host)) {
      const piece = chunk as Uint8Array<ArrayBuffer>;
      bytes += piece.length;
      if (happy) {
        budget.spend(piece.length, host);
        text.decode(piece, { stream: true });
      } else if (bytes > keptOfErrors) return;
      yield piece;
    }
    if (happy) text.decode();
  } catch (error) {
    if (error instanceof HttpFailure) throw error;
    const cause = { cause: error };
    if (error instanceof TypeError && (error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new HttpFailure('not-utf-8', `${host} answered with bytes that are not UTF-8.`, cause);
    }
    throw new HttpFailure('broken-off', `${host} broke off in the middle of its answer.`, cause);
  } finally {
    message.destroy();
  }
}
