import type { Notification, ServerContext } from '@modelcontextprotocol/server';

/** Levels of a log message, from the least to the most severe (RFC 5424). */
export const logLevels = ['debug', 'info', 'notice', 'warning', 'error', 'critical', 'alert', 'emergency'];

/** A request of a client that is under way. */
interface RunningCall {
  ctx: ServerContext;
  /** Least level of log messages that the request asked for; `undefined` when it asked for none. Clients of the older era ask once for all. */
  logLevel: string | undefined;
}

/** Requests under way on one connection to the server: what the server says in the middle of them finds its client by these. */
export class RunningCalls {
  readonly #running: RunningCall[] = [];

  /** Does the work of one request. */
  async during<T>(call: RunningCall, work: () => Promise<T>): Promise<T> {
    this.#running.push(call);
    try {
      return await work();
    } finally {
      this.#running.splice(this.#running.indexOf(call), 1);
    }
  }

  /** The request that a server's word most likely belongs to, since it does not say: the one that started last. */
  last(): ServerContext | undefined {
    return this.#running.at(-1)?.ctx;
  }

  /** Passes a notification with the request it most likely belongs to; `false` when there is none. */
  notify(notification: Notification): boolean {
    const ctx = this.last();
    if (ctx === undefined) return false;
    void ctx.mcpReq.notify(notification).catch(() => undefined);
    return true;
  }

  /** The same for a log message, which in the newer era only requests get that asked for its level. */
  log(notification: Notification): void {
    const level = logLevels.indexOf(String(notification.params?.['level']));
    const wanting = ({ logLevel }: RunningCall) => logLevel !== undefined && logLevels.indexOf(logLevel) <= level;
    const call = this.#running.findLast(wanting);
    void call?.ctx.mcpReq.notify(notification).catch(() => undefined);
  }
}
