import type { Rule } from '../rule.ts';
import { claim, headOf, said, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const figure =
  /^\W*(?:makes?|has|have|lets?|causes?|commands?|tells?|orders?) (?:the|your|an?) (?:bot|avatar|player|character|npc|turtle|rover|robot)\b/i;

const moves = words('move turn rotate walk jump run fly steer teleport drive');
const figures = words('avatar character player npc turtle rover robot');

export const steersFigure: Rule = {
  id: 'steers-figure',
  title: 'The tool steers a figure of a game, or a robot.',
  rationale: 'It moves and acts at once; in a game each step is bounded, a robot can hit something.',
  references: [references.toolMisuse],
  confidence: 0.9,
  effect: { category: 'Execute', says: 'steers a figure' },
  *find(view) {
    const found = [...said(view, figure)];
    yield* found;
    for (const action of view.actions) {
      const moved = moves.has(action.verb) && figures.has(headOf(action)) && topicIn(view, 'simulated', 'home');
      if (found.length > 0 || moved) yield claim(action);
    }
  },
  examples: {
    matches: [
      { name: 'jump', description: 'Make the bot jump' },
      { server: 'Game world', name: 'move_avatar' },
      { name: 'look_at', description: 'Makes the avatar look at a position' },
    ],
    ignores: [
      { name: 'create_bot', description: 'Create a bot' },
      { name: 'make_bot', description: 'Make a chat bot from a prompt' },
    ],
  },
};
