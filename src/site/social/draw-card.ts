import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { cardSvg, textLine, type Face, type Measures } from './card-svg.ts';
import type { Measure } from './fit-text.ts';
import { indexedPng } from './indexed-png.ts';
import type { SocialCard } from './social-card.ts';

const { resolve } = createRequire(import.meta.url);
const fontFiles = ['DejaVuSansCondensed', 'DejaVuSansCondensed-Bold', 'DejaVuSansMono'];

/** Draws a card as a PNG. */
export type DrawCard = (card: SocialCard) => Uint8Array;

async function load(): Promise<DrawCard> {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fontBuffers = await Promise.all(fontFiles.map((name) => readFile(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))));
  const font = { fontBuffers, defaultFontFamily: 'DejaVu Sans Condensed' };
  const inkOf = (text: string, face: Face): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${textLine(text, face, 100, 'y="100"')}</svg>`;
    const line = new Resvg(svg, { font });
    const box = line.getBBox();
    const width = (box?.width ?? 0) / 100;
    box?.free();
    line.free();
    return width;
  };
  // What is measured is the ink alone, so bars stand around the text and its outer spaces count.
  const measureOf = (face: Face): Measure => {
    const bars = inkOf('||', face);
    return (text) => inkOf(`|${text}|`, face) - bars;
  };
  const measures: Measures = { sans: measureOf('sans'), bold: measureOf('bold'), mono: measureOf('mono') };
  return (card) => {
    const picture = new Resvg(cardSvg(card, measures), { font });
    const image = picture.render();
    const png = indexedPng(image.pixels, image.width, image.height);
    image.free();
    picture.free();
    return png;
  };
}

let loaded: Promise<DrawCard> | undefined;

/** Loads the drawing engine and the fonts, once a process. */
export function cardDrawer(): Promise<DrawCard> {
  return (loaded ??= load());
}
