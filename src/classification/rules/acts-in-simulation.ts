import type { Action } from '../actions.ts';
import { anyOf, said, topicIn } from '../match.ts';
import type { Rule } from '../rule.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** What an editor loads runs on the host. */
function addsPackage({ verb, object }: Action): boolean {
  return /^(?:install|add|manage|upgrade)$/.test(verb) && anyOf(object, words('package dependency plugin'));
}

export const actsInSimulation: Rule = {
  id: 'acts-in-simulation',
  title: 'The tool acts in a simulator, a game, an editor or a test environment.',
  rationale: 'What happens there stays there and can be started afresh.',
  references: [references.toolMisuse],
  confidence: 0.82,
  effect: { fact: 'simulated', says: 'acts in a simulator, an editor or a test environment' },
  *find(view) {
    const inName = /simulat|(?<![a-z])sim(?![a-z])|emulat|testnet|paper|anvil|traveler/i;
    const match = inName.exec(view.input.tool.name);
    if (match) yield { pointer: '/tool/name', text: match[0] };
    else if (view.actions.some(addsPackage)) return;
    else if (topicIn(view, 'simulated')) {
      const server = view.input.server;
      const simulators =
        /unity|unreal|godot|blender|minecraft|game|simulat\w*|roblox|vrchat|puzzle|virtual[ -]location|emulator|ableton|photoshop|maya|houdini|cad|freecad|fusion ?360|revit|traveler|testnet|anvil|foundry|sandbox/i;
      const found = simulators.exec(server.name);
      const titled = found ? undefined : simulators.exec(server.title ?? '');
      if (found) yield { pointer: '/server/name', text: found[0] };
      else if (titled) yield { pointer: '/server/title', text: titled[0] };
    } else
      yield* said(
        view,
        /^[^.\n]{0,120}\b(?:simulator|simulated|paper[- ]trading|testnet only|demo account|fake money|game scene)\b/i,
      );
  },
  examples: {
    matches: ['launch_app_sim', { server: 'Blender', name: 'play_animation' }],
    ignores: ['launch_app', { server: 'AWS', name: 'start_instance' }],
  },
};
