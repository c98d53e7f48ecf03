import { isBoundedStep } from '../reasons/bounded-steps.ts';
import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { references } from './references.ts';

export const takesBoundedStep: Rule = {
  id: 'takes-bounded-step',
  title: 'The tool takes a bounded step: it looks around, builds locally or only reads at length.',
  rationale: 'Navigating, scrolling, a local build, a test run or a scan does little harm by itself.',
  references: [references.toolMisuse],
  confidence: 0.8,
  effect: { fact: 'bounded', says: 'takes a bounded step' },
  *find(view) {
    for (const action of view.actions) if (isBoundedStep(action, view)) yield claim(action);
  },
  examples: {
    matches: [
      { server: 'Sonos', name: 'set_volume' },
      'browser_navigate',
      'run_tests',
      'scroll_down',
      'build_project',
      { name: 'start_scan' },
    ],
    ignores: [
      'pause_pipeline',
      'reload_nginx',
      'launch_run',
      { server: 'Snowflake', name: 'build_models' },
      'browser_click',
      'restart_service',
      { server: 'AWS', name: 'start_instance' },
    ],
  },
};
