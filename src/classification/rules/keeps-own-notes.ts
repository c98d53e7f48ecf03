import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const machine = words('instance server vm container ram heap allocation process pod');

/** The memory of a machine keeps no notes. */
function ofMachine({ name, lead }: View): boolean {
  return name.has('memory') && (anyOf(name, machine) || anyOf(lead, machine));
}

export const keepsOwnNotes: Rule = {
  id: 'keeps-own-notes',
  title: 'The tool writes into the agent’s own memory or plan.',
  rationale:
    'The note is the agent’s own and easily corrected, but whatever is injected into memory comes back in later sessions.',
  references: [references.memoryPoisoning, references.promptInjection],
  confidence: 0.8,
  effect: { category: 'Write', fact: 'own-state', says: 'writes into the agent’s own memory or plan' },
  *find(view) {
    for (const action of view.actions) {
      if ((action.kind !== 'change' && action.kind !== 'send') || action.verb === 'open') continue;
      if (anyOf(view.lead, words('translation glossary')) || ofMachine(view)) continue;
      const memory = anyOf(action.object, words('memory thought insight observation knowledge fact scratchpad lesson'));
      const graph =
        topicIn(view, 'memory') &&
        anyOf(action.object, words('entity relation observation memory node note thought context fact conversation'));
      if (
        /^(?:remember|memorize)$/.test(action.verb) ||
        graph ||
        (memory && topicIn(view, 'memory', 'agents')) ||
        (/^(?:store|save|add|create|write|record|update)$/.test(action.verb) &&
          /^(?:memory|thought)$/.test(headOf(action)))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: ['store_memory', { server: 'Memory', name: 'create_entities' }, 'remember'],
    ignores: ['update_instance_memory', 'search_memories', 'delete_memory', 'create_note'],
  },
};
