import type { ConversationLimits } from '../live/converse.ts';
import { defaultLimits } from '../live/limits.ts';

/** What the conversation with one address may use before it is ended. */
export interface RemoteLimits extends ConversationLimits {
  /** Bytes of all answers together, without their compression. */
  outputBytes: number;
}

const { totalMs, probeMs, outputBytes, pages, tools } = defaultLimits;

export const defaultRemoteLimits: RemoteLimits = { totalMs, probeMs, outputBytes, pages, tools };
