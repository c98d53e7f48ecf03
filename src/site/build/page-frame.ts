import type { OwnTexts } from '../framed-pages.ts';

/** A page without the texts that are its own: the pieces before, between and after them. */
export type PageFrame = readonly string[];

/** Takes a page's own texts out of it; throws when they do not stand in it in their order. */
export function frameOf(page: string, texts: OwnTexts): PageFrame {
  let end = 0;
  const before = texts.map((text) => {
    const start = page.indexOf(text, end);
    if (start < 0) throw new Error(`The page does not show its own text: ${text.slice(0, 200)}`);
    const piece = page.slice(end, start);
    end = start + text.length;
    return piece;
  });
  return [...before, page.slice(end)];
}

/** The page of the same route that has these texts. */
export function fillFrame(frame: PageFrame, texts: OwnTexts): string {
  let page = frame[0]!;
  for (const [at, text] of texts.entries()) page += text + frame[at + 1]!;
  return page;
}
