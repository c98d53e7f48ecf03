import { isOnScreen, shareOfScreen, steersWindow } from '../reasons/acts-on-screen.ts';
import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { references } from './references.ts';

export const drivesUi: Rule = {
  id: 'drives-ui',
  title: 'The tool drives a browser, a desktop or a phone.',
  rationale: 'A click can do whatever the logged-in person can do on that page; navigating and scrolling do far less.',
  references: [references.toolMisuse, references.excessiveAgency, references.promptInjection],
  confidence: 0.9,
  effect: { category: 'Execute', capability: 'drive-ui', says: 'drives a user interface' },
  *find(view) {
    const onScreen = isOnScreen(view);
    for (const action of view.actions) {
      if (steersWindow(action)) yield claim(action, 0.9);
      if (action.verb === 'navigate' && !onScreen && view.told !== action && view.told?.kind === 'lookUp') continue;
      const share = shareOfScreen(action, view, onScreen);
      if (share > 0) yield claim(action, share);
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
