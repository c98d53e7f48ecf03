import { words } from './words.ts';

/** What servers are about, by the words and products that give it away. */
export const topicWords = {
  mail: words(
    'gmail email mail outlook imap smtp resend sendgrid mailgun postmark inbox agentmail mailtrap protonmail',
  ),
  chat: words(
    'slack discord telegram whatsapp teams webex mattermost matrix signal imessage messenger line wechat feishu lark dingtalk zulip twist intercom frontapp pubnub sms twilio kakao ntfy gotify',
  ),
  calendar: words('calendar cal calendly meeting schedule outlook zoom'),
  contacts: words(
    'crm contacts hubspot salesforce attio affinity pipedrive klaviyo mailchimp marketo apollo lead customer zoho',
  ),
  support: words('freshdesk zendesk helpdesk intercom servicenow ticketing'),
  people: words('hr keka payroll bamboohr employee workday recruiting gusto rippling personio applicant'),
  health: words(
    'health healthimaging healthlake healthkit nutrition diet calorie calories patient medical fhir dicom ehr clinical fitness oura garmin strava whoop fitbit withings sleep genome healthcare imaging epic garth yazio myfitnesspal hevy cronometer peloton',
  ),
  bank: words(
    'bank banking mercury plaid upbank monzo accounting ledger finance moneybird quickbooks xero freeagent budget ynab expense billing cost invoice revolut wise tax',
  ),
  payment: words(
    'stripe paypal square payment payments adyen braintree razorpay mollie chargebee lemonsqueezy paddle dodopayments checkout billing alipay paystack flutterwave subscription zbd lightning bitrefill payram klarna',
  ),
  shop: words(
    'shopify woocommerce commerce ecommerce magento store amazon ebay etsy shop retail bigcommerce shopping dominos food grocery instacart doordash ubereats pizza agora',
  ),
  trading: words(
    'trading trade broker brokerage exchange alpaca zerodha kite binance bybit okx bithumb kraken coinbase upbit bitget kucoin hyperliquid ccxt paradex futures options hummingbot portfolio robinhood tradingview polymarket futuur ibkr mt5 metatrader dydx deribit',
  ),
  chain: words(
    'ethereum evm solana bitcoin blockchain crypto web3 wallet defi dex token nft starknet sui aptos base polygon bnb nano lightning tron ton goat onchain near cosmos uniswap jupiter aave erc20 etherscan solscan hedera cardano xrp stellar algorand tezos chain lido foundry anvil',
  ),
  market: words(
    'stock stocks market quote alphavantage yahoo akshare coingecko coinmarketcap coinranking coinstats dexpaprika financial edgar ticker tushare polygon finnhub macro fred defillama',
  ),
  database: words(
    'database postgres postgresql mysql sqlite mongodb mongo sql mssql oracle redis snowflake bigquery duckdb clickhouse supabase neon dynamodb dynamo cassandra elasticsearch opensearch neo4j influxdb redshift databricks db mariadb cockroachdb planetscale turso chroma qdrant milvus weaviate pinecone firebird trino presto doris starrocks hologres tdengine couchbase arangodb keyspaces memcached surrealdb sqlserver dbt metabase superset iceberg adx kusto athena rds lancedb pgvector vertica hive firestore tidb nocodb baserow dataverse powerplatform typesense meilisearch algolia solr questdb timestream prisma airtable aitable apitable seatable grist smartsheet spanner',
  ),
  cloud: words(
    'aws azure gcp cloud kubernetes k8s docker terraform heroku vercel netlify cloudflare railway render digitalocean alibaba aliyun alibabacloud linode hetzner openstack proxmox vps ec2 ecs lambda s3 helm kubectl portainer dokploy coolify cloudbase akave minio caprover plesk cpanel zeabur scaleway ovh vultr ibm tencent huawei apisix kong nginx traefik envoy istio nomad argocd flyio fly appsync hostinger unraid vmware vsphere rancher openshift podman kafka rabbitmq pulsar nats meraki unifi mikrotik',
  ),
  browser: words(
    'browser playwright puppeteer selenium chrome chromium browserbase stagehand webdriver firefox browsercat devtools hyperbrowser',
  ),
  desktop: words(
    'desktop macos windows screen applescript automation mouse keyboard computer android ios mobile simulator adb phone appium xcode iphone',
  ),
  simulated: words(
    'unity unreal godot blender minecraft game simulator simulation roblox anvil testnet sandbox vrchat puzzle emulator ableton photoshop maya houdini cad freecad fusion360 revit aftereffects touchdesigner traveler',
  ),
  shell: words('iterm iterm2 wezterm shell terminal bash command cli ssh powershell exec cmd console tmux zsh'),
  code: words(
    'python code javascript interpreter repl jupyter notebook sandbox e2b node eval nrepl execution executor',
  ),
  files: words('gdrive filesystem file files drive dropbox onedrive box webdav ftp sftp directory paperless docspell'),
  source: words(
    'github gitlab bitbucket git gitee repository gitea codecommit azuredevops sonarqube sourcebot sourcegraph gerrit',
  ),
  ci: words('ci cicd jenkins circleci buildkite teamcity travis bamboo tekton harness concourse'),
  tasks: words(
    'todo task tasks jira linear asana trello monday clickup todoist notion ticktick project kanban issue shortcut plane youtrack redmine backlog basecamp things taskmaster',
  ),
  notes: words(
    'notion obsidian notes note evernote onenote apple-notes logseq roam joplin confluence outline keep bear anytype yuque kibela esa coda craft gistpad readwise inkdrop',
  ),
  memory: words('memory memories knowledge-graph mem0 remember knowledge recall memo'),
  docs: words('documentation docs doc reference manual api-docs context7 svelte guide'),
  social: words(
    'social hackernews hn hacker rednote stackoverflow producthunt anilist letterboxd steam chess lichess twitter x reddit linkedin facebook instagram tiktok youtube mastodon bluesky threads pinterest weibo xiaohongshu bilibili linkedinapi tweet farcaster',
  ),
  web: words(
    'web scrape scraping crawl crawler firecrawl fetch tavily exa brave serp serper perplexity google-search search internet websearch duckduckgo',
  ),
  media: words(
    'image video audio music speech tts spotify youtube photo dalle stability midjourney replicate flux elevenlabs suno imagen picture voice sonos plex',
  ),
  home: words(
    'tesla smartcar homeassistant home smart iot printer octoprint klipper cnc hue device tuya nest sonos drone robot printer lights thermostat arduino ros epics scada plc modbus opcua bacnet knx zigbee zwave gpio',
  ),
  secrets: words('vault secret secrets password bitwarden 1password keychain credential kms infisical doppler'),
  security: words(
    'keycloak clerk workos authentik duo entra opnsense pfsense fortigate fortinet tailscale pihole adguard openwrt security iam okta auth0 identity firewall vulnerability siem threat illumio zscaler zpa zia crowdstrike sentinel wazuh',
  ),
  observability: words(
    'grafana datadog sentry logs observability monitoring prometheus newrelic splunk rollbar bugsnag honeycomb cloudwatch sls axiom logz loki opentelemetry dynatrace pagerduty opik langfuse langsmith helicone',
  ),
  ads: words('ads ad advertising adwords campaign meta-ads google-ads marketing smartlead lemlist outreach'),
  travel: words('flight flights hotel airbnb booking travel train airline amadeus duffel'),
  weather: words('weather forecast noaa meteo openweather'),
  maps: words('maps map geo location geocoding amap baidumap osm mapbox places'),
  research: words(
    'mediawiki osrs arxiv pubmed scholar semantic wikipedia research parliament parliamentary legislation legislative bundestag openalex paper biorxiv crossref chembl dataset statistics census scb law',
  ),
  agents: words('agent agents assistant orchestrator a2a autogen crew devin llm prompt'),
} as const;
export type Topic = keyof typeof topicWords;
