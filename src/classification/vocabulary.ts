/** A set from words parted by white space, the one form in which this file holds them. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Verbs that return something and change nothing. */
export const readVerbs = words(`
  get list search find fetch read query lookup look show view describe count check verify validate inspect retrieve
  browse explore calculate compute convert parse format analyze analyse compare estimate preview export summarize
  summarise explain translate detect diagnose scan extract resolve suggest recommend predict forecast monitor watch
  ping status version info help wait sleep think ask screenshot scrape load peek`);

/** Verbs that make or change something that another call can put back. */
export const writeVerbs = words(`
  create add update edit set insert write save upload append modify change rename move copy assign attach link mark
  archive close open enable disable post send reply comment publish share invite follow unfollow like pin tag label
  register configure put patch store log connect login logout select schedule merge fork grant subscribe`);

/** Verbs that start or steer something. */
export const executeVerbs = words(`
  run execute exec eval evaluate invoke call trigger start stop restart pause resume launch deploy build test click type
  press drag navigate scroll tap swipe hover install apply rollback scale spawn kill`);

/** Verbs that take something away for good. */
export const destroyVerbs = words('delete destroy drop purge wipe truncate erase uninstall terminate remove');

/** Verbs that move money or commit to pay. */
export const payVerbs = words('pay buy sell refund withdraw charge swap stake unstake transfer purchase trade');
