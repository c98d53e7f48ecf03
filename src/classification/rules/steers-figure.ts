import type { Rule } from '../rule.ts';
import { claim, said } from '../match.ts';
import { references } from './references.ts';

const figure =
  /^\W*(?:makes?|has|have|lets?|causes?|commands?|tells?|orders?) (?:the|your|an?) (?:bot|avatar|player|character|npc|turtle|rover|robot)\b/i;

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
    if (found.length > 0) for (const action of view.actions) yield claim(action);
  },
  examples: {
    matches: [
      { name: 'jump', description: 'Make the bot jump' },
      { name: 'look_at', description: 'Makes the avatar look at a position' },
    ],
    ignores: [
      { name: 'create_bot', description: 'Create a bot' },
      { name: 'make_bot', description: 'Make a chat bot from a prompt' },
    ],
  },
};
