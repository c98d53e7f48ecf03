import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { anyOf, claim, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';
import { onlyTransforms } from './deletes-data.ts';
import { opensEntry, returnsDownload } from './reads-data.ts';

/** Words that name a thing more often than they order a change, so that a name that begins with one says nothing yet. */
const nounsFirst = words(
  'process level index stage track record map note star flag group present model release store schedule review position plan share tag label log mark issue block like document snapshot submit change design follow claim notice point route profile pair touch fix lock pin vote hold reserve backup cut book file object restock request dispute cache branch',
);

const returned64 = /\bbase64\b|\breturns? (?:an? |the )?(?:png|svg|image|chart|plot|url)\b/i;

/** "Fetches and organizes results": what was read is put in order, nothing else. */
function arrangesAnswer(action: Action, view: View): boolean {
  return (
    action.place === 'lead' &&
    view.told !== action &&
    view.told?.kind === 'lookUp' &&
    /^(?:organize|format|categorize|prioritize|group|transform|arrange|align|log|populate|index|annotate|combine|merge)$/.test(
      action.verb,
    )
  );
}

export const changesData: Rule = {
  id: 'changes-data',
  title: 'The tool creates or changes data, content or settings.',
  rationale: 'A wrong change can be put back by another ordinary call once somebody notices it.',
  references: [references.toolMisuse, references.excessiveAgency],
  confidence: 0.9,
  effect: { category: 'Write', says: 'creates or changes data' },
  *find(view) {
    const returned = words(
      'code query sql prompt plan suggestion text url link summary idea list test schema commit-message regex name diagram chart',
    );
    for (const action of view.actions) {
      if (
        /^(?:add|update|remove|split|set|merge|combine)$/.test(action.verb) &&
        anyOf(
          action.object,
          words('number integer float digit matrix vector two polygon geometry string array geojson'),
        )
      )
        continue;
      if (
        action.verb === 'convert' &&
        anyOf(
          action.beyond,
          words('issue task ticket page project lead opportunity contact customer record order deal event todo story'),
        )
      ) {
        yield claim(action, 0.9);
        continue;
      }
      if (action.doubtful && action.place === 'name' && action.object.length > 0 && nounsFirst.has(action.verb))
        continue;
      if (
        (action.verb === 'resolve' || action.verb === 'grade') &&
        anyOf(
          action.object,
          words(
            'issue ticket incident alert conflict thread conversation comment bug error task problem-state card assignment submission',
          ),
        )
      ) {
        yield claim(action, 0.9);
        continue;
      }
      const drawn =
        /^(?:create|draw|build)$/.test(action.verb) &&
        anyOf(action.object.slice(-1), words('chart plot graph diagram visualization histogram heatmap'));
      if (drawn && (/^(?:workOut|make)$/.test(view.named?.kind ?? '') || saysSo(view, returned64))) continue;
      if (action.verb === 'request' && anyOf(action.object, words('data information content detail'))) continue;
      if (action.verb === 'load' && /^(?:into|onto)$/.test(action.preposition)) {
        yield claim(action, 0.9);
        continue;
      }
      if (opensEntry(action, view)) continue;
      if (returnsDownload(action, view) || arrangesAnswer(action, view)) continue;
      if (action.verb === 'snapshot' && topicIn(view, 'browser', 'desktop')) continue;
      if (
        /^(?:draft|compose)$/.test(action.verb) &&
        anyOf(action.object, words('email mail reply')) &&
        topicIn(view, 'mail')
      ) {
        yield claim(action, 0.95);
        continue;
      }
      if (action.kind === 'change') {
        if (
          /^(?:transform|format|map|index|complete|extend|confirm|classify-item|categorize|refactor|fix|note|localize|resolve)$/.test(
            action.verb,
          ) &&
          anyOf(action.object, returned)
        )
          continue;
        yield claim(action, action.doubtful ? 0.6 : 1);
      } else if (
        /^(?:cancel|pause|resume|stop|start|begin|end|initiate|suspend|continue|skip)$/.test(action.verb) &&
        action.object.length > 0
      )
        yield claim(action, 0.7);
      else if (action.kind === 'send' && !action.doubtful) yield claim(action, 0.8);
      else if (action.kind === 'money' && !action.doubtful && !/^(?:order|exchange|trade|bill)$/.test(action.verb))
        yield claim(action, 0.6);
      else if (action.kind === 'remove' && !onlyTransforms(action, view)) yield claim(action, 0.7);
      else if (action.kind === 'session' && !/^(?:use|select|choose)$/.test(action.verb)) yield claim(action, 0.6);
    }
  },
  examples: {
    matches: ['create_issue', 'update_page', 'fork_repository', 'log_trace', 'link_project', 'unpublish_page'],
    ignores: [{ server: 'Memory', name: 'open_nodes' }, 'get_issue', 'issue_read', 'list_updates', 'compliance_score'],
  },
};
