import { defaultRemoteLimits } from '../remote/limits.ts';
import { defaultHttpLimits } from './client.ts';
import { defaultManners } from './hosts.ts';
import { userAgent } from './user-agent.ts';

/** One thing that the crawler does or never does to a host that it asks. */
export interface ConductItem {
  /** Kebab-case. */
  id: string;
  title: string;
  /** Sentences for people whose server was asked. */
  text: string;
}

const mebibyte = 1024 * 1024;
const { spacingMs, visits, longestPauseMs } = defaultManners;
const { redirects } = defaultHttpLimits;
const { totalMs, outputBytes, pages, tools } = defaultRemoteLimits;

/** How the crawler behaves towards the hosts that it asks over HTTP: the one place that says it. */
export const httpConduct: readonly ConductItem[] = [
  {
    id: 'name',
    title: 'It says who asks',
    text: `Every request names this page and a mail address that a person reads, in its user agent: ${userAgent}.`,
  },
  {
    id: 'question',
    title: 'It asks one question',
    text: 'The handshake of the protocol, then tools/list, page by page, and it ends the session that it opened. It calls no tool, reads no resource and answers no request of a server. Where a server wants authorization, it reads the public metadata that the server points to, and stops.',
  },
  {
    id: 'credentials',
    title: 'It has no credentials',
    text: 'No cookie, token, key or password is ever sent, none that a server sets is sent back, and an address that holds one is not asked.',
  },
  {
    id: 'pace',
    title: 'It takes its time',
    text: `At most ${visits} conversations with a host at a time, and at least ${spacingMs} ms from one request to the next. It waits as long as Retry-After asks, and leaves a host alone that asks for more than ${longestPauseMs / 1000} s. A page of a registry that did not change is not sent again (ETag, Last-Modified).`,
  },
  {
    id: 'limits',
    title: 'It gives up',
    text: `After ${totalMs / 1000} s, ${outputBytes / mebibyte} MB, ${pages} pages, ${tools.toLocaleString('en')} tools or ${redirects} redirects. A list that is cut off is never taken for a whole one, and the record stays as it was.`,
  },
  {
    id: 'public-addresses',
    title: 'It asks public addresses alone',
    text: 'A name that leads to a private, local or reserved address, or to a cloud’s metadata service, is not asked, nor is one that redirects there. The address that was judged is the one that is connected to.',
  },
  {
    id: 'opt-out',
    title: 'It leaves alone who asks for it',
    text: 'A host with its subdomains, a server or a package on the list of opt-outs (catalog/opt-out.json) is not started, fetched or asked, by any source.',
  },
];
