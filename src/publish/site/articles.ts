// The pages of articles: a long text has several, and a link leads to the one on which its words stand.

import { addressOf } from "./address.ts";
import type { Address } from "./address.ts";
import type { Page } from "./desk.ts";
import { own } from "./own.ts";
import { placesIn } from "./page.ts";

/** Articles that are asked for at a time. */
const BESIDE = 24;

/** A stretch of a long article: where it begins, its file, and the statements that it has a place for. */
interface Stretch {
  readonly at: number;
  readonly file: string;
  readonly places: ReadonlySet<string>;
}

/** Articles that were looked at. */
export class Articles {
  readonly #page: (address: Address) => Promise<Page | null>;
  /** Hears of every file that an article has. */
  readonly #seen: (file: string) => void;
  /** Those with several pages have their stretches. */
  readonly #known = new Map<string, readonly Stretch[]>();

  constructor(page: (address: Address) => Promise<Page | null>, seen: (file: string) => void) {
    this.#page = page;
    this.#seen = seen;
  }

  has(where: string): boolean {
    return this.#known.has(where);
  }

  /** The pages of articles that were not looked at before. */
  async pagesOf(paths: readonly string[]): Promise<Page[]> {
    const fresh = paths.filter((one) => !this.#known.has(one));
    const found: Page[] = [];
    for (let from = 0; from < fresh.length; from += BESIDE)
      found.push(...(await Promise.all(fresh.slice(from, from + BESIDE).map((one) => this.#read(one)))).flat());
    return found;
  }

  /** All pages of an article. */
  async #read(where: string): Promise<Page[]> {
    this.#known.set(own(where), []);
    const pages: Page[] = [];
    for (let next: Address | null = addressOf(where); next !== null;) {
      const page: Page | null = await this.#page(next);
      if (page === null) break;
      pages.push(page);
      this.#seen(own(next.file));
      const further = /<a rel="next" href="([^"]*\?at=\d+)"/.exec(page.text)?.[1];
      next = further === undefined ? null : addressOf(further);
    }
    if (pages.length > 1) this.#known.set(where, pages.map(stretchOf));
    return pages;
  }

  /** A place in an article: on the page where its statement stands, or where its words do; `isWhole` where it has one page. */
  place(address: Address, href: string, fragment: string): { file: string; fragment: string; isWhole: boolean } {
    const stretches = this.#known.get(address.path.replace(/\?.*/, "")) ?? [];
    const [, asked = ""] = /\?([^#]*)/.exec(href) ?? [];
    const query = asked === "" ? null : new URLSearchParams(asked);
    const [start, quote] = [Number(query?.get("start") ?? 0), query?.get("quote") ?? null];
    const found =
      quote === null
        ? stretches.find(({ places }) => places.has(fragment.slice(1)))
        : stretches.findLast(({ at }) => at <= start);
    return {
      file: found?.file ?? address.file,
      fragment: quote === null ? fragment : toWords(quote),
      isWhole: stretches.length === 0,
    };
  }
}

const stretchOf = ({ address: { path: where, file }, text }: Page): Stretch => ({
  at: Number(/\?at=(\d+)/.exec(where)?.[1] ?? 0),
  file,
  places: new Set(placesIn(text).map(own)),
});

/** The browser finds the words and marks them. */
const toWords = (quote: string): string => `#:~:text=${encodeURIComponent(quote).replaceAll("-", "%2D")}`;
