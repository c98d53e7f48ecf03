import { words } from './words.ts';

/** Return what is there. */
const lookUpVerbs = words(`
  get list fetch retrieve read show display describe search find lookup browse explore enumerate count inspect view
  query peek obtain discover see scrape crawl observe monitor watch track poll visit screenshot capture access collect gather
  locate look info status ping help whoami ls cat grep head tail stat return provide report dump sample select
  tell introspect load examine survey surf receive acquire scan listen print printenv
  reveal probe hget hgetall hkeys hvals lrange llen lindex zrange zscore smembers xrange xread mget ttl dbsize exists`);

/** Work something out of what the caller gives, and return it. */
const workOutVerbs = words(`
  calculate compute convert parse format validate verify check analyze compare estimate diff sort filter rank score
  predict forecast detect classify identify recognize extract translate summarize explain suggest recommend interpret
  review audit assess measure encode decode hash lint tokenize normalize simulate preview quote solve resolve match
  aggregate plot chart graph visualize think reason reflect brainstorm ask consult answer guess determine derive
  transform transcribe paraphrase rephrase rewrite correct proofread evaluate diagnose profile benchmark test
  geocode map debug chat beautify minify prettify escape unescape count multiply divide subtract sum round infer
  rate grade understand learn teach study plan wait sleep echo hello greet roll flip pick randomize decrypt
  encrypt sanitize strip expand distill outline critique debate ponder decompile disassemble troubleshoot
  demangle deobfuscate unshorten whois nslookup dig traceroute cross-check double-check research investigate
  interpolate extrapolate reverse split tally differentiate integrate factor factorize simplify inform brief
  define capitalize lowercase uppercase slugify pluralize elaborate highlight illustrate advise guide orient introduce demonstrate inquire
  optimize refine revise adapt decompose obfuscate deobfuscate transpose standardize judge iterate challenge regress propose formulate backtest autocomplete`);

/** Make something new, whose fate the object and the parameters tell. */
const makeVerbs = words(`
  generate make produce design compose craft synthesize render draw draft construct prepare imagine paint sketch animate
  narrate upscale inpaint outpaint colorize remix morph stylize vectorize compress resize crop rotate blur sharpen
  watermark stitch trim clip transcode dub voice sing speak say export concatenate combine overlay
  enhance retouch restyle `);

/** Create or change data in a way another call can put back. */
const changeVerbs = words(`
  create add update edit insert write save upload append modify change rename move copy assign attach link mark archive
  close open enable disable put patch store tag label register configure set merge fork rebase duplicate clone import sync
  upsert replace complete approve reject accept decline finish unassign detach unlink unmark untag unarchive
  reopen activate deactivate reactivate toggle adjust increment decrement pin unpin star unstar favorite unfavorite like
  unlike vote upvote downvote follow unfollow mute unmute snooze hide unhide lock unlock block unblock
  react retweet repost bookmark download ingest index embed memorize remember note record log submit request
  schedule reschedule invite join leave provision allocate migrate convert-issue transition promote demote reorder
  arrange group ungroup relate associate dissociate disassociate bind unbind sign enroll unenroll
  onboard offboard fill annotate populate seed declare prepend
  push commit stage unstage stash checkout branch refactor fix override overwrite suppress
  dismiss acknowledge escalate triage prioritize categorize flag unflag reserve enqueue shorten paste
  persist materialize initialize init bootstrap scaffold setup set-up customize personalize localize align distribute
  extrude subdivide decorate inject renew extend cut
  pull cherry-pick queue stow apply claim redeem unsubscribe subscribe opt-in opt-out publish unpublish share unshare grant
  redo undo revert discard-draft fillup checkin check-in check-out clock-in clock-out confirm
  maintain curate organize tweak refresh touch pair unpair hold unhold release freeze unfreeze suspend unsuspend
  ship fulfill return-order restock deprecate undeprecate crosspost tweet blog
    mirror backup back-up snapshot restore recover undelete untrash cache preload warm-up
  mount unmount allow whitelist blacklist deny ban unban kick punch-in customise initialise organise prioritise convene
  annul regenerate finalize finalise unlist relist enlist nominate designate appoint tick untick
  alter raise lower increase decrease reduce hset hmset lpush rpush zadd sadd xadd setex incr decr incrby equip award
  hire rehire reinstate discharge admit prescribe dispense refill elevate bypass impersonate assume protect contest countersign notarize lodge
  yank unseal seal unprotect expose-publicly silence unsilence shelve unshelve relocate reword deregister trash credit debit`);

/** Say something to somebody. */
const sendVerbs = words(`
  send post reply comment message notify email mail text call dial sms broadcast publish tweet forward announce alert
  respond dm whisper fax remind crosspost share retweet contact deliver redeliver resend`);

/** Bring something to run, whose object says how much can happen. */
const runVerbs = words(`
  run execute exec eval invoke trigger perform dispatch fire kick-off rerun retry re-run
     do delegate spawn orchestrate automate emit
  vacuum reindex defragment reprocess failback rescan recheck recrawl`);

