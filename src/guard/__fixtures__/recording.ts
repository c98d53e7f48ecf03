import type { Transport } from '@modelcontextprotocol/client';

/** Messages that were sent to a server, in order. */
export type Sent = { method?: string; params?: Record<string, unknown> }[];

/** A transport that keeps what is sent over it. */
export function recording<T extends Transport>(transport: T, sent: Sent): T {
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    sent.push(message as Sent[number]);
    return send(message, options);
  };
  return transport;
}
