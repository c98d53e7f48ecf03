/** A server that many people look for by name, published by the maker of what it works on or by the protocol's own project. */
export interface WellKnownServer {
  name: string;
  /** Accounts that publish it, as they stand in the address of a repository, in lower case. */
  owners: readonly string[];
  /** Its packages, as `<registry> <identifier>`. */
  packages: readonly string[];
}

const server = (name: string, owners: string, ...packages: string[]): WellKnownServer => ({
  name,
  owners: owners.split(' '),
  packages,
});

/** What a look-alike would imitate. Read from the repositories and packages of the makers themselves; by name. */
export const wellKnownServers: readonly WellKnownServer[] = [
  server('Apify', 'apify', 'npm @apify/actors-mcp-server'),
  server('Auth0', 'auth0', 'npm @auth0/auth0-mcp-server'),
  server('AWS API', 'awslabs', 'pypi awslabs.aws-api-mcp-server'),
  server('AWS Documentation', 'awslabs', 'pypi awslabs.aws-documentation-mcp-server'),
  server('Azure', 'microsoft azure', 'npm @azure/mcp'),
  server('Brave Search', 'brave', 'npm @brave/brave-search-mcp-server'),
  server('Bright Data', 'brightdata luminati-io', 'npm @brightdata/mcp'),
  server('Browserbase', 'browserbase', 'npm @browserbasehq/mcp-server-browserbase'),
  server('Buildkite', 'buildkite', 'oci ghcr.io/buildkite/buildkite-mcp-server'),
  server('Chroma', 'chroma-core', 'pypi chroma-mcp'),
  server('Chrome DevTools', 'chromedevtools', 'npm chrome-devtools-mcp'),
  server('CircleCI', 'circleci-public', 'npm @circleci/mcp-server-circleci'),
  server('ClickHouse', 'clickhouse', 'pypi mcp-clickhouse'),
  server('Cloudflare', 'cloudflare', 'npm @cloudflare/mcp-server-cloudflare'),
  server('Context7', 'upstash', 'npm @upstash/context7-mcp'),
  server('dbt', 'dbt-labs', 'pypi dbt-mcp'),
  server('Dynatrace', 'dynatrace-oss', 'npm @dynatrace-oss/dynatrace-mcp-server'),
  server('E2B', 'e2b-dev', 'npm @e2b/mcp-server', 'pypi e2b-mcp-server'),
  server('Elasticsearch', 'elastic', 'npm @elastic/mcp-server-elasticsearch'),
  server('ElevenLabs', 'elevenlabs', 'pypi elevenlabs-mcp'),
  server('Everything', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-everything'),
  server('Exa', 'exa-labs', 'npm exa-mcp-server'),
  server('Fetch', 'modelcontextprotocol', 'pypi mcp-server-fetch'),
  server('Filesystem', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-filesystem'),
  server('Firecrawl', 'firecrawl mendableai', 'npm firecrawl-mcp'),
  server('Git', 'modelcontextprotocol', 'pypi mcp-server-git'),
  server('GitHub', 'github modelcontextprotocol', 'npm @modelcontextprotocol/server-github', 'oci ghcr.io/github/github-mcp-server'),
  server('GitLab', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-gitlab'),
  server('Google Maps', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-google-maps'),
  server('Heroku', 'heroku', 'npm @heroku/mcp-server'),
  server('HubSpot', 'hubspot', 'npm @hubspot/mcp-server'),
  server('Kagi', 'kagisearch', 'pypi kagimcp'),
  server('Mapbox', 'mapbox', 'npm @mapbox/mcp-server'),
  server('MarkItDown', 'microsoft', 'pypi markitdown-mcp'),
  server('Memory', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-memory'),
  server('MongoDB', 'mongodb-js mongodb', 'npm mongodb-mcp-server'),
  server('MotherDuck', 'motherduckdb', 'pypi mcp-server-motherduck'),
  server('Neo4j Cypher', 'neo4j-contrib neo4j', 'pypi mcp-neo4j-cypher'),
  server('Netlify', 'netlify', 'npm @netlify/mcp'),
  server('Notion', 'makenotion', 'npm @notionhq/notion-mcp-server'),
  server('Oxylabs', 'oxylabs', 'pypi oxylabs-mcp'),
  server('PagerDuty', 'pagerduty', 'pypi pagerduty-mcp'),
  server('PayPal', 'paypal', 'npm @paypal/mcp', 'npm @paypal/agent-toolkit'),
  server('Perplexity', 'ppl-ai', 'npm server-perplexity-ask'),
  server('Pinecone', 'pinecone-io', 'npm @pinecone-database/mcp'),
  server('Playwright', 'microsoft', 'npm @playwright/mcp'),
  server('Postgres', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-postgres'),
  server('Pulumi', 'pulumi', 'npm @pulumi/mcp-server'),
  server('Puppeteer', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-puppeteer'),
  server('Qdrant', 'qdrant', 'pypi mcp-server-qdrant'),
  server('Semgrep', 'semgrep', 'pypi semgrep-mcp'),
  server('Sentry', 'getsentry modelcontextprotocol', 'pypi mcp-server-sentry', 'npm @sentry/mcp-server'),
  server('Sequential Thinking', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-sequential-thinking'),
  server('Shopify Dev', 'shopify', 'npm @shopify/dev-mcp'),
  server('Slack', 'modelcontextprotocol', 'npm @modelcontextprotocol/server-slack'),
  server('Stripe', 'stripe', 'npm @stripe/mcp', 'npm @stripe/agent-toolkit'),
  server('Supabase', 'supabase supabase-community', 'npm @supabase/mcp-server-supabase'),
  server('Tavily', 'tavily-ai', 'npm tavily-mcp'),
  server('Terraform', 'hashicorp', 'oci hashicorp/terraform-mcp-server'),
  server('Time', 'modelcontextprotocol', 'pypi mcp-server-time'),
  server('Xero', 'xeroapi', 'npm @xeroapi/xero-mcp-server'),
];