/** Steer the state of something that runs. */
const controlVerbs = words(`
  start stop restart reboot pause resume launch kill abort halt shutdown shut-down power-on power-off hangup hang-up poweron poweroff turn-on turn-off
  scale boot wake hibernate terminate-process begin end initiate cancel interrupt continue
  play skip unpause rewind fast-forward seek next previous deploy undeploy redeploy rollback roll-back
  build compile install upgrade drain cordon uncordon failover step-over step-into step-out
  switch-on switch-off arm disarm operate drive steer quit exit relaunch
  reload train finetune fine-tune bring-up compose-up compose-down up down serve tunnel
  port-forward expose evict preempt autoscale rebuild bundle
  takeoff take-off land jog actuate energize ignite dim brighten vent throttle step quiesce evacuate defrost irrigate dock undock
  eject fly force isolate deisolate recycle`);

/** Act on a screen. */
const uiVerbs = words(`
  click type press drag scroll hover navigate tap swipe dblclick double-click right-click doubleclick
  long-press pinch goto go-to go-back go-forward keypress
  focus mouse-move mouse-click keyboard send-keys key goback goforward navigate-back
  navigate-forward middle-click maximize minimize emulate
   shake zoom input enter`);

/** Take something away for good. */
const destroyVerbs = words(`
  delete destroy drop purge wipe truncate erase expunge obliterate uninstall shred rm del rmdir annihilate
  nuke deprovision decommission teardown tear-down eradicate bulk-delete hard-delete prune
  forget rmtree destruct scrub
  hdel xdel zrem srem flushdb flushall dispose eliminate deallocate dismantle`);

/** Take something away; the object says whether for good. */
const removeVerbs = words(`
  remove clear reset flush clean cleanup clean-up discard revoke terminate empty invalidate expire
      wipeout unset exclude omit pop void
  lpop rpop`);

/** Move money or commit somebody to pay. */
const payVerbs = words(`
  pay refund withdraw deposit buy sell purchase stake unstake swap bridge donate tip bid topup top-up payout pay-out repay borrow
  lend liquidate wire remit disburse reimburse recharge redelegate snipe long short wager bet gamble invest divest
  cashout cash-out send-payment place-order chargeback prepay spend airdrop`);

/** Nouns first of all; verbs only where the name or the sentence gives them a verb's place. */
const moneyVerbs = words(
  'place charge transfer trade order exchange settle bill invoice mint burn supply issue approve send cancel modify book claim redeem delegate',
);

/** Set the scene for later calls of the same session. */
const sessionVerbs = words(`
  login logout log-in log-out sign-in sign-out signin signout authenticate connect disconnect reconnect authorize
  use switch select cd change-directory chdir choose deselect unselect set-active reauthenticate
    logon logoff handshake `);

/** Say nothing by themselves: the next verb, the object or the choices do. */
const vagueVerbs = words(`
  manage handle process use work interact support help control administer administrate do perform take
  allow let offer implement facilitate assist wrap deal ensure try `);

/** Words that are nouns at least as often as verbs. */
export const nounsToo = words(`
  tweet sms dm fax setup leave force land award raise dock vent credit debit challenge alter-ego admit fly silence seal trash
  duplicate
  access address alert answer approach archive audit back-up backup balance ban benchmark benefit bet bid bill block
  book branch bridge brief broadcast build burn cache call capture cat cause charge chart chat check claim clear click
  clip clone code color comment commit compose compute contact contract control copy cost count credit crop crossover
  cut debate debug delegate deposit design dispatch display dispute document down draft drag draw drive drop dump echo
  email end escape estimate exchange exit export face feature feed file filter fix flag focus forecast fork format
  forward function grant graph group guess guide hash head help hold hover import index info input interest invoice issue
  key label level license like limit link list load lock log long lookup mail map mark match measure merge message
  mint mirror model monitor mount move name next note notice object offer order outline output overlay page paint pair
  paste patch permit pin ping place plan play plot point pop position post present press preview previous process
  produce profile program project promise protect prompt pull purchase push query question queue quiz quote rank rate react
  record register release reply report request research reserve reset restock result return reverse review reward
  route rule run sample sanction scale scan schedule score screenshot scroll search seed select serve service set
  share ship short sign sketch sleep snapshot snippet sort spend split spot spread stage stake star start stat state
  status step stock stop store study sum summary supply support survey swap switch sync tag tail tap target test text time
  tip title track trade train transfer trigger trim tunnel type undo up upgrade use value view voice void vote wait
  warp watch wire work wrap zoom`);

/** Every verb, with its kind; a verb in two lists has the kind of the first here. */
export const verbKinds = {
  pay: payVerbs,
  destroy: destroyVerbs,
  remove: removeVerbs,
  run: runVerbs,
  ui: uiVerbs,
  control: controlVerbs,
  send: sendVerbs,
  session: sessionVerbs,
  change: changeVerbs,
  money: moneyVerbs,
  make: makeVerbs,
  workOut: workOutVerbs,
  lookUp: lookUpVerbs,
  vague: vagueVerbs,
} as const;
export type VerbKind = keyof typeof verbKinds;

/** Words that name a thing more often than they order a change, so that a name that begins with one says nothing yet. */
export const nounsFirst = words(
  'process level index stage track record map note star flag group present model release store schedule review position plan share tag label log mark issue block like document snapshot submit change design follow claim notice point route profile pair touch fix lock pin vote hold reserve backup cut book file object restock request dispute cache branch',
);
