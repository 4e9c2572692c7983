// Claims by their words: which of those that are known may a text be an instance of?

import { askedOf, knownOf } from "./known.ts";
import type { Claim, Known } from "./known.ts";
import { stemOf } from "./stem.ts";
import { meaningOf } from "./synonyms.ts";

/** A claim with how likely a text is an instance of it, against the others: higher is likelier. */
export interface Match {
  readonly id: string;
  readonly score: number;
}

/** How fast a repeated word stops counting, and how much length does. */
const K1 = 1.2;
const B = 0.6;
/** What a word of the signature counts. */
const SIGNED = 0.7;
/** How many claims are given where nobody says. */
const LIMIT = 50;
/** Most claims that one word may bring up: a commoner one only helps claims that rarer ones brought up. */
const MOST = 20_000;

/** An index over claims. Adding costs the claim's words; asking, the claims that share a rare one. */
export class ClaimIndex {
  readonly #claims: Known[] = [];
  readonly #places = new Map<string, number>();
  readonly #postings = new Map<string, number[]>();
  #words = 0;

  get size(): number {
    return this.#claims.length;
  }

  /** Adds a claim; one whose id is known already is left as it is. */
  add(claim: Claim): void {
    if (this.#places.has(claim.id)) return;
    const place = this.#claims.length;
    const known = knownOf(claim);
    this.#places.set(claim.id, place);
    this.#claims.push(known);
    this.#words += known.length;
    for (const stem of known.counts.keys()) {
      const list = this.#postings.get(stem);
      if (list) list.push(place);
      else this.#postings.set(stem, [place]);
    }
  }

  /** The claims that the text may be an instance of, best first, by BM25 over text and title. */
  rank(text: string, limit: number = LIMIT): Match[] {
    const { all, body } = askedOf(text, this.#split);
    const scores = new Map<number, number>();
    const average = this.#words / Math.max(1, this.#claims.length);
    for (const stem of rarestFirst(all.stems, this.#idf)) {
      const trust = body.stems.has(stem) ? 1 : SIGNED;
      const places = this.#postings.get(stem) ?? [];
      for (const place of places.length > MOST ? scores.keys() : places) {
        const { counts, length } = this.#claims[place]!;
        const count = counts.get(stem) ?? 0;
        const gain = (trust * this.#idf(stem) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
        if (count > 0) scores.set(place, (scores.get(place) ?? 0) + gain);
      }
    }
    return [...scores]
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([place, score]) => ({ id: this.#claims[place]!.claim.id, score }));
  }

  /** A word that no claim has, run together from words that some have: "#pelunefestival". */
  readonly #split = (stem: string): string[] => {
    const known = (part: string) => this.#held(meaningOf(stemOf(part))) > 0;
    if (stem.length < 9 || stem.length > 40 || known(stem)) return [];
    for (let at = 3; at <= stem.length - 3; at += 1)
      if (known(stem.slice(0, at)) && known(stem.slice(at))) return [stem.slice(0, at), stem.slice(at)];
    for (let at = 3; at <= stem.length - 5; at += 1) if (known(stem.slice(at))) return [stem.slice(at)];
    for (let at = stem.length - 3; at >= 5; at -= 1) if (known(stem.slice(0, at))) return [stem.slice(0, at)];
    return [];
  };

  readonly #held = (stem: string): number => this.#postings.get(stem)?.length ?? 0;

  readonly #idf = (stem: string): number => {
    const held = this.#postings.get(stem)?.length ?? 0;
    return Math.log(1 + (this.#claims.length - held + 0.5) / (held + 0.5));
  };
}

const rarestFirst = (stems: ReadonlySet<string>, idf: (stem: string) => number) =>
  [...stems].toSorted((a, b) => idf(b) - idf(a) || (a < b ? -1 : 1));
