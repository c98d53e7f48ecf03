import { toFileText } from '../../catalog/json.ts';

type Headers = Readonly<Record<string, string>>;

/** How one kind of host is told which headers to send. */
interface HostFile {
  /** What the file is called; it lies at the root of the site where `inSite` says so. */
  file: string;
  /** Whether the build writes it into the site; the others belong into the server's own configuration. */
  inSite: boolean;
  write(headers: Headers): string;
}

/** A header's value between double quotes; the values here hold no quote and no backslash. */
function lines(headers: Headers, line: (name: string, value: string) => string): string {
  return Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('');
}

/** By the host's name. */
export const hostFiles = {
  netlify: {
    file: '_headers',
    inSite: true,
    write: (headers) => `/*\n${lines(headers, (name, value) => `  ${name}: ${value}\n`)}`,
  },
  vercel: {
    file: 'vercel.json',
    inSite: true,
    write: (headers) =>
      toFileText({
        trailingSlash: true,
        headers: [{ source: '/(.*)', headers: Object.entries(headers).map(([key, value]) => ({ key, value })) }],
      }),
  },
  apache: {
    file: '.htaccess',
    inSite: true,
    write: (headers) =>
      `ErrorDocument 404 /404.html\n<IfModule mod_headers.c>\n${lines(headers, (name, value) => `  Header always set ${name} "${value}"\n`)}</IfModule>\n`,
  },
  nginx: {
    file: 'nginx.conf',
    inSite: false,
    write: (headers) =>
      `error_page 404 /404.html;\n${lines(headers, (name, value) => `add_header ${name} "${value}" always;\n`)}`,
  },
  caddy: {
    file: 'Caddyfile',
    inSite: false,
    write: (headers) => `header {\n${lines(headers, (name, value) => `  ${name} "${value}"\n`)}}\n`,
  },
} satisfies Record<string, HostFile>;
