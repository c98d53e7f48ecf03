import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** "Checks if an element is enabled": a question, no tick in a box. */
function asks({ preposition }: Action): boolean {
  return /^(?:if|whether|that|for)$/.test(preposition);
}

export const drivesUi: Rule = {
  id: 'drives-ui',
  title: 'The tool drives a browser, a desktop or a phone.',
  rationale: 'A click can do whatever the logged-in person can do on that page; navigating and scrolling do far less.',
  references: [references.toolMisuse, references.excessiveAgency, references.promptInjection],
  confidence: 0.9,
  effect: { category: 'Execute', capability: 'drive-ui', says: 'drives a user interface' },
  *find(view) {
    const ui = topicIn(view, 'browser', 'desktop') || anyOf(view.name, words('browser mouse keyboard'));
    const onPage = words(
      'focus element button page form field text key keyboard mouse option dropdown dialog tab window coordinate screen input viewport url iframe locator selector browser checkbox',
    );
    for (const action of view.actions) {
      const object = action.object;
      if (
        action.place === 'choice' &&
        object.includes('window') &&
        /^(?:resize|focus|minimize|maximize|move)$/.test(action.verb)
      )
        yield claim(action, 0.9);
      if (action.verb === 'navigate' && !ui && view.told !== action && view.told?.kind === 'lookUp') continue;
      if (action.kind === 'ui') {
        const strong =
          /^(?:click|dblclick|double-click|right-click|doubleclick|hover|tap|swipe|navigate|scroll|drag|keypress|press|mouse-move|navigate-back|navigate-forward|go-back|go-forward|goforward|goback|keyboard|send-keys)$/.test(
            action.verb,
          );
        if (/^(?:click)$/.test(action.verb) && anyOf(object, words('analytics stat count report statistic data')))
          continue;
        if (ui || (strong && !action.doubtful) || (strong && anyOf(object, onPage))) yield claim(action, ui ? 1 : 0.85);
      } else if (
        ui &&
        !(
          action.verb === 'check' &&
          !anyOf(object, words('checkbox option radio box')) &&
          (object.length > 0 || asks(action))
        ) &&
        /^(?:select|fill|upload|handle|resize|open|close|switch|launch|input|set|send|check|uncheck|move|clear|go|choose|submit|empty|reload|refresh|new|create|act|perform|execute|use|simulate|emulate|back|forward|control|accept|dismiss|focus|enter|attach|choose|paste|visit|toggle|change|rotate|unlock|lock|put|next|previous|drop|blur|remove)$/.test(
          action.verb,
        ) &&
        (anyOf(object.length > 0 ? object : view.name, onPage) ||
          (/^(?:clear|empty|reset)$/.test(action.verb) &&
            anyOf(action.beyond, words('input field element textbox textarea'))) ||
          (action.verb === 'perform' && /^(?:drag|click|swipe|gesture|hover)$/.test(object[0] ?? '')) ||
          (action.verb === 'fill' && object.length === 0 && topicIn(view, 'browser')) ||
          (object.includes('file') && topicIn(view, 'browser'))) &&
        !anyOf(
          object,
          words(
            'screenshot snapshot session context cookie storage localstorage sessionstorage profile permission configuration group',
          ),
        )
      )
        yield claim(action, 0.9);
    }
  },
  examples: {
    matches: [
      'browser_click',
      { server: 'Playwright', name: 'fill_form' },
      { server: 'Playwright', name: 'fill' },
      { server: 'Puppeteer', name: 'puppeteer_navigate' },
      { name: 'tap_on_screen' },
    ],
    ignores: ['browser_screenshot', 'get_click_analytics', 'list_press_releases', 'list_tabs'],
  },
};
