import { words } from './words.ts';

/** Verbs that move money wherever they stand. */
export const paying = words(
  'pay refund withdraw deposit payout disburse remit repay wire prepay cashout topup recharge donate reimburse pay-out send-payment airdrop chargeback',
);
/** Verbs that move assets where the tool is about money or a market. */
export const dealing = words(
  'buy sell purchase swap stake unstake bridge snipe bid borrow lend liquidate redelegate long short bet wager gamble invest tip spend trade mint burn exchange redeem',
);
/** Verbs that move money when their noun is money. */
export const carrying = words(
  'handle create make initiate send submit execute process confirm perform issue complete start do authorize capture charge settle transfer request schedule approve claim collect finalize trigger move place increase raise add distribute release accept batch withdraw cancel setup set-up run reverse',
);
/** Nouns that are money on its way. */
export const moved = words(
  'payment payout withdrawal deposit refund donation purchase remittance disbursement wire fund funds cash money eth btc bitcoin usdc usdt sol strk krw erc20 erc721 nft lamport sat sats keysend zap crypto cryptocurrency stablecoin swap trade bid bet stake transfer coin charge xno reward bounty tip token balance gift-card ether payroll salary-payment dividend royalty',
);
/** Nouns that only record money: a payment link moves nothing. */
export const recorded = words(
  'link method receipt confirmation recipient page form profile plan term terms request intent-info gateway provider account record webhook template source customer category type reminder entry offer note schedule api key secret group gathering rule hook option term session limit threshold alert notification review comment field mandate test message email refresh sync fetch update check',
);
/** What is transferred without being money. */
export const otherThings = words(
  'ownership file issue domain data call lead ticket ownership chat email conversation contact card task repository project record content knowledge style phone knowledge-base learning image object item folder asset-id number',
);
