import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { wishOf } from '../opt-out.ts';
import { refusalOf } from './address.ts';
import { HttpClient, type HttpOptions, type HttpRequest } from './client.ts';
import { bodyOf, closeServers, flood, serve } from './server-in-tests.ts';

afterEach(closeServers);

/** Long enough for a busy machine; what is to run out of time gets little of it. */
const limits = { timeMs: 20_000, bodyBytes: 64 * 1024, headerBytes: 8 * 1024, redirects: 5 };
const manners = { spacingMs: 0 };

function client(options: HttpOptions = {}): HttpClient {
  return new HttpClient({ allowPrivate: true, limits, manners, ...options });
}

async function get(http: HttpClient, url: string, request?: HttpRequest): Promise<string> {
  return (await http.fetch(new URL(url), request)).text();
}

/** A resolver that gives these answers in turn, the last one again and again. */
function resolver(...answers: string[][]): NonNullable<HttpOptions['resolve']> {
  let next = 0;
  return async () => {
    const addresses = answers[Math.min(next++, answers.length - 1)] as string[];
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
}

/** Judges as in a real crawl, but for the one address at which the tests serve. */
const onlyThisServer: HttpOptions['refusal'] = (address) => (address === '127.0.0.1' ? undefined : refusalOf(address));

describe('an address that is not public is refused', () => {
  const locked = client({ allowPrivate: false });

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://①②⑦.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'https://localhost:8443/',
  ])('%s', async (url) => {
    await expect(locked.fetch(new URL(url))).rejects.toMatchObject({ kind: 'refused-address' });
  });

  test('whatever name leads to it, and says which', async () => {
    const { origin, requests } = await serve((_, response) => response.end('never'));
    const http = client({ allowPrivate: false, resolve: resolver(['127.0.0.1']) });
    const named = origin.replace('127.0.0.1', 'innocent.example');
    await expect(http.fetch(new URL(named))).rejects.toThrow('innocent.example leads to 127.0.0.1');
    expect(requests).toEqual([]);
  });

  test('though another address of the same name is public', async () => {
    const http = client({ allowPrivate: false, resolve: resolver(['93.184.215.14', '10.0.0.1']) });
    await expect(http.fetch(new URL('http://mixed.example/'))).rejects.toMatchObject({ kind: 'refused-address' });
  });

  test('when the name leads elsewhere the next time; the address that was judged is the one that is connected to', async () => {
    const { origin, requests } = await serve((_, response) => response.setHeader('connection', 'close').end('once'));
    let looks = 0;
    const resolve: HttpOptions['resolve'] = async () => [
      { address: looks++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 },
    ];
    const http = client({ allowPrivate: false, refusal: onlyThisServer, resolve });
    const named = origin.replace('127.0.0.1', 'rebound.example');
    expect([await get(http, named), looks]).toEqual(['once', 1]);
    await expect(get(http, named)).rejects.toThrow('rebound.example leads to 127.0.0.2');
    expect(requests).toHaveLength(1);
  });

  test.each(['http://127.0.0.2/', 'http://[::1]/', 'http://inside.example/', '//169.254.169.254/latest'])(
    'behind a redirect: %s',
    async (location) => {
      const { origin, requests } = await serve((_, response) => response.writeHead(307, { location }).end());
      const http = client({ allowPrivate: false, refusal: onlyThisServer, resolve: resolver(['192.168.0.1']) });
      await expect(get(http, origin)).rejects.toMatchObject({ kind: 'refused-address' });
      expect(requests).toHaveLength(1);
    },
  );
});

describe('a redirect', () => {
  test('is followed with the same method and body', async () => {
    const seen: string[] = [];
    const { origin } = await serve(async (request, response) => {
      seen.push(`${request.method} ${request.url} ${await bodyOf(request)}`);
      if (request.url === '/mcp') response.writeHead(308, { location: '/mcp/' }).end();
      else response.end('here');
    });
    expect(await get(client(), `${origin}/mcp`, { method: 'POST', body: '{}' })).toBe('here');
    expect(seen).toEqual(['POST /mcp {}', 'POST /mcp/ {}']);
  });

  test.each(['/', '/next'])('that never ends is not followed to its end: %s', async (location) => {
    const { origin, requests } = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(get(client(), origin)).rejects.toMatchObject({ kind: 'too-many-redirects' });
    expect(requests).toHaveLength(6);
  });

  test('to another host takes no session with it', async () => {
    const other = await serve((request, response) => response.end(request.headers['mcp-session-id'] ?? 'none'));
    const { origin } = await serve((_, response) => response.writeHead(307, { location: other.origin }).end());
    expect(await get(client(), origin, { headers: new Headers({ 'mcp-session-id': 's' }) })).toBe('none');
  });

  test.each([
    ['ftp://example.com/', 'not one of the web'],
    ['http://user:word@127.0.0.1/', 'name or password'],
    ['http://[', 'no address'],
  ])('to %s is refused', async (location, reason) => {
    const { origin } = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(get(client(), origin)).rejects.toThrow(reason);
  });

  test('to a host that opted out is not followed', async () => {
    const { origin } = await serve((_, response) =>
      response.writeHead(302, { location: 'http://a.quiet.example/' }).end(),
    );
    const optOut = [wishOf({ host: 'quiet.example', date: '2026-01-01', reason: 'A wish.' })];
    await expect(get(client({ optOut }), origin)).rejects.toMatchObject({ kind: 'opted-out' });
  });
});

