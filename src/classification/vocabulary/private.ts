import type { Topic } from './topics.ts';
import { words } from './words.ts';

/** Content that is private wherever it is kept. */
export const alwaysPrivate = words(`
  email inbox mail mailbox dm conversation chat transcript voicemail sms imessage call recording calendar freebusy contact patient medical
  ehr prescription medication diagnosis vital payslip salary payroll attendance timesheet invoice receipt
  bank expense bookkeeping clipboard microphone webcam heartrate sleep workout blood heart glucose menstrual hrv spo2
  diary journal log logs logfile syslog stacktrace cookie cookies history-browser memorydump beneficiary recipient payee
  customer lead employee candidate applicant tenant-user donor guest payment-method creditcard tax payout dispute packet pcap keystroke
  password bookmark creditor debtor replay subscriber attendee invitee traffic slowlog checkout debit mandate ssn passport address-book backtrace crash logcat selfie meeting`);
/** Content that is private where the server is somebody's own account. */
export const privateByTopic: readonly (readonly [Topic, ReadonlySet<string>])[] = [
  ['mail', words('message thread attachment draft email mail inbox contact')],
  [
    'chat',
    words(
      'message thread history reply conversation attachment file member user person mention dm friend membership channel-message group-message notification chat unread inbox',
    ),
  ],
  ['calendar', words('event meeting availability slot attendee appointment agenda booking schedule recording')],
  [
    'contacts',
    words(
      'contact person people company record lead deal note activity member profile interaction opportunity customer object list-entry entry account subscriber persons',
    ),
  ],
  ['support', words('ticket conversation contact company agent requester customer reply incident')],
  ['people', words('employee leave attendance profile user member candidate person timeoff document')],
  [
    'health',
    words(
      'set patient observation condition activity sleep workout heart study record instance image series encounter immunization allergy procedure metric weight measurement device note glucose readiness recovery report hrv food meal item consumption intake result lab body bloodtest goal step stress battery hydration minute calorie snapshot vo2 steps',
    ),
  ],
  [
    'bank',
    words(
      'order transaction account balance payment statement invoice expense bill contact journal ledger report card transfer cost usage budget tax register print customer estimate organization profit payee spending',
    ),
  ],
  [
    'payment',
    words(
      'transaction payment charge invoice customer subscription order payout balance dispute refund wallet payer intent card account withdrawal transfer',
    ),
  ],
  ['shop', words('order customer draft-order cart checkout fulfillment address transaction')],
  [
    'trading',
    words(
      'order position holding portfolio balance account margin fund pnl wallet profile deposit withdrawal trade transaction transfer bill income asset',
    ),
  ],
  [
    'notes',
    words(
      'note highlight page document content block backlink-content daily comment database file journal article post row attachment',
    ),
  ],
  ['files', words('content file doc document sheet spreadsheet slide presentation object')],
  [
    'database',
    words(
      'row record document data sample-data query value key item vector point entity result collection-data object',
    ),
  ],
  [
    'desktop',
    words(
      'window app application screen clipboard notification location photo contact message note reminder tab process screenshot contacts call sms file',
    ),
  ],
  ['browser', words('tab cookie console network localstorage storage request bookmark url profile')],
  [
    'observability',
    words(
      'log trace event issue error replay span alert metric-log exception crash session logs query breadcrumb feedback',
    ),
  ],
  ['cloud', words('log event trace bill cost query')],
  ['social', words('dm message inbox notification conversation draft')],
  ['tasks', words('timesheet attachment')],
  [
    'security',
    words(
      'case finding user alert account evidence incident event log credential endpoint activity traffic identity threat-log device',
    ),
  ],
  ['ads', words('lead reply message inbox')],
  ['home', words('camera recording history location snapshot')],
  ['source', words('patch diff content code source contents file snippet blob')],
];
/** Topics whose content anybody may read. */
export const publicTopics = ['market', 'weather', 'research', 'maps', 'docs'] as const;
/** Words that make it a list of kinds, a number or a setting. */
export const aboutData = words(`
  count type schema structure template label tag category field setting status format option statistics stats stat summary-count metadata
  column index indices preference plan unit currency timezone language voice model folder list-name channel workspace team board
  bucket table database property quota limit definition permission role webhook view theme color rate permission price product service
  queue name version size capability configuration config location-type stage pipeline step mapping analytics insight overview metric
  performance report-type site domain mailbox-list segment campaign catalog listing dialect description provider gateway capacity health
  topic tasklist attribute filter group form reason source frequency sentiment link flag`);
/** What somebody has at a bank; the bank itself anybody may look up. */
export const ownAtBank = words('account statement transaction transfer balance feed card reconciliation connection');
/** What is published anyway. */
export const publicContent = words(
  'public published news market company-filing court law patent stock coin crypto token nft blockchain block chain gas pool protocol weather recipe movie song anime game podcast paper article package library channel-video video playlist champion match team-stat player airport flight station bus product app review',
);
/** Words that say nothing of the content. */
export const headExceptions = words(
  'detail details info information list paginated all data item by id batch recent latest current my full single get content contents multiple export',
);

/** What the market shows to everybody. */
export const publicTrades = words(
  'market stock token exchange volume trade kline price pool pair ticker interest ratio symbol sentiment insider congress amount',
);
/** Words that make it the user's own. */
export const mine = words('my your user account member own personal executed private authenticated client');

/** People of an organisation, unless they are shown to everybody. */
export const staff = words('user member worker staff personnel teammate membership invitation people');
