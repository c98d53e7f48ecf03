/** JSON for a `<script type="application/ld+json">`: no text in it can end the element or open a comment. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A question and its answer, as the page shows them. */
export interface Question {
  question: string;
  answer: string;
}

/** schema.org FAQPage that says the same words as the page. */
export function faqPage(questions: readonly Question[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}

/** One step of the way from the home page. */
export interface Crumb {
  label: string;
  /** From the site's root. */
  path: string;
  /** Set in the monospaced face: a tool's name. */
  code?: boolean;
}

/** schema.org BreadcrumbList with absolute addresses; the last entry is the page itself and needs none. */
export function breadcrumbList(crumbs: readonly Crumb[], siteUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, path }, position) => ({
      '@type': 'ListItem',
      position: position + 1,
      name: label,
      ...(position < crumbs.length - 1 && { item: `${siteUrl}${path}` }),
    })),
  };
}
