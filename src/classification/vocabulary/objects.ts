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
/** Lists and groups out of which something can be taken without being lost. */
export const groupings = words(`
  list playlist group team channel room cycle sprint epic milestone board collection folder library favorite favourite cart
  project backlog album category label tag watchlist segment audience module issue task card event note story ticket thread
  conversation queue portfolio space wishlist organization workspace set bundle order contact company object record page
  product section blacklist whitelist allowlist campaign sequence saved selection cluster pool view filter parent`);
/** Return or hold secrets. */
export const secretObjects = words(
  'secret password credential apikey keypair mnemonic passphrase otp totp seed-phrase dotenv kubeconfig',
);
