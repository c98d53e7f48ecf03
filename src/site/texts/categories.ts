import type { Category } from '../../catalog/classification.ts';

/** What the site says of a category; the tool page, the category page and the FAQ all print these words. */
export interface CategoryText {
  /** Last part of the category page's address. */
  slug: string;
  /** What one call does, after the tool's name: "moves money or …". */
  does: string;
  /** A paragraph for the tool page's description. */
  paragraph: string;
  /** What belongs here although it looks like another category. */
  boundary: string;
}

export const categoryTexts: Record<Category, CategoryText> = {
  Read: {
    slug: 'read',
    does: 'returns information and changes nothing outside the call',
    paragraph:
      'Read tools return information. The call itself breaks nothing, so what counts is whose information it is, and that everything it returns enters the agent’s context, instructions planted by strangers included.',
    boundary:
      'Pure computation, previews, dry runs, screenshots and objects that are built but not sent are reads too.',
  },
  Write: {
    slug: 'write',
    does: 'creates or changes data in a way that another ordinary call can put back',
    paragraph:
      'Write tools create or change data, content or settings. A wrong call can usually be put right by another call, but a loop of wrong calls, or one that reaches other people, costs more than the first mistake.',
    boundary: 'Sending a message, archiving, moving to trash and changing who may do what are writes, not deletions.',
  },
  Execute: {
    slug: 'execute',
    does: 'starts or steers something whose effect depends on what is run',
    paragraph:
      'Execute tools start or steer something: code, a query, a build, a browser, another tool. What happens is decided by the arguments, so the tool’s name says little about the worst case.',
    boundary: 'A query tool that states or enforces that it is read-only is a read.',
  },
  Destructive: {
    slug: 'destructive',
    does: 'removes or overwrites data or a resource for good',
    paragraph:
      'Destructive tools delete, drop, purge or overwrite. Nothing in the protocol asks a person first and nothing brings the data back, so the agent should not see such a tool unless the task is to remove something.',
    boundary: 'Trash, archive and log-out can be undone by an ordinary call and are writes.',
  },
  Financial: {
    slug: 'financial',
    does: 'moves money or assets, or commits someone to pay',
    paragraph:
      'Financial tools move money or assets, or commit someone to pay. The other side may keep what it was sent, so a person decides, not the agent.',
    boundary: 'Reading balances, prices, quotes and invoices is a read; drafting an invoice is a write.',
  },
  unknown: {
    slug: 'unknown',
    does: 'does something that its definition does not tell',
    paragraph:
      'Nothing in this tool’s definition says what a call does. An unknown tool is not a harmless one: it gets the strictest policy until somebody knows more.',
    boundary: 'A tool stays here until its name, description or parameters say what it does, or a person corrects it.',
  },
};

/** In the order in which the site lists categories. */
export const categoryOrder = Object.keys(categoryTexts) as Category[];
