import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const machine = words('setpoint actuator valve servo gpio coil plc stepper');

export const steersDevice: Rule = {
  id: 'steers-device',
  title: 'The tool steers a physical device or a phone call.',
  rationale: 'Its effect is in the physical world, where no second call undoes it.',
  references: [references.toolMisuse, references.excessiveAgency],
  confidence: 0.82,
  effect: { category: 'Execute', says: 'steers a physical device' },
  *find(view) {
    for (const action of view.actions) {
      if (
        topicIn(view, 'home') &&
        /^(?:set|write|control|adjust|turn-on|turn-off|toggle|move|activate|lock|unlock|open|close|arm|disarm|send|play|takeoff|land|fly|print)$/.test(
          action.verb,
        ) &&
        !anyOf(action.object, words('message note config configuration timer preference file'))
      )
        yield claim(action, 0.9);
      else if (
        /^(?:set|write|adjust|move|control)$/.test(action.verb) &&
        anyOf(action.object, machine) &&
        !topicIn(view, 'simulated')
      )
        yield claim(action, 0.9);
      else if (/^(?:turn-on|turn-off|power-on|power-off)$/.test(action.verb)) yield claim(action);
      else if (
        topicIn(view, 'desktop') &&
        /^(?:answer|receive|end|call|dial)$/.test(action.verb) &&
        anyOf(action.object, words('call phone number incoming'))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { server: 'Home Assistant', name: 'light_turn_on' },
      { server: 'Phone over ADB', name: 'end_call' },
      'write_coil',
      { server: 'EPICS', name: 'set_value' },
    ],
    ignores: ['list_devices', { server: 'Home Assistant', name: 'get_state' }],
  },
};
