import { config } from '../../config.ts';

/** Origin that the contact form posts to beside this site; empty without an endpoint, or when the address is no web address. */
function contactOrigin(endpoint: string): string {
  const { protocol, origin } = URL.parse(endpoint) ?? {};
  return protocol === 'https:' || protocol === 'http:' ? ` ${origin}` : '';
}

/**
 * The Content Security Policy of every page: nothing inline, nothing from elsewhere. The search compiles WebAssembly, in the page and in
 * its worker, so it has to come as a header. `contactEndpoint` is where the contact form posts to.
 */
export function contentSecurityPolicy(contactEndpoint: string): string {
  const contact = contactOrigin(contactEndpoint);
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${contact}`,
    `form-action 'self'${contact}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What a host sends with every file of the site. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy(config.contactEndpoint),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // Everything here is public and nothing depends on who asks, so pages of other sites may read the data too.
  'Access-Control-Allow-Origin': '*',
};
