import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, said, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** There a memory is a body of texts, not the agent's. */
const translation = /\btranslation memor/i;
/** What is drawn is soon drawn again. */
const drawing = /figma|excalidraw|slide|canvas|whiteboard|miro|penpot/i;

export const removesSmallThing: Rule = {
  id: 'removes-small-thing',
  title: 'The tool removes one small thing that is easily made again.',
  rationale: 'A draft, a bookmark, a to-do or an entry of the agent’s own memory costs a moment to make again.',
  references: [references.toolMisuse],
  confidence: 0.8,
  effect: { fact: 'small-thing', says: 'removes one small thing' },
  *find(view) {
    const small = words(
      'comment bookmark draft reaction tag label reminder todo to-do subtask checkitem checklist bullet step shape layer sprite marker annotation highlight breakpoint instrumentation footnote endnote localstorage sessionstorage notification filter favorite observation thought tempfile actor cursor selection tab snippet shortcut alias alarm keyframe clipboard cookie component material prim gameobject mesh light reference edge relation relationship row-style backlog memory entry-cache cell waypoint hotspot guide style cart listing-upload resource-link breakpoint note-link override redirect saved-view view watch mock',
    );
    const inScene = topicIn(view, 'simulated');
    if (anyOf(view.name, words('bulk batch all')) && !topicIn(view, 'memory')) return;
    const own =
      topicIn(view, 'memory') ||
      (/todo|tick|things|taskwarrior|remind|marvin|checklist|google[ -]?tasks|task ?manager|taskmaster/i.test(
        `${view.input.server.name} ${view.input.server.title ?? ''}`,
      ) &&
        (anyOf(view.name, words('task item')) || anyOf(view.lead, words('task item')))) ||
      (topicIn(view, 'agents') && anyOf(view.name, words('task thought plan step')));
    const isSmall = (action: Action): boolean => {
      const head = headOf(action);
      if (/^(?:memory|glossary)$/.test(head) && translation.test(view.description)) return false;
      if (/^(?:entry|term)$/.test(head) && action.object.concat(action.beyond).includes('glossary')) return true;
      if (
        /^(?:element|node|item|note|connector)$/.test(head) &&
        drawing.test(`${view.input.server.name} ${view.description}`)
      )
        return true;
      return (
        small.has(head) ||
        (head === 'scene' && topicIn(view, 'home')) ||
        (action.object.length > 1 &&
          /^(?:draft|temp|temporary|comment|bookmark|todo|memory|checklist|dev)$/.test(action.object[0] ?? '')) ||
        (inScene && !/^(?:sandbox|environment|project|file|asset|scene|account|user|database)$/.test(head)) ||
        (own && /^(?:entity|node|relation|fact|memory|task|item|observation|context)$/.test(head)) ||
        action.verb === 'forget' ||
        (action.object.length === 0 && own) ||
        /^(?:cookie|cookies|counter|count|storage)$/.test(head)
      );
    };
    const losses = view.actions.filter(({ kind }) => /^(?:destroy|remove)$/.test(kind));
    const greater = losses.some((action) => action.kind === 'destroy' && action.place === 'choice' && !isSmall(action));
    for (const action of losses) if (isSmall(action) && !(greater && action.place === 'choice')) yield claim(action);
    if (view.actions.some(({ kind }) => kind === 'destroy'))
      yield* said(
        view,
        /\b(?:draft|temporary|in-memory|scratch|session) (?:\w+ )?(?:only|campaign|file|files|data|tweet)\b|\b(?:from|in) the (?:scene|current session|canvas|timeline)\b/i,
        0.9,
      );
  },
  examples: {
    matches: [
      { server: 'Miro', name: 'delete-sticky-note-item' },
      'delete_comment',
      'delete_draft',
      { server: 'Memory', name: 'delete_observations' },
      { server: 'Unreal', name: 'delete_object' },
    ],
    ignores: ['delete_issue', 'delete_project', 'create_comment'],
  },
};
