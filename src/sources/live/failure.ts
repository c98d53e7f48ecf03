/** What can go wrong with a server that is started and asked. */
export type FailureKind =
  | 'no-sandbox'
  | 'no-runner'
  | 'not-installable'
  | 'no-command'
  | 'does-not-start'
  | 'exited'
  | 'timed-out'
  | 'too-much-output'
  | 'too-much-memory'
  | 'too-many-processes'
  | 'too-much-cpu'
  | 'too-much-written'
  | 'line-too-long'
  | 'not-utf-8'
  | 'refused'
  | 'malformed-answer'
  | 'repeated-cursor'
  | 'endless-pages'
  | 'too-many-tools'
  | 'empty-tool-list';

/** What this machine or its network may be the cause of. */
const beforeStart: ReadonlySet<FailureKind> = new Set(['no-sandbox', 'no-runner', 'not-installable']);

/** Why a server gave no tool list; the message is one sentence without the server's name. */
export class LiveFailure extends Error {
  readonly kind: FailureKind;

  /** The server was started and failed by itself, so that asking it again in the same run would only repeat it. */
  get isItsOwn(): boolean {
    return !beforeStart.has(this.kind);
  }

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
