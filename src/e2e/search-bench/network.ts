import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What a connection is like. */
export interface Line {
  /** Milliseconds there and back. */
  roundTrip: number;
  /** Bits a second towards the browser, of all connections together. */
  bitsPerSecond: number;
}

/** A way to a server that counts, and slows down, what comes back; `close` ends it. */
export interface CountedNetwork {
  url: string;
  /** Bytes that came back since the last call: heads of responses too, whoever in the browser asked for them. */
  take(): number;
  /** Waits until nothing has come back for a moment. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** After so many milliseconds without a byte a page has all that it asked for. */
const moment = 150;

/** Passes a stream on in order, each piece when `due` says. */
function forward(from: Socket, to: Socket, due: (bytes: number) => number, seen: (bytes: number) => void): void {
  let last = Promise.resolve();
  from.on('data', (piece: Buffer) => {
    const at = due(piece.length);
    last = last.then(async () => {
      const delay = at - performance.now();
      if (delay > 1) await wait(delay);
      seen(piece.length);
      if (to.writable) to.write(piece);
    });
  });
  from.on('end', () => void last.then(() => to.end()));
  from.on('error', () => to.destroy());
  from.on('close', () => void last.then(() => to.destroy()));
}

/** Opens a port that leads to the site's. Without a line, everything is passed on as it comes. */
export async function countNetwork(siteUrl: string, line?: Line): Promise<CountedNetwork> {
  const target = Number(new URL(siteUrl).port);
  const half = (line?.roundTrip ?? 0) / 2;
  const perByte = line === undefined ? 0 : 8000 / line.bitsPerSecond;
  let count = 0;
  let free = 0;
  const open = new Set<Socket>();
  const proxy = createServer({ noDelay: true }, (browser) => {
    const site = connect({ port: target, host: '127.0.0.1', noDelay: true });
    for (const socket of [browser, site]) open.add(socket.on('close', () => open.delete(socket)));
    // The handshake takes a round trip before the first request leaves.
    const opened = performance.now() + 2 * half;
    forward(
      browser,
      site,
      () => Math.max(performance.now(), opened) + half,
      () => {},
    );
    const due = (bytes: number): number => {
      free = Math.max(free, performance.now()) + bytes * perByte;
      return free + half;
    };
    forward(site, browser, due, (bytes) => (count += bytes));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    take() {
      const taken = count;
      count = 0;
      return taken;
    },
    async quiet() {
      for (let before = -1; before !== count; await wait(moment)) before = count;
    },
    async close() {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
