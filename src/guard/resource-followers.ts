import type { Client } from '@modelcontextprotocol/client';

/** Which of a server's changes are listened to in the newer era. */
type Filter = NonNullable<Parameters<Client['listen']>[0]>;

/** Tells the server which resources some client follows, in the way of the server's era: one request each, or one stream for all. */
export class ResourceFollowers {
  readonly #followers = new Map<string, number>();
  readonly #client: Client;
  #stream: Awaited<ReturnType<Client['listen']>> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(client: Client) {
    this.#client = client;
  }

  get #modern(): boolean {
    return this.#client.getProtocolEra() === 'modern';
  }

  /** Counts one follower more of each resource. Rejects when the server refuses one. */
  async follow(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const followers = this.#followers.get(uri) ?? 0;
      this.#followers.set(uri, followers + 1);
      if (followers === 0 && !this.#modern) await this.#client.subscribeResource({ uri });
    }
    if (uris.length > 0) await this.listen();
  }

  /** Counts one follower less; the last one's leaving tells the server. */
  async unfollow(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const followers = (this.#followers.get(uri) ?? 0) - 1;
      if (followers > 0) this.#followers.set(uri, followers);
      else if (this.#followers.delete(uri) && !this.#modern) await this.#client.unsubscribeResource({ uri });
    }
    if (uris.length > 0) await this.listen();
  }

  /** Opens the stream of a server of the newer era anew, one opening after another; the old one ends when the new one runs. */
  listen(): Promise<void> {
    if (!this.#modern) return Promise.resolve();
    this.#turn = this.#turn.then(async () => {
      const filter = this.#filter();
      const before = this.#stream;
      this.#stream =
        Object.keys(filter).length > 0 ? await this.#client.listen(filter).catch(() => undefined) : undefined;
      await before?.close();
    });
    return this.#turn;
  }

  #filter(): Filter {
    const { tools, prompts, resources } = this.#client.getServerCapabilities() ?? {};
    return {
      ...(tools?.listChanged && { toolsListChanged: true }),
      ...(prompts?.listChanged && { promptsListChanged: true }),
      ...(resources?.listChanged && { resourcesListChanged: true }),
      ...(this.#followers.size > 0 && { resourceSubscriptions: [...this.#followers.keys()] }),
    };
  }
}

/** The resources that a client of the newer era asks to follow with this message; none when it is another one. */
export function followedBy(message: unknown): string[] {
  const { method, params } = message as { method?: unknown; params?: Record<string, unknown> };
  if (method !== 'subscriptions/listen') return [];
  const uris = (params?.['notifications'] as { resourceSubscriptions?: unknown } | undefined)?.resourceSubscriptions;
  return Array.isArray(uris) ? uris.filter((uri): uri is string => typeof uri === 'string') : [];
}
