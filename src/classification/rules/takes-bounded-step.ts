import type { Action } from '../actions.ts';
import { triggersBackground } from '../reasons/starts-elsewhere.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { runsBrowser } from '../reasons/runs-browser.ts';
import { references } from './references.ts';

/** What is steered or run here is no player and no local build: a schedule, a robot, models in a warehouse, a collection of requests. */
function runsForReal({ verb, object }: Action, view: View): boolean {
  if (/^(?:pause|unpause|play|resume)$/.test(verb))
    return anyOf(object, scheduled) || (topicIn(view, 'home') && !topicIn(view, 'media'));
  if (/^(?:build|rebuild)$/.test(verb) || (verb === 'run' && object[0] === 'build'))
    return topicIn(view, 'ci') || (topicIn(view, 'database') && !object.includes('index'));
  return verb === 'run' && object.join(' ').endsWith('postman collection');
}
const scheduled = words(
  'dag pipeline job workflow schedule project database cluster instance connector replication campaign',
);

export const takesBoundedStep: Rule = {
  id: 'takes-bounded-step',
  title: 'The tool takes a bounded step: it looks around, builds locally or only reads at length.',
  rationale: 'Navigating, scrolling, a local build, a test run or a scan does little harm by itself.',
  references: [references.toolMisuse],
  confidence: 0.8,
  effect: { fact: 'bounded', says: 'takes a bounded step' },
  *find(view) {
    const passive =
      /^(?:navigate|scroll|hover|resize|resize-window|go-back|go-forward|goback|goforward|navigate-back|navigate-forward|goto|go-to|mouse-move|next|previous|focus|zoom|back|forward|maximize|minimize|rescan|recheck|recrawl|emulate|seek|play|skip|pause|unpause|resume-playback|compile|build|rebuild|test|lint|launch|reload|shake|visit|step|step-over|step-into|step-out)$/;
    const lookingJobs = words(
      'test tests build scan scanner linter checker search crawl scrape analysis analyze audit report query simulation lint diagnostics compile benchmark profile profiling trace tracing recording capture collection research translation-check debug debugger evaluation dashboard inspection validation typecheck coverage export diff discovery playback track music song browser editor simulator emulator app session volume media',
    );
    const page = words('browser page tab window viewport url iframe');
    for (const action of view.actions) {
      if (
        !/^(?:ui|run|control|change|session|make|lookUp|workOut|send|vague)$/.test(action.kind) &&
        action.verb !== 'terminate' &&
        action.verb !== 'reset'
      )
        continue;
      if (anyOf(action.object, words('agent devin deployment'))) continue;
      if (
        anyOf(action.object, words('build')) &&
        /^(?:trigger|queue|cancel|retry|rerun|abort|start|stop)$/.test(action.verb)
      )
        continue;
      if (
        /^(?:move|end|hangup|stop|start|activate|answer)$/.test(action.verb) &&
        anyOf(action.object, words('mouse cursor pointer call journey torrent timer scene'))
      ) {
        yield claim(action);
        continue;
      }
      if (runsBrowser(action, view) || triggersBackground(action)) {
        yield claim(action);
        continue;
      }
      if (runsForReal(action, view)) continue;
      const cloud = topicIn(view, 'cloud') && !topicIn(view, 'browser');
      if (passive.test(action.verb) && !(cloud && !/^(?:build|compile|test|lint)$/.test(action.verb)))
        yield claim(action);
      else if (
        /^(?:open|close|new|switch|select|resize|start|launch|stop|create|set|connect)$/.test(action.verb) &&
        anyOf(action.object, page) &&
        !(action.verb === 'select' && anyOf(action.object, words('option dropdown'))) &&
        topicIn(view, 'browser', 'desktop', 'simulated', 'web')
      )
        yield claim(action);
      else if (
        /^(?:run|start|trigger|execute|launch|initiate|create|stop|cancel|abort|begin|retry|submit|perform|invoke|end|pause|resume|terminate|open)$/.test(
          action.verb,
        ) &&
        anyOf(action.object, lookingJobs) &&
        action.object.at(-1) !== 'form' &&
        !anyOf(
          action.object,
          words('instance server deployment production vm export-patient flow workflow pipeline'),
        ) &&
        !(cloud && anyOf(action.object, words('app application session export build')))
      )
        yield claim(action);
      else if (
        /^(?:abort|cancel)$/.test(action.verb) &&
        !anyOf(action.object, words('training')) &&
        (topicIn(view, 'media', 'web') || anyOf(action.object, words('request generation prediction queue')))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: ['browser_navigate', 'run_tests', 'scroll_down', 'build_project', { name: 'start_scan' }],
    ignores: [
      'pause_pipeline',
      { server: 'Snowflake', name: 'build_models' },
      'browser_click',
      'restart_service',
      { server: 'AWS', name: 'start_instance' },
    ],
  },
};
