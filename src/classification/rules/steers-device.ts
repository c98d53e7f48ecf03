import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const machine = words(
  'setpoint actuator valve servo gpio coil plc stepper pump motor heater relay breaker conveyor furnace boiler compressor turbine fan damper gripper arm robot drone vehicle rover door gate garage blind lamp light thermostat sprinkler main axis nozzle extruder printer output register breaker siren',
);
/** Names that are seldom anything but a part of a machine. */
const bareMachine = words(
  'setpoint actuator valve servo gpio coil plc stepper pump motor heater relay conveyor furnace boiler compressor turbine gripper thermostat sprinkler main',
);
const moving =
  /^(?:set|write|adjust|move|control|open|close|force|toggle|actuate|energize|jog|lock|unlock|raise|lower|dim|brighten|start|stop|rotate)$/;
const flying = /^(?:takeoff|take-off|land|fly|irrigate|actuate|energize|jog|dock|undock|defrost|arm|disarm)$/;

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
        !anyOf(
          action.object,
          words('message note notification alert push config configuration timer preference file'),
        ) &&
        !(action.verb === 'send' && action.object.length === 0)
      )
        yield claim(action, 0.9);
      else if (
        moving.test(action.verb) &&
        anyOf(action.object, topicIn(view, 'home') ? machine : bareMachine) &&
        !topicIn(view, 'simulated', 'media', 'docs', 'chain', 'cloud')
      )
        yield claim(action, 0.9);
      else if (flying.test(action.verb) && !action.doubtful && !topicIn(view, 'simulated', 'cloud'))
        yield claim(action, 0.9);
      else if (
        topicIn(view, 'home') &&
        !topicIn(view, 'desktop', 'browser') &&
        /^(?:abort|cancel|pause|resume|start|stop|force|run|trigger)$/.test(action.verb)
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