describe('nothing that tells who asks is sent', () => {
  test('neither a cookie that was set before nor a credential, but the name of the crawler', async () => {
    const { origin, requests } = await serve((_, response) =>
      response.writeHead(200, { 'set-cookie': ['id=1; Path=/', 'b=2'], 'www-authenticate': 'Basic' }).end(),
    );
    const headers = new Headers({
      authorization: 'Bearer x',
      cookie: 'a=b',
      'proxy-authorization': 'x',
      'x-api-key': 'y',
    });
    const http = client();
    const first = await http.fetch(new URL(origin), { headers });
    await first.text();
    expect(first.headers.has('set-cookie')).toBe(false);
    await get(http, origin, { headers });
    for (const { headers: sent } of requests) {
      expect(Object.keys(sent).toSorted()).toEqual(['accept-encoding', 'connection', 'host', 'user-agent']);
      expect(sent['user-agent']).toMatch(/-crawler\/1\.0 \(\+https:\/\/.*\/about\/; .*@.*\)$/);
    }
  });

  test('an address with a name and a password is refused, and the message does not repeat them', async () => {
    const asked = get(client(), 'http://user:hidden@127.0.0.1:1/');
    await expect(asked).rejects.toMatchObject({ kind: 'refused-address' });
    await expect(asked).rejects.not.toThrow('hidden');
  });
});

describe('a hostile server is contained', () => {
  const megabyte = 'x'.repeat(1024 * 1024);

  test.each<[string, RequestListener, string]>([
    ['never answers', () => {}, 'timed-out'],
    [
      'answers half and stalls',
      (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('half'),
      'timed-out',
    ],
    [
      'answers half and breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
      },
      'broken-off',
    ],
    ['breaks off before it answers', (_, response) => void response.destroy(), 'unreachable'],
    [
      'answers 100 MB',
      (_, response) =>
        flood(
          response,
          Array.from({ length: 100 }, () => megabyte),
        ),
      'answer-too-large',
    ],
    [
      'answers a bomb in gzip',
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20 * 1024 * 1024)));
      },
      'answer-too-large',
    ],
    [
      'answers gzip that is none',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no'),
      'broken-off',
    ],
    [
      'answers in an encoding that nobody asked for',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'zstd' }).end('x'),
      'unknown-encoding',
    ],
    [
      'answers bytes that are not UTF-8',
      (_, response) => void response.end(Buffer.from([0x7b, 0xff, 0x7d])),
      'not-utf-8',
    ],
    ['ends in the middle of a character', (_, response) => void response.end(Buffer.from([0xe2, 0x82])), 'not-utf-8'],
    [
      'sends endless headers',
      ({ socket }) => void socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(10_000)}`),
      'headers-too-large',
    ],
    [
      'drips its headers',
      ({ socket }) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const timer = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(timer)).on('error', () => {});
      },
      'timed-out',
    ],
    [
      'drips its body',
      (_, response) => {
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
      'timed-out',
    ],
    ['speaks something else', ({ socket }) => void socket.end('220 mail.example ESMTP\r\n'), 'malformed-answer'],
  ])('%s', async (_, answer, kind) => {
    const { origin } = await serve(answer);
    const started = performance.now();
    const timeMs = kind === 'timed-out' ? 600 : limits.timeMs;
    const asked = get(client({ limits: { ...limits, timeMs } }), origin);
    await expect(asked).rejects.toMatchObject({ kind });
    await expect(asked).rejects.toThrow(new URL(origin).host);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  test('100 MB are not held in memory', async () => {
    const { origin } = await serve((_, response) =>
      flood(
        response,
        Array.from({ length: 100 }, () => megabyte),
      ),
    );
    const before = process.memoryUsage().rss;
    await expect(get(client({ limits: { ...limits, bodyBytes: 8 * 1024 * 1024 } }), origin)).rejects.toThrow(
      '8388608 bytes',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 1024 * 1024);
  });

  test('an error page of any size costs its status and no more', async () => {
    const { origin } = await serve((_, response) =>
      flood(
        response.writeHead(404),
        Array.from({ length: 100 }, () => megabyte),
      ),
    );
    const response = await client().fetch(new URL(origin));
    expect(response.status).toBe(404);
    expect((await response.text()).length).toBeLessThan(limits.bodyBytes);
  });
});

test.each(['gzip', 'deflate', 'br'])('reads %s', async (encoding) => {
  const encode = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }[encoding] as typeof gzipSync;
  const { origin } = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(encode('read')),
  );
  expect(await get(client(), origin)).toBe('read');
});

test('a host that nobody listens at is named', async () => {
  const { origin, close } = await serve(() => {});
  await close();
  await expect(get(client(), origin)).rejects.toMatchObject({
    kind: 'unreachable',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test('a name that nobody has is named', async () => {
  const resolve = async () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));
  const asked = get(client({ resolve }), 'http://nobody.example/');
  await expect(asked).rejects.toMatchObject({
    kind: 'not-found-host',
    message: 'nobody.example could not be found (ENOTFOUND).',
  });
});

test('a request that is given up after its answer leaves the connection to the next', async () => {
  const { origin, requests } = await serve((_, response) => response.writeHead(202).end());
  const http = client();
  const abort = new AbortController();
  await http.fetch(new URL(origin), { method: 'POST', body: '{}', signal: abort.signal });
  await new Promise((resolve) => setTimeout(resolve, 20));
  abort.abort();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await get(http, origin);
  expect(requests).toHaveLength(2);
});
