// What the claims of a story rest on, as plain data in which no article and no chain stands twice: dozens of
// statements share them.

import type { Answer } from "../../claim/index.ts";
import type { Held } from "./case.ts";

type SavedArticle = readonly [
  article: string,
  page: string,
  outlet: string | null,
  published: string | null,
  forwardedFrom: string | null,
];

/** A statement that is held; its article and its chain stand in tables of their own. */
type SavedHeld = readonly [
  statement: string,
  article: number,
  saidAt: string | null,
  chain: number,
  act: Held["act"],
  side: Held["side"],
  copyOf: string | null,
  isFaint: boolean,
];

export interface SavedGrounds {
  readonly articles: readonly SavedArticle[];
  readonly chains: readonly Held["chain"][];
  readonly claims: readonly (readonly [
    claim: string,
    held: readonly SavedHeld[],
    answers: readonly Answer[],
    least: number,
  ])[];
}

export const NO_GROUNDS: SavedGrounds = { articles: [], chains: [], claims: [] };

/** Statements that are held become rows; what they share goes into tables. */
export class GroundTables {
  readonly #articles = new Map<string, { readonly place: number; readonly row: SavedArticle }>();
  readonly #chains: Held["chain"][] = [];
  /** Where a chain stands: by what it says, and by which it is, for that is found sooner. */
  readonly #told = new Map<string, number>();
  readonly #seen = new Map<Held["chain"], number>();

  rowOf(one: Held): SavedHeld {
    const { statement, saidAt, act, side, copyOf, isFaint } = one;
    return [statement, this.#articleOf(one), saidAt, this.#chainOf(one), act, side, copyOf, isFaint];
  }

  get saved(): Pick<SavedGrounds, "articles" | "chains"> {
    const articles = [...this.#articles.values()].map(({ row }) => row);
    return { articles, chains: this.#chains };
  }

  #articleOf({ article, page, outlet, published, forwardedFrom }: Held): number {
    const known = this.#articles.get(article);
    if (known) return known.place;
    const place = this.#articles.size;
    this.#articles.set(article, { place, row: [article, page, outlet, published, forwardedFrom] });
    return place;
  }

  #chainOf({ chain }: Held): number {
    const seen = this.#seen.get(chain);
    if (seen !== undefined) return seen;
    const told = JSON.stringify(chain);
    const place = this.#told.get(told) ?? this.#chains.push(chain) - 1;
    this.#told.set(told, place);
    this.#seen.set(chain, place);
    return place;
  }
}

/** Makes rows the statements that they were. */
export function holding({ articles, chains }: SavedGrounds): (row: SavedHeld) => Held {
  return ([statement, at, saidAt, chain, act, side, copyOf, isFaint]) => {
    const [article, page, outlet, published, forwardedFrom] = articles[at]!;
    const where = { article, page, outlet, published, forwardedFrom };
    return { statement, ...where, saidAt, chain: chains[chain]!, act, side, copyOf, isFaint };
  };
}
