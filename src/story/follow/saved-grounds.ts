// What the claims of a story rest on, as rows of numbers in which no text, no article and no chain stands twice: dozens
// of statements share them.

import type { Answer, Relation } from "../../claim/index.ts";
import type { Held } from "./case.ts";
import { textAt } from "./texts.ts";
import type { Texts } from "./texts.ts";

/** Article, page, outlet, day of publication and whose post it passes on, by the numbers of their texts. */
type SavedArticle = readonly [article: number, page: number, outlet: number, published: number, forwardedFrom: number];

export interface SavedGrounds {
  readonly articles: readonly SavedArticle[];
  readonly chains: readonly Held["chain"][];
  readonly claims: readonly SavedGround[];
}

type SavedGround = readonly [
  claim: number,
  /** Numbers for each: statement, place of its article and of its chain, when it was said, act, side, copied article, faint. */
  held: readonly number[],
  /** Numbers for each: earlier and later statement, relation, time. */
  answers: readonly number[],
  least: number,
];

const [HELD, ANSWER] = [8, 4];

export const NO_GROUNDS: SavedGrounds = { articles: [], chains: [], claims: [] };

/** What one claim rests on. */
interface Resting {
  readonly claim: string;
  readonly held: Held[];
  readonly answers: Answer[];
  readonly least: number;
}

/** Statements that are held become rows; what they share goes into tables. */
export class GroundTables {
  readonly #texts: Texts;
  readonly #articles = new Map<string, { readonly place: number; readonly row: SavedArticle }>();
  readonly #chains: Held["chain"][] = [];
  /** Where a chain stands: by what it says, and by which it is, for that is found sooner. */
  readonly #told = new Map<string, number>();
  readonly #seen = new Map<Held["chain"], number>();

  /** Texts stand in a table that others use as well. */
  constructor(texts: Texts) {
    this.#texts = texts;
  }

  saved(all: readonly Resting[]): SavedGrounds {
    const claims = all.map(({ claim, held, answers, least }): SavedGround => [
      this.#texts.numberOf(claim),
      held.flatMap((one) => this.#rowOf(one)),
      answers.flatMap((answer) => this.#answerOf(answer)),
      least,
    ]);
    return { articles: [...this.#articles.values()].map(({ row }) => row), chains: this.#chains, claims };
  }

  #rowOf(one: Held): number[] {
    const { statement, saidAt, act, side, copyOf, isFaint } = one;
    const [id, said, does, on, copied] = [statement, saidAt, act, side, copyOf].map((text) =>
      this.#texts.numberOf(text),
    );
    return [id!, this.#articleOf(one), this.#chainOf(one), said!, does!, on!, copied!, Number(isFaint)];
  }

  #answerOf({ earlier, later, relation, at }: Answer): number[] {
    return [earlier, later, relation, at].map((text) => this.#texts.numberOf(text));
  }

  #articleOf({ article, page, outlet, published, forwardedFrom }: Held): number {
    const known = this.#articles.get(article);
    if (known) return known.place;
    const place = this.#articles.size;
    const row = [article, page, outlet, published, forwardedFrom].map((text) => this.#texts.numberOf(text));
    this.#articles.set(article, { place, row: row as unknown as SavedArticle });
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

/** Makes rows what they were. */
export function groundsFrom({ articles, chains, claims }: SavedGrounds, texts: readonly string[]): Resting[] {
  const text = (number: number) => textAt(texts, number);
  const heldFrom = (row: readonly number[], at: number): Held => {
    const [article, page, outlet, published, forwardedFrom] = articles[row[at + 1]!]!;
    return {
      statement: texts[row[at]!]!,
      article: texts[article]!,
      page: texts[page]!,
      outlet: text(outlet),
      published: text(published),
      saidAt: text(row[at + 3]!),
      chain: chains[row[at + 2]!]!,
      act: texts[row[at + 4]!] as Held["act"],
      side: texts[row[at + 5]!] as Held["side"],
      copyOf: text(row[at + 6]!),
      forwardedFrom: text(forwardedFrom),
      isFaint: row[at + 7] === 1,
    };
  };
  const answerFrom = (row: readonly number[], at: number): Answer => ({
    earlier: texts[row[at]!]!,
    later: texts[row[at + 1]!]!,
    relation: texts[row[at + 2]!] as Relation,
    at: text(row[at + 3]!),
  });
  return claims.map(([claim, held, answers, least]) => ({
    claim: texts[claim]!,
    held: each(held, HELD, heldFrom),
    answers: each(answers, ANSWER, answerFrom),
    least,
  }));
}

const each = <T>(row: readonly number[], size: number, make: (row: readonly number[], at: number) => T): T[] =>
  Array.from({ length: row.length / size }, (_, place) => make(row, place * size));
