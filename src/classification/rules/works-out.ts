import type { Rule } from '../rule.ts';
import { anyOf, claim } from '../match.ts';
import { draws, onlyWorked } from '../only-returned.ts';
import { onlyTransforms } from '../reasons/removes-nothing.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const reading = words(
  'show list scan get find detect check retrieve display identify view analyze extract query search verify validate determine',
);

export const worksOut: Rule = {
  id: 'works-out',
  title: 'The tool computes or composes something and only returns it.',
  rationale: 'Nothing outside the call changes; the answer is only as good as what the caller passed in.',
  references: [references.toolAnnotations],
  confidence: 0.86,
  effect: { category: 'Read', says: 'computes something and returns it' },
  *find(view) {
    for (const action of view.actions) {
      if (onlyWorked(action, view)) yield claim(action);
      else if (action.kind === 'workOut') {
        if (action.doubtful && action.place === 'name') yield claim(action, 0.6);
        else yield claim(action);
      } else if (action.kind === 'make') yield claim(action, 0.8);
      else if (draws(action)) yield claim(action, 0.9);
      else if (/^(?:evaluate|eval)$/.test(action.verb)) yield claim(action, 0.9);
      else if (/^(?:perform|do)$/.test(action.verb) && action.object.some((word) => word !== 'it'))
        yield claim(action, 0.8);
      else if (
        /^(?:run|perform|execute|do)$/.test(action.verb) &&
        (reading.has(view.told?.purpose ?? '') ||
          anyOf(
            action.object,
            words(
              'audit search lookup query report check estimate calculation funnel retention segmentation preview comparison assessment review validation inference thought diagnostic diagnostics statistic analysis lint plugin get read jql promql logql kql soql',
            ),
          ))
      )
        yield claim(action, 0.9);
      else if (
        action.kind === 'change' &&
        /^(?:transform|format|map|index|complete|extend|refactor|fix|note|localize|resolve|categorize)$/.test(
          action.verb,
        )
      )
        yield claim(action, 0.8);
      else if (
        /^(?:truncate|prune|replace)$/.test(action.verb) ||
        (action.kind === 'remove' && onlyTransforms(action, view))
      )
        yield claim(action, 0.5);
      else if (action.kind === 'money' && action.doubtful) yield claim(action, 0.4);
    }
  },
  examples: {
    matches: [
      'estimate_cost',
      'generate_color_scheme',
      'calculate_tax',
      'sequential_thinking_analyze',
      'convert_currency',
      'compliance_score',
    ],
    ignores: ['list_issues', 'create_issue', 'delete_file'],
  },
};
