import type { RiskLevel } from '../catalog/classification.ts';

/** The shape of each level's mark in a box of 16 by 16, so that levels differ without colour: ring, half disc, disc, octagon, question mark. */
export const riskMarks: Readonly<Record<RiskLevel, string>> = {
  low: '<circle cx="8" cy="8" r="5.5" fill="none"/>',
  medium: '<circle cx="8" cy="8" r="5.5" fill="none"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>',
  high: '<circle cx="8" cy="8" r="5.5"/>',
  critical: '<path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z"/>',
  unknown: '<path d="M3.6 5.2C3.6 2.9 5.5 1.6 8 1.6s4.4 1.4 4.4 3.5c0 2.8-4.3 2.9-4.3 6M8 13.5v1.2" fill="none"/>',
};

/** For pictures that stand alone; each has a contrast of more than 4.5 to white. */
export const riskColours: Readonly<Record<RiskLevel, string>> = {
  low: '#2a6a3a',
  medium: '#7d5200',
  high: '#a5390b',
  critical: '#a0103a',
  unknown: '#565070',
};

/** One file with a symbol of each level's name; a page draws them in its own colours. */
export function riskMarkFile(): string {
  const symbols = Object.entries(riskMarks).map(
    ([level, shape]) => `<symbol id="${level}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
