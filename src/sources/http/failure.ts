/** What can go wrong between a request and the end of its answer. */
export type HttpFailureKind =
  | 'refused-address'
  | 'opted-out'
  | 'not-found-host'
  | 'unreachable'
  | 'timed-out'
  | 'broken-off'
  | 'answer-too-large'
  | 'headers-too-large'
  | 'not-utf-8'
  | 'unknown-encoding'
  | 'too-many-redirects'
  | 'asked-to-wait'
  | 'http-status'
  | 'malformed-answer';

/** Why there is no answer; the message is one sentence that names the host. */
export class HttpFailure extends Error {
  readonly kind: HttpFailureKind;
  /** Set with `http-status`. */
  status?: number;

  constructor(kind: HttpFailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
