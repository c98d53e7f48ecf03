import { words } from './words.ts';

/** Money and what stands for it. */
export const money = words(`
  money fund funds cash payment payout currency usdc usdt dai eth ether btc bitcoin sol strk krw usd eur bnb matic pol xrp trx ton
  nano xno sats sat satoshi lamport coin nft crypto cryptocurrency stablecoin erc20 erc721 erc1155 spl wei gwei ada dot avax
  balance lightning transfer withdrawal deposit donation tip refund charge wallet native gas credit stake asset share token
  remittance disbursement salary royalty dividend keysend zap brc20 rune`);
/** Words after which a money verb or noun only names a piece of information. */
export const information = words(`
  status history info information detail details quote eligibility policy list rate price pricing fee estimate stat stats statistics
  metadata summary schedule balance report method type limit result log count address network provider option reason
  overview chart analysis analytics record guide doc docs documentation metric volume book depth eligibility calculator rule
  preview name id uuid version total performance usage data url link schema config spec index number value requirement
  availability capability health progress output input trend insight comparison example template reference category cost
  score ranking leaderboard tracker monitor explorer feed news size state map graph tree content contents definition
  distribution dashboard sentiment ratio supply holder pair pool apy apr yield tvl candle ohlcv ticker kline forecast`);
/** Membership, marks and links: taken away by one call and put back by another. */
export const memberships = words(`
  label tag member assignee reaction favorite favourite follower like vote star watcher reviewer attendee participant user
  collaborator teammate subscriber recipient contact item track song episode show album video playlist-item bookmark pin follow
  mention role permission relation relationship association dependency link blocker parent owner subscription flag mark
  due-date date attribute-value cover avatar icon emoji guest topic milestone sprint cycle epic field-value property-value
  connection reference membership friend`);
/** Lists and groups out of which something can be taken without being lost. */
export const groupings = words(`
  list playlist group team channel room cycle sprint epic milestone board collection folder library favorite favourite cart
  project backlog album category label tag watchlist segment audience module issue task card event note story ticket thread
  conversation queue portfolio space wishlist organization workspace set bundle order contact company object record page
  product section blacklist whitelist allowlist campaign sequence saved selection cluster pool view filter`);
/** Hold much else, so that removing one removes many. */
export const containers = words(`
  database db table collection repository repo project workspace bucket volume site account index namespace schema keyspace
  dataset catalog warehouse tenant organization org space drive library knowledgebase knowledge-base kb board server guild
  team group directory folder notebook vault store datastore base app application list tasklist environment domain zone
  audience portfolio stack pipeline stream topic queue partition cube realm forum channel website portal folder-tree
  album course feed registry image-set study keyring wiki graph tree company customer section-group`);
/** What runs or carries what runs. */
export const infrastructure = words(`
  instance vm cluster node pod container deployment service server droplet machine function lambda worker volume
  network vpc subnet loadbalancer load-balancer nodegroup stack infrastructure namespace daemonset statefulset replicaset
  resource release chart snapshot backup image disk router firewall gateway queue topic dyno addon site app domain dns zone
  host vps certificate workload firewall-rule ingress secret configmap helm`);
/** Who may do what. */
export const accessObjects = words(`
  permission permissions role policy policies iam acl grant privilege access admin administrator apikey api-key credential
  accesskey mfa 2fa sso scope entitlement ownership authorization accesslist access-list allowlist whitelist ip-whitelist
  firewall security-group password service-account principal rbac clusterrole rolebinding oauth-client certificate`);
/** People and accounts of an organisation. */
export const people = words(
  'user member collaborator account person people teammate agent operator employee subscriber guest',
);
/** Return or hold secrets. */
export const secretObjects = words(
  'secret password credential apikey keypair mnemonic passphrase otp totp seed-phrase dotenv kubeconfig',
);
/** Small things that are easily made again, or belong to the agent. */
export const smallThings = words(`
  comment bookmark draft reaction tag label note reminder todo to-do subtask checkitem checklist-item checkitem checklist bullet step cell
  row-style slide shape layer sprite marker annotation highlight stub breakpoint notification alert filter favorite observation
  memory thought entry-cache cache temp tempfile tmp scene actor node-link edge relation attachment-link cursor selection tab
  pin snippet shortcut alias alarm timer stopwatch block-style connector text-box textbox placeholder keyframe track clip
  prim mesh object gameobject component material texture light camera joint constraint variable watch session conversation-memory
  context backlog checkbox cookie reply draft-order clipboard`);
/** Sessions, contexts and scratch space. */
export const sessionThings = words(`
  session context workspace-dir cwd directory working database connection account organization org project profile region mode window tab
  network environment user tenant chain subscription-context token auth oauth cache scratchpad browser page frame log-level loglevel logging verbosity`);
