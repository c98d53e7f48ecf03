import type { Crumb } from './json-ld.ts';

/** The links in the header of every page. */
export const mainNavigation: readonly Crumb[] = [
  { label: 'Servers', path: '/servers/' },
  { label: 'Tools', path: '/tools/' },
  { label: 'Risk levels', path: '/risk/' },
  { label: 'Categories', path: '/categories/' },
  { label: 'Attack patterns', path: '/attacks/' },
  { label: 'Guides', path: '/guides/' },
  { label: 'Changes', path: '/changes/' },
];

/** The links at the foot of every page. */
export const footNavigation: readonly Crumb[] = [
  { label: 'Compare servers', path: '/compare/' },
  { label: 'Rules', path: '/rules/' },
  { label: 'Findings', path: '/findings/' },
  { label: 'Capabilities', path: '/capabilities/' },
  { label: 'Policy formats', path: '/formats/' },
  { label: 'Method and accuracy', path: '/guides/method/' },
  { label: 'Statistics', path: '/statistics/' },
  { label: 'Data and downloads', path: '/data/' },
  { label: 'About and the crawler', path: '/about/' },
  { label: 'Contact and corrections', path: '/contact/' },
];
