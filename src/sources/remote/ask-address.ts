import type { RemoteAnswer } from '../../catalog/remote.ts';
import type { HttpClient } from '../http/client.ts';
import { HttpFailure } from '../http/failure.ts';
import { converse, type Answer } from '../live/converse.ts';
import { LiveFailure } from '../live/failure.ts';
import { authorizationOf } from './authorization.ts';
import { ContainedHttp, type HttpTransportType } from './contained-http.ts';
import type { RemoteLimits } from './limits.ts';

/** What came of asking an address. */
export interface AddressAnswer {
  answer: RemoteAnswer;
  /** Absent when it wants authorization. */
  said?: Answer;
  /** Why the metadata that its challenge points to was not taken. */
  metadataFailure?: string;
}

/**
 * Asks an address for its tools, in the transport that it is listed with and else in the other one. No tool is called and no
 * credential sent. Throws an `HttpFailure` or a `LiveFailure`: what was wrong with the listed transport, when both fail.
 */
export async function askAddress(
  http: HttpClient,
  url: URL,
  listed: HttpTransportType,
  limits: RemoteLimits,
): Promise<AddressAnswer> {
  const until = performance.now() + limits.totalMs;
  const other = listed === 'sse' ? 'streamable-http' : 'sse';
  const first = await tryTransport(http, url, listed, limits);
  if (!(first instanceof Failed)) return first;
  const left = until - performance.now();
  if (!first.mayBeOther || left <= 0) throw first.reason;
  const second = await tryTransport(http, url, other, { ...limits, totalMs: left });
  if (second instanceof Failed) throw first.reason;
  return second;
}

/** A transport in which an address did not answer. */
class Failed {
  readonly reason: Error;
  /** It failed in the way of an address that speaks the other transport. */
  readonly mayBeOther: boolean;

  constructor(reason: Error, mayBeOther: boolean) {
    this.reason = reason;
    this.mayBeOther = mayBeOther;
  }
}

async function tryTransport(
  http: HttpClient,
  url: URL,
  type: HttpTransportType,
  limits: RemoteLimits,
): Promise<AddressAnswer | Failed> {
  const until = performance.now() + limits.totalMs;
  // Servers of the older transport know nothing of the newer era.
  const modes = type === 'sse' ? (['legacy'] as const) : (['auto', 'legacy'] as const);
  let failed: Failed | undefined;
  for (const mode of modes) {
    const transport = new ContainedHttp(http, url, type, limits);
    try {
      const said = await converse(transport, { ...limits, totalMs: until - performance.now() }, mode);
      const outcome = said.tools.length === 0 ? 'no-tools' : 'listed';
      return { said, answer: answerOf(outcome, transport, said.protocolVersion) };
    } catch (error) {
      if (wantsAuthorization(transport)) return await wanted(http, url, transport);
      failed = new Failed(reasonOf(error as Error, transport, url), mayBeOther(transport));
      if (!breaksAtProbe(error as Error, transport)) return failed;
    }
  }
  return failed as Failed;
}

function answerOf(
  outcome: RemoteAnswer['outcome'],
  { type }: ContainedHttp,
  protocolVersion: string | undefined,
): RemoteAnswer {
  return { outcome, transport: type, ...(protocolVersion === undefined ? {} : { protocolVersion }) };
}

/** A 403 without a challenge says that nobody may ask, or that this crawler may not. */
function wantsAuthorization({ refusal }: ContainedHttp): boolean {
  return refusal?.status === 401 || (refusal?.status === 403 && refusal.challenge !== null);
}

async function wanted(http: HttpClient, url: URL, transport: ContainedHttp): Promise<AddressAnswer> {
  const { authorization, failure } = await authorizationOf(http, url, transport.refusal?.challenge ?? null);
  const answer = { ...answerOf('wants-authorization', transport, transport.protocolVersion), authorization };
  return { answer, ...(failure === undefined ? {} : { metadataFailure: failure }) };
}

function mayBeOther({ refusal, notEvents }: ContainedHttp): boolean {
  if (refusal === undefined) return notEvents;
  return refusal.status >= 400 && refusal.status < 500 && ![401, 403, 429].includes(refusal.status);
}

/** An older server may answer the unknown first request with a fault of its own, and deserves another try without it. */
function breaksAtProbe(error: Error, { refusal, protocolVersion, failure }: ContainedHttp): boolean {
  if (failure !== undefined || protocolVersion !== undefined) return false;
  return error instanceof LiveFailure && error.kind === 'malformed-answer' && (refusal?.status ?? 500) >= 500;
}

/** The status says more than what the SDK makes of it; what it takes for an error of the older transport is that status, too. */
function reasonOf(error: Error, { refusal, type }: ContainedHttp, { host }: URL): Error {
  const kind = error instanceof LiveFailure ? error.kind : undefined;
  const unexplained = kind === 'malformed-answer' || (kind === 'refused' && type === 'sse');
  if (!unexplained || refusal === undefined) return error;
  return new HttpFailure('http-status', `${host} answered ${refusal.status}.`);
}
