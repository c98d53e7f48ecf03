import type { FindingKind, Found, Subject } from '../kind.ts';

/** Praise that says nothing of what a call does. */
const praise =
  /\b(?:world[’'-]?s? (?:first|best|leading|most)|best[- ]in[- ]class|cutting[- ]edge|game[- ]chang\w+|revolutioni[sz]\w+|state[- ]of[- ]the[- ]art|blazing(?:ly)?[- ]fast|lightning[- ]fast|seamless(?:ly)?|effortless(?:ly)?|supercharge\w*|unlock (?:the|your|new)|next[- ]generation|enterprise[- ]grade|production[- ]ready|trusted by|award[- ]winning|unparalleled|unleash\w*|empower\w*|turbocharge\w*|sign up (?:now|today)|star (?:us|this repo\w*) on github|join (?:our|the) (?:discord|community|waitlist)|book a demo|☆|⭐)/gi;

function* find({ tool }: Subject): Generator<Found> {
  const text = tool?.description ?? '';
  if (text.length > 20_000) return;
  const words = [...text.matchAll(praise)].map(([word]) => word);
  const distinct = [...new Set(words.map((word) => word.toLowerCase()))];
  if (distinct.length < 2) return;
  yield { pointer: '/description', evidence: words.join(' … '), message: 'Its description praises more than it explains.' };
}

export const marketingAsDescription: FindingKind = {
  id: 'marketing-as-description',
  group: 'harvest',
  title: 'A tool’s description is marketing.',
  why: 'Praise makes a model choose a tool without telling what it does, and comes of harvesting a landing page for a definition.',
  find,
  examples: {
    matches: ['The world’s best notes. Seamlessly unlock your productivity and join our Discord!'],
    ignores: ['Reads a note.', 'Moves a window seamlessly to the next screen.'],
  },
};
