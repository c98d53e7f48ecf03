import { randomUUID } from 'node:crypto';
import {
  ProtocolError,
  ProtocolErrorCode,
  type ClientCapabilities,
  type Request,
  type Result,
} from '@modelcontextprotocol/server';
import { hashOf } from '../catalog/json.ts';
import type { Forwarding } from './upstream.ts';

/** A call that runs on a server of the older era for a client of the newer one. */
interface Running {
  grant: string;
  /** Hash of the tool and its arguments: a retry has to be of the same call. */
  call: string;
  result: Promise<Result>;
  /** Ends the current round trip with a question to the client. */
  ask: (question: Result) => void;
  capabilities: ClientCapabilities | undefined;
  /** Ends the call on the server. */
  abort: AbortController;
  /** Where progress goes: to the round trip that is open. */
  report: Report | undefined;
}

/** Takes one progress report of a running call. */
type Report = (progress: Record<string, unknown> & { progress: number }) => void;

interface Waiting {
  running: Running;
  key: string;
  answer: (result: Result) => void;
}

/** Whether a client declared that it answers such questions. */
function canAnswer(capabilities: ClientCapabilities | undefined, method: string): boolean {
  if (method === 'elicitation/create') return capabilities?.elicitation !== undefined;
  if (method === 'sampling/createMessage') return capabilities?.sampling !== undefined;
  return method === 'roots/list' && capabilities?.roots !== undefined;
}

const callHash = (params: Record<string, unknown>): string => hashOf([params['name'], params['arguments'] ?? {}]);

/**
 * Turns a question that a server of the older era asks in the middle of a call into the newer era's way: the call's result says
 * that input is required, the call itself waits, and the client's retry carries the answer to it.
 */
export class ParkedCalls {
  readonly #running: Running[] = [];
  readonly #waiting = new Map<string, Waiting>();

  /** Starts a call and gives its result, or the question that came first. */
  watch(
    grant: string,
    params: Record<string, unknown>,
    forwarding: Forwarding,
    start: (forwarding: Forwarding) => Promise<Result>,
  ): Promise<Result> {
    const abort = new AbortController();
    const onprogress: Report = (progress) => running.report?.(progress);
    const result = start({ ...forwarding, signal: abort.signal, ...(forwarding.onprogress && { onprogress }) });
    const { capabilities } = forwarding;
    const running: Running = {
      grant,
      call: callHash(params),
      result,
      ask: () => {},
      report: undefined,
      capabilities,
      abort,
    };
    this.#running.push(running);
    const ended = () => {
      this.#running.splice(this.#running.indexOf(running), 1);
      for (const [state, waiting] of this.#waiting) if (waiting.running === running) this.#waiting.delete(state);
    };
    result.then(ended, ended);
    return this.#round(running, forwarding);
  }

  /** One round trip: while it is open, its client's cancellation ends the call; between two of them nobody waits for an answer. */
  #round(running: Running, { signal, onprogress }: Forwarding): Promise<Result> {
    const cancel = () => running.abort.abort(signal?.reason);
    signal?.addEventListener('abort', cancel);
    running.report = onprogress;
    const question = new Promise<Result>((resolve) => {
      running.ask = (asked) => {
        signal?.removeEventListener('abort', cancel);
        resolve(asked);
      };
    });
    return Promise.race([running.result, question]);
  }

  /** Puts a server's question to the client of the call that it most likely belongs to: the one that was started last. */
  ask(request: Request, signal: AbortSignal): Promise<Result> {
    const running = this.#running.at(-1);
    if (running === undefined) return Promise.reject(new Error('No call is running that could ask.'));
    if (!canAnswer(running.capabilities, request.method)) {
      return Promise.reject(
        new ProtocolError(ProtocolErrorCode.MethodNotFound, `The client cannot answer ${request.method}.`),
      );
    }
    const state = `guard-${randomUUID()}`;
    const key = 'question';
    const { method, params } = request;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        this.#waiting.delete(state);
        reject(new Error('The question was withdrawn.'));
      });
      this.#waiting.set(state, { running, key, answer: resolve });
      running.ask({
        resultType: 'input_required',
        inputRequests: { [key]: { method, params } },
        requestState: state,
      } as Result);
    });
  }

  /** The next round of a parked call, when the request is a retry of one; an answer that belongs to another call is refused. */
  resume(grant: string, params: Record<string, unknown>, forwarding: Forwarding): Promise<Result> | undefined {
    const state = params['requestState'];
    if (typeof state !== 'string' || !state.startsWith('guard-')) return undefined;
    const waiting = this.#waiting.get(state);
    if (waiting === undefined || waiting.running.grant !== grant || waiting.running.call !== callHash(params)) {
      return Promise.reject(new Error('The call that asked is not waiting any more.'));
    }
    this.#waiting.delete(state);
    const answers = params['inputResponses'] as Record<string, Result> | undefined;
    const round = this.#round(waiting.running, forwarding);
    waiting.answer(answers?.[waiting.key] ?? ({ action: 'cancel' } as Result));
    return round;
  }
}
