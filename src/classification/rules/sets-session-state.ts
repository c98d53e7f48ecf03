import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { runsBrowser } from '../reasons/runs-browser.ts';
import { references } from './references.ts';

const chosen = words(
  'project workspace account organization org team database db schema context namespace profile model mode region environment app application device session space tenant server instance wallet network chain persona site collection store cluster subscription market channel buffer window tab',
);
const connected = words(
  'database db server instance account wallet api host session device cluster service broker mongodb mysql postgres redis sql ssh network client bot app port endpoint remote machine url cdp browser debugger',
);

export const setsSessionState: Rule = {
  id: 'sets-session-state',
  title: 'The tool changes state of its own session.',
  rationale:
    'Connecting, logging in or choosing a project changes what the next calls act on and nothing that others see.',
  references: [references.toolMisuse],
  confidence: 0.84,
  effect: { category: 'Write', fact: 'session', says: 'changes state of its own session' },
  *find(view) {
    const settings = words(
      'session context cwd directory workspace working database connection account organization org profile region mode token auth oauth log-level loglevel verbosity default active current tenant subscription network credential api-key apikey key url endpoint environment',
    );
    for (const action of view.actions) {
      const object = action.object;
      if (action.verb === 'exchange' && /^(?:code|authorization)$/.test(object.at(-1) ?? '')) {
        yield claim(action);
      } else if (action.kind === 'session') {
        if (
          (action.verb === 'use' && !(action.place === 'name' && chosen.has(headOf(action)))) ||
          anyOf(object, words('branch random')) ||
          (action.verb === 'logout' && anyOf(view.name, words('all other')))
        )
          continue;
        const around = object.length > 0 ? object : action.beyond;
        if (/^(?:select|choose|switch|deselect)$/.test(action.verb)) {
          if (topicIn(view, 'browser', 'desktop') || !anyOf(around, chosen)) continue;
        } else if (
          /^(?:connect|disconnect|reconnect)$/.test(action.verb) &&
          object.length > 0 &&
          !anyOf(around, connected)
        )
          continue;
        if (
          action.place === 'name' &&
          action.doubtful &&
          object.length > 0 &&
          !/^(?:connect|login|logout|authenticate)$/.test(action.verb)
        )
          continue;
        yield claim(action);
      } else if (
        /^(?:set|change|configure|switch|update|activate|save|clear|store|initialize|init|refresh|create|start|open|close|end|join|complete|initiate|begin)$/.test(
          action.verb,
        )
      ) {
        const head = headOf(action);
        const active =
          anyOf(object, words('active current default working cwd')) ||
          /(?:project|root|base) path$|root directory$|root directories$|^cookie$|session storage|local storage/.test(
            object.join(' '),
          );
        if (
          /^(?:set|change|switch|configure|activate)$/.test(action.verb) &&
          (active || (action.verb !== 'configure' && object.length === 1 && settings.has(head)))
        ) {
          if (!anyOf(object, words('password avatar branch price status payment method language assignee role policy')))
            yield claim(action, 0.9);
        } else if (
          /^(?:session|oauth|auth|login|context|authentication|authorization)$/.test(head) &&
          !/^(?:activate|update|configure|set|change)$/.test(action.verb) &&
          !(topicIn(view, 'tasks', 'health') && headOf(action) === 'session') &&
          !runsBrowser(action, view) &&
          !anyOf(object, words('checkout payment agent devin debug training workout meditation workflow'))
        )
          yield claim(action, 0.85);
        else if (/^(?:refresh)$/.test(action.verb) && anyOf(object, words('cache index session')))
          yield claim(action, 0.9);
      }
    }
  },
  examples: {
    matches: ['connect_to_database', 'logout', 'set_working_directory', 'switch_account', 'set_active_project'],
    ignores: ['get_session', 'list_connections', 'delete_session', 'set_password', 'create_account'],
  },
};
