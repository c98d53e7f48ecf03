import { framedPages, type FramedPages } from '../framed-pages.ts';
import { fillFrame, frameOf, type PageFrame } from './page-frame.ts';

/** The first page of a route gives the frame; the second shows that the filled frame is what Astro makes. */
const samples = 2;

const routeOf = (address: string): FramedPages | undefined => framedPages.find((route) => route.has(address));

/** Parts the pages that Astro renders from those that are filled into the frame of their route, and fills these. */
export class FramedWriter {
  readonly #frames = new Map<FramedPages, PageFrame>();
  /** By the page that Astro renders before them. */
  readonly #following = new Map<string, string[]>();
  readonly #write: (address: string, page: string) => void;

  constructor(write: (address: string, page: string) => void) {
    this.#write = write;
  }

  /** The pages that Astro has to render, in their order: all that have no frame, and each frame's samples. */
  part<P>(paths: readonly P[], addressOf: (path: P) => string): P[] {
    const seen = new Map<FramedPages, number>();
    let following: string[] = [];
    return paths.filter((path) => {
      const address = addressOf(path);
      const route = routeOf(address);
      const before = (route && seen.get(route)) ?? 0;
      if (route && before === samples) {
        following.push(address);
        return false;
      }
      if (route) seen.set(route, before + 1);
      following = [];
      this.#following.set(address, following);
      return true;
    });
  }

  /** Takes a sample's frame, or compares it with the filled one; throws when they differ. */
  async learn(address: string, page: string): Promise<void> {
    const route = routeOf(address);
    if (route === undefined) return;
    const texts = await route.textsOf(address);
    const frame = this.#frames.get(route);
    if (frame === undefined) this.#frames.set(route, frameOf(page, texts));
    else if (fillFrame(frame, texts) !== page) throw new Error(`${address} shows more than its own texts.`);
  }

  /** Writes the pages that come after one that Astro has rendered. */
  async writeAfter(address: string): Promise<void> {
    for (const next of this.#following.get(address) ?? []) {
      const route = routeOf(next)!;
      this.#write(next, fillFrame(this.#frames.get(route)!, await route.textsOf(next)));
    }
    this.#following.delete(address);
  }
}
