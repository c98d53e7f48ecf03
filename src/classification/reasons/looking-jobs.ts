import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** Jobs that only look, measure or play. */
const lookingJobs = words(
  'test tests build scan scanner linter checker search crawl scrape analysis analyze audit report query simulation lint diagnostics compile benchmark profile profiling trace tracing recording capture collection research translation-check debug debugger evaluation dashboard inspection validation typecheck coverage export diff discovery playback track music song browser editor simulator emulator app session volume media',
);

const starting =
  /^(?:run|start|trigger|execute|launch|initiate|create|stop|cancel|abort|begin|retry|submit|perform|invoke|end|pause|resume|terminate|open)$/;

/** A job that only looks is started or stopped. */
export function startsLooking(action: Action, cloud: boolean): boolean {
  const { verb, object } = action;
  return (
    starting.test(verb) &&
    anyOf(object, lookingJobs) &&
    headOf(action) !== 'form' &&
    !anyOf(object, words('instance server deployment production vm export-patient flow workflow pipeline')) &&
    !(cloud && anyOf(object, words('app application session export build')))
  );
}

/** What is worked on for the caller is given up. */
export function givesUp({ verb, object }: Action, view: View): boolean {
  return (
    /^(?:abort|cancel)$/.test(verb) &&
    !object.includes('training') &&
    (topicIn(view, 'media', 'web') || anyOf(object, words('request generation prediction queue')))
  );
}
