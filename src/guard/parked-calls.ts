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

/** A question of the server, until it is answered or withdrawn. */
interface Question {
  request: Request;
  answer(result: Result): void;
  refuse(error: Error): void;
}

/** A call that runs on a server of the older era for a client of the newer one. */
interface Running {
  grant: string;
  /** Hash of the tool and its arguments: a retry has to be of the same call. */
  call: string;
  result: Promise<Result>;
  ended: boolean;
  /** Ends the round trip that is open with questions to the client; `undefined` between two of them. */
  ask: ((questions: Result) => void) | undefined;
  /** Questions that wait for the next round trip. */
  queued: Question[];
  capabilities: ClientCapabilities | undefined;
  /** Ends the call on the server. */
  abort: AbortController;
  /** Where progress goes: to the round trip that is open. */
  report: Report | undefined;
}

/** Takes one progress report of a running call. */
type Report = (progress: Record<string, unknown> & { progress: number }) => void;

/** What one `input_required` result asked for, by its key there. */
interface Waiting {
  running: Running;
  questions: Map<string, Question>;
}

/** Results that no client comes back for: beyond this many the oldest is given up. */
const mostWaiting = 1000;

/** Whether a client declared that it answers such questions. */
function canAnswer(capabilities: ClientCapabilities | undefined, method: string): boolean {
  if (method === 'elicitation/create') return capabilities?.elicitation !== undefined;
  if (method === 'sampling/createMessage') return capabilities?.sampling !== undefined;
  return method === 'roots/list' && capabilities?.roots !== undefined;
}

const callHash = (params: Record<string, unknown>): string => hashOf([params['name'], params['arguments'] ?? {}]);

/** Ends a question that the client left unanswered. */
function leave({ request, answer, refuse }: Question): void {
  if (request.method === 'elicitation/create') answer({ action: 'cancel' } as Result);
  else refuse(new Error('The client gave no answer.'));
}

/**
 * Turns questions that a server of the older era asks in the middle of a call into the newer era's way: the call's result says
 * that input is required, the call itself waits, and the client's retry carries the answers to it.
 */
export class ParkedCalls {
  readonly #running: Running[] = [];
  readonly #waiting = new Map<string, Waiting>();

  /** Starts a call and gives its result, or the questions that came first. */
  watch(
    grant: string,
    params: Record<string, unknown>,
    forwarding: Forwarding,
    start: (forwarding: Forwarding) => Promise<Result>,
  ): Promise<Result> {
    const abort = new AbortController();
    const onprogress: Report = (progress) => running.report?.(progress);
    const result = start({ ...forwarding, signal: abort.signal, ...(forwarding.onprogress && { onprogress }) });
    const running: Running = {
      grant,
      call: callHash(params),
      result,
      ended: false,
      ask: undefined,
      queued: [],
      report: undefined,
      capabilities: forwarding.capabilities,
      abort,
    };
    this.#running.push(running);
    const ended = () => {
      running.ended = true;
      this.#running.splice(this.#running.indexOf(running), 1);
      for (const question of running.queued.splice(0)) this.#put(question);
    };
    result.then(ended, ended);
    return this.#round(running, forwarding);
  }

  /** One round trip: while it is open, its client's cancellation ends the call; between two of them nobody waits for an answer. */
  #round(running: Running, { signal, onprogress }: Forwarding): Promise<Result> {
    const cancel = () => running.abort.abort(signal?.reason);
    signal?.addEventListener('abort', cancel);
    running.report = onprogress;
    const asked = new Promise<Result>((resolve) => {
      running.ask = (questions) => {
        signal?.removeEventListener('abort', cancel);
        resolve(questions);
      };
    });
    this.#askQueued(running);
    return Promise.race([running.result, asked]);
  }

  /** Ends the open round trip with what is queued; without one the questions stay queued. */
  #askQueued(running: Running): void {
    const { ask, queued, ended } = running;
    if (ask === undefined || ended || queued.length === 0) return;
    running.ask = undefined;
    const requestState = `guard-${randomUUID()}`;
    const questions = new Map(queued.splice(0).map((question, index) => [`question-${index + 1}`, question]));
    const inputRequests = Object.fromEntries([...questions].map(([key, { request }]) => [key, request]));
    this.#waiting.set(requestState, { running, questions });
    const [oldest] = this.#waiting;
    if (this.#waiting.size > mostWaiting && oldest !== undefined) {
      this.#waiting.delete(oldest[0]);
      for (const question of oldest[1].questions.values()) leave(question);
    }
    ask({ resultType: 'input_required', inputRequests, requestState } as Result);
  }

  /** Gives a question to a call whose client can answer it: the last that was started, of those with an open round trip first. */
  #put(question: Question): void {
    const able = this.#running.filter(({ capabilities }) => canAnswer(capabilities, question.request.method));
    const running = able.findLast(({ ask }) => ask !== undefined) ?? able.at(-1);
    if (running === undefined) {
      const message = `The client cannot answer ${question.request.method}.`;
      return question.refuse(new ProtocolError(ProtocolErrorCode.MethodNotFound, message));
    }
    running.queued.push(question);
    this.#askQueued(running);
  }

  /** Puts a server's question to a client; the server does not say which of the calls that run it belongs to. */
  ask({ method, params }: Request, signal: AbortSignal): Promise<Result> {
    return new Promise((resolve, reject) => {
      const request = { method, ...(params !== undefined && { params }) };
      const question: Question = { request, answer: resolve, refuse: reject };
      signal.addEventListener('abort', () => {
        for (const { queued } of this.#running)
          if (queued.includes(question)) queued.splice(queued.indexOf(question), 1);
        reject(new Error('The question was withdrawn.'));
      });
      this.#put(question);
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
    const answers = new Map(Object.entries((params['inputResponses'] ?? {}) as Record<string, Result>));
    const round = this.#round(waiting.running, forwarding);
    for (const [key, question] of waiting.questions) {
      const answer = answers.get(key);
      if (answer === undefined) leave(question);
      else question.answer(answer);
    }
    return round;
  }
}
