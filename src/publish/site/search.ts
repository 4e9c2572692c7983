// An index that a page can search without a server: words in files by their first letters, pages in files by their
// numbers. A search loads the files that it needs, and each of them is small.

import { createHash } from "node:crypto";
import { own } from "./own.ts";
import type { Shown } from "./page.ts";
import { LETTERS, wordsIn } from "./words.ts";

/** Kinds of pages that are found, in the order in which hits are listed, by the letter of their folder. */
const KINDS: Readonly<Record<string, string>> = { s: "Stories", e: "People and bodies", c: "Claims", a: "Articles" };

/** Pages of one kind that a word leads to at most, the first of the site. */
const HITS = 500;

/** Characters of a file of words, and pages in a file of pages. */
const [WORDS, PAGES] = [40_000, 40];

/** Longest title and line about a page, in UTF-16 code units. */
const LONGEST = 200;

/** A page that is found. */
interface Found {
  readonly kind: number;
  readonly file: string;
  readonly title: string;
  readonly facts: string;
}

/** What a site is searched by, as it grows page by page. */
export class SearchIndex {
  readonly #pages: Found[] = [];
  readonly #words = new Map<string, number[]>();

  /** Takes in a page, if it is of a kind that is found. */
  add(file: string, { title, facts, words }: Shown): void {
    const kind = Object.keys(KINDS).indexOf(/^(\w)\//.exec(file)?.[1] ?? "");
    if (kind < 0 || title === "") return;
    const number = this.#pages.push({ kind, file, title: own(beginningOf(title)), facts: own(beginningOf(facts)) }) - 1;
    for (const word of wordsIn(words)) {
      const known = this.#words.get(word);
      if (known) known.push(number);
      else this.#words.set(own(word), [number]);
    }
  }

  /** The files of the index by their names, relative to its folder. */
  *files(): Generator<readonly [name: string, text: string]> {
    const order = this.#pages.map((page, number) => ({ ...page, number })).toSorted((a, b) => a.kind - b.kind);
    const places = new Map(order.map(({ number }, place) => [number, place]));
    const sums = createHash("sha256");
    const firsts: string[] = [];
    for (const words of this.#stretches(order, places)) {
      const text = call("words", firsts.length, `{${words.map(([, entry]) => entry).join(",")}}`);
      sums.update(text);
      yield [`words-${firsts.push(words[0]![0]) - 1}.js`, text];
    }
    for (let from = 0; from < order.length; from += PAGES) {
      const rows = order.slice(from, from + PAGES).map(({ file, title, facts }) => [file, title, facts]);
      const text = call("pages", from / PAGES, JSON.stringify(rows));
      sums.update(text);
      yield [`pages-${from / PAGES}.js`, text];
    }
    const begins = Object.values(KINDS).map((name, kind) => [name, order.findIndex((one) => one.kind >= kind)]);
    const state = sums.update(JSON.stringify(begins)).digest("hex").slice(0, 12);
    const head = { state, firsts, kinds: begins, count: order.length, stretch: PAGES, letters: LETTERS };
    yield ["index.js", `whenceSearch.begin(${JSON.stringify(head)});\n`];
  }

  /** Words with the places of their pages, in order of their letters, as many at a time as one file holds. */
  *#stretches(
    order: readonly Found[],
    places: ReadonlyMap<number, number>,
  ): Generator<(readonly [word: string, entry: string])[]> {
    let stretch: (readonly [string, string])[] = [];
    let size = 0;
    for (const word of [...this.#words.keys()].toSorted(byLetters)) {
      const entry = `${JSON.stringify(word)}:"${packed(
        this.#words.get(word)!.map((one) => places.get(one)!),
        order,
      )}"`;
      if (size > 0 && size + entry.length > WORDS) {
        yield stretch;
        [stretch, size] = [[], 0];
      }
      stretch.push([word, entry]);
      size += entry.length;
    }
    if (stretch.length > 0) yield stretch;
  }
}

const call = (what: string, number: number, value: string) => `whenceSearch.${what}(${number},${value});\n`;

/** In the order that browsers give: by code units. */
const byLetters = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Places as steps from one to the next, to the base of 36: "3 1 1a". A list that was cut ends in "+". */
function packed(all: readonly number[], order: readonly Found[]): string {
  const counts = new Map<number, number>();
  const kept = all
    .toSorted((a, b) => a - b)
    .filter((place) => {
      const { kind } = order[place]!;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return counts.get(kind)! <= HITS;
    });
  const steps = kept.map((place, at) => (place - (at === 0 ? 0 : kept[at - 1]!)).toString(36));
  return `${steps.join(" ")}${kept.length < all.length ? "+" : ""}`;
}

const beginningOf = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text);
