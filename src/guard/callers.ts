import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Who may call over HTTP, by bearer token. One token is one grant; without tokens everybody is the same one. */
export class Callers {
  readonly #tokens: readonly Buffer[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens.map(digest);
  }

  /** The grant of a request's `Authorization` header, a hash that says nothing of the token; `undefined` for nobody known. */
  grantOf(authorization: string | undefined): string | undefined {
    if (this.#tokens.length === 0) return 'http';
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    const given = digest(token);
    // Every token is compared, so that the time says nothing of which one is near.
    const known = this.#tokens.filter((each) => timingSafeEqual(each, given));
    return known.length > 0 ? `token-${given.toString('hex').slice(0, 16)}` : undefined;
  }
}
