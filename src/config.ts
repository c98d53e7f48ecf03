/** The one place for what differs between deployments; each is read from the environment. */
function fromEnvironment(name: string, fallback: string): string {
  const value = process.env[name]?.trim();
  return (value === undefined || value === '' ? fallback : value).replace(/\/+$/, '');
}

export const config = {
  /** Name shown in the header, in titles and in the crawler's user agent. */
  siteName: fromEnvironment('SITE_NAME', 'MCP Risk Catalog'),
  /** Absolute origin of the published site, without a trailing slash. Canonical links and the sitemap use it. */
  siteUrl: fromEnvironment('SITE_URL', 'https://mcp-risk-catalog.example'),
  /** Where the code and the catalog are kept; issue links start with it. */
  repositoryUrl: fromEnvironment('REPOSITORY_URL', 'https://mcp-risk-catalog.example/source'),
  /** Where a correction is reported; the wrong-classification link points here. */
  issueTrackerUrl: fromEnvironment('ISSUE_TRACKER_URL', 'https://mcp-risk-catalog.example/source/issues'),
  /** Mail address a person answers; shown on the site and sent in the crawler's user agent. */
  contactEmail: fromEnvironment('CONTACT_EMAIL', 'contact@mcp-risk-catalog.example'),
  /** Address that takes the contact form's POST; empty means that the page links to the issue tracker instead. */
  contactEndpoint: fromEnvironment('PUBLIC_CONTACT_ENDPOINT', ''),
  /** Which pages have a social image of their own: `all`, `articles` (attack patterns and guides), or `auto`: servers too, in a catalog that is not large. */
  socialImages: fromEnvironment('SOCIAL_IMAGES', 'auto'),
} as const;
