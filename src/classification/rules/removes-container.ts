import type { View } from '../view.ts';
import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, said, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { replacesAll } from './overwrites-history.ts';
import { references } from './references.ts';

export const removesContainer: Rule = {
  id: 'removes-container',
  title: 'The tool removes something that holds much else.',
  rationale: 'With a database, a project or a repository goes everything in it.',
  references: [references.warningCwe, references.toolMisuse],
  confidence: 0.85,
  effect: { fact: 'container', says: 'removes something that holds much else' },
  *find(view) {
    for (const action of view.actions) {
      if (!takesAway(action)) continue;
      if (action.verb === 'uninstall' || indexOfTable(action) || resetsCheckout(action, view)) continue;
      const head = headOf(action);
      const object = action.object.join(' ');
      if (
        /(?:cross reference|list entry|list item|feature flag|issue type|custom field|table row|table column|database row|project item)/.test(
          object,
        )
      )
        continue;
      if (
        holding.has(head) ||
        (/^(?:branch|instance)$/.test(head) && topicIn(view, 'database') && !topicIn(view, 'source', 'cloud')) ||
        /(?:translation memory|term base|image set|user group|permission group|content type|knowledge base|task list|user group|shared drive|helm release)$/.test(
          object,
        )
      )
        yield claim(action);
      else if (
        holding.has(action.object.at(-2) ?? '') &&
        /^(?:permanently|recursively|resource|data|completely)$/.test(head)
      )
        yield claim(action);
    }
    for (const action of view.actions) {
      if (/^(?:import|restore|load|seed)$/.test(action.verb) && replacesAll(view) && action.kind !== 'lookUp')
        yield claim(action);
      if (takesAway(action))
        yield* said(
          view,
          /\b(?:and|with|including) (?:all )?(?:of )?(?:its|their|the) (?:\w+ )?(?:documents?|contents?|tasks?|children|data|files|subfolders|records|items|entries|memories|pages|messages|ingested content)\b|\bdrop[s]? (?:a |the )?(?:table|database|collection|schema)\b|\brecursive(?:ly)?\b|\ball (?:ingested content|associated \w+)\b/i,
        );
      break;
    }
  },
  examples: {
    matches: [
      'delete_project',
      'drop_table',
      'delete_collection',
      'delete_permission_group',
      { name: 'remove_folder', description: 'Removes a folder and all its contents' },
    ],
    ignores: [
      'delete_issue',
      'list_projects',
      'create_project',
      'delete_project_item',
      { server: 'Git', name: 'reset_repository' },
    ],
  },
};

const holding = words(
  'content-type database db repository repo project workspace bucket volume site account namespace keyspace schema dataset catalog tenant organization org drive library vault table collection tasklist server guild realm registry environment datastore study app application audience cluster store domain zone index stack pipeline stream knowledgebase kb team space board package list directory folder feed portal channel course album notebook log dashboard-all base vm glossary termbase website partition queue graph customer user person employee cube class backup snapshot system patient calendar deck infrastructure',
);

/** An index on a table or a collection is built again from it; a search index holds the documents themselves. */
function indexOfTable(action: Action): boolean {
  return (
    /^(?:index|indexes|indice)$/.test(headOf(action)) &&
    (action.verb === 'drop' || anyOf([...action.beyond, ...action.object], words('collection table column database')))
  );
}

/** A repository that is set back to a commit is still there. */
function resetsCheckout({ verb, object }: Action, view: View): boolean {
  return (
    verb === 'reset' &&
    anyOf(object, words('repo repository')) &&
    (topicIn(view, 'source') || view.name.has('git') || saysSo(view, /\bcommit\b/i))
  );
}

function takesAway(action: Action): boolean {
  return action.kind === 'destroy' || /^(?:remove|clear|reset|flush|empty|terminate|wipeout|drain)$/.test(action.verb);
}
