// The claims of a story on a shelf: found by the words and figures that their wordings have.

import type { Proposition } from "./proposition.ts";

/** Claims that a new statement is compared with. */
const CLOSELY = 30;
/** Claims that a word may bring up. */
const MOST = 400;
/** Words of one statement that bring up claims: the rarest. */
const RAREST = 24;

/** One place, or several. */
type Places = number | Set<number>;

/** Places of claims by stem. Asking costs the claims that share rare words, not all. */
export class Shelf {
  /** Most stems are of one claim: a set for each would take more room than all else. */
  readonly #holding = new Map<string, Places>();
  #size = 0;

  /** A claim has come, or gone. */
  count(change: 1 | -1): void {
    this.#size += change;
  }

  put(place: number, proposition: Proposition): void {
    for (const key of keysOf(proposition)) {
      const holding = this.#holding.get(key);
      if (holding === undefined) this.#holding.set(key, place);
      else if (typeof holding !== "number") holding.add(place);
      else if (holding !== place) this.#holding.set(key, new Set([holding, place]));
    }
  }

  take(place: number, proposition: Proposition): void {
    for (const key of keysOf(proposition)) {
      const holding = this.#holding.get(key);
      if (typeof holding === "object") holding.delete(place);
      if (holding === place || sizeOf(holding) === 0) this.#holding.delete(key);
    }
  }

  /** Places of the claims that share most with it, best first. */
  near(proposition: Proposition): number[] {
    const shared = new Map<number, number>();
    const held: { readonly key: string; readonly places: Places }[] = [];
    for (const key of keysOf(proposition)) {
      const places = this.#holding.get(key);
      if (places !== undefined && sizeOf(places) <= MOST) held.push({ key, places });
    }
    const rarest = held.toSorted((a, b) => sizeOf(a.places) - sizeOf(b.places)).slice(0, RAREST);
    for (const { key, places } of rarest) {
      const weight = this.weigh(key);
      const share = (place: number) => shared.set(place, (shared.get(place) ?? 0) + weight);
      if (typeof places === "number") share(places);
      else places.forEach(share);
    }
    return best(shared);
  }

  /** Words that every claim of the story has say little. */
  readonly weigh = (stem: string): number => Math.log(2 + this.#size / (1 + sizeOf(this.#holding.get(stem))));
}

const sizeOf = (places: number | ReadonlySet<number> | undefined): number =>
  typeof places === "object" ? places.size : places === undefined ? 0 : 1;

/** Its words, and what it counts. */
function keysOf({ stems, main }: Proposition): string[] {
  return main === null ? [...stems] : [...new Set([...stems, ...main.of]), `#${main.value}`];
}

function best(shared: ReadonlyMap<number, number>): number[] {
  // Most share one common word only: sorting all of them would cost more than what it finds.
  const least = shared.size > 4 * CLOSELY ? quantile([...shared.values()]) : 0;
  return [...shared]
    .filter(([, weight]) => weight >= least)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CLOSELY)
    .map(([place]) => place);
}

/** The weight that about as many exceed as are looked at closely. */
function quantile(weights: number[]): number {
  const sorted = Float64Array.from(weights).sort();
  return sorted[sorted.length - CLOSELY]!;
}
