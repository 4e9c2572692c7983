// The claims of a story as they are kept: by place, by id, by series, and by what their wordings say.

import { isCalledBy } from "./head.ts";
import type { Joinable, JoinedClaim, Latest, Member } from "./joined.ts";
import { propositionOf } from "./proposition.ts";
import { Shelf } from "./shelf.ts";
import type { Said } from "./verdict.ts";

/** A claim that statements still come to. */
export interface Open extends JoinedClaim {
  id: string;
  text: string;
  series: string;
  members: Member[];
  wordings: Joinable[];
  latest: Latest[];
  /** What the wordings say, in their order. */
  said: Said[];
}

/** Wordings of a claim that others are compared with. */
const WORDINGS = 8;
/** Claims of a series that are looked at. */
const RIVALS = 24;

export const saidOf = (wording: Joinable): Said => ({
  proposition: propositionOf(wording),
  isAgainst: wording.isAgainst ?? false,
  source: wording.source ?? null,
  text: wording.text,
  about: wording.about?.text ?? null,
  isAttitude: wording.isAttitude ?? false,
});

export class Book {
  /** A claim keeps its place; null once it is no more. */
  readonly #claims: (Open | null)[] = [];
  readonly #places = new Map<string, number>();
  /** Places by series; most have one. */
  readonly #series = new Map<string, number[]>();
  readonly shelf = new Shelf();

  get open(): Open[] {
    return this.#claims.filter((claim) => claim !== null);
  }

  at = (place: number): Open => this.#claims[place]!;

  placeOf(id: string): number | null {
    return this.#places.get(id) ?? null;
  }

  /** Claims that count the same thing and come to other figures: those that were opened last. */
  rivalsOf(place: number): Open[] {
    const series = this.#series.get(this.at(place).series)!.filter((other) => other !== place);
    return series
      .toSorted((a, b) => a - b)
      .slice(-RIVALS)
      .map(this.at);
  }

  begin(claim: Omit<Open, "wordings" | "said">): number {
    const place = this.#claims.push({ ...claim, wordings: [], said: [] }) - 1;
    this.#places.set(claim.id, place);
    this.#file(place, claim.series);
    this.shelf.count(1);
    return place;
  }

  /**
   * Notes a wording at its place among those that a claim has, the one that it is called by first: of many the last
   * are left out, whenever they came.
   */
  word(place: number, wording: Joinable, said: Said = saidOf(wording)): void {
    const claim = this.at(place);
    const { wordings, said: says } = claim;
    const before = wordings.findIndex((other) => isCalledBy(wording, other));
    const at = before < 0 ? wordings.length : before;
    if (at >= WORDINGS) return;
    // Lists of their own length: one that grows has room for sixteen more, and most claims have one wording.
    claim.wordings = wordings.toSpliced(at, 0, wording);
    claim.said = says.toSpliced(at, 0, said);
    this.shelf.put(place, said.proposition);
    if (claim.wordings.length > WORDINGS) this.unword(place, WORDINGS);
    claim.text = claim.wordings[0]!.text;
  }

  /** Takes out one wording of several. */
  unword(place: number, at: number): void {
    const { wordings, said } = this.at(place);
    wordings.splice(at, 1);
    const [gone] = said.splice(at, 1);
    this.shelf.take(place, gone!.proposition);
    for (const { proposition } of said) this.shelf.put(place, proposition);
    this.at(place).text = wordings[0]!.text;
  }

  /** Puts these wordings in the place of those that a claim has. */
  reword(place: number, wordings: readonly Joinable[]): void {
    const claim = this.at(place);
    for (const { proposition } of claim.said) this.shelf.take(place, proposition);
    claim.wordings.length = 0;
    claim.said.length = 0;
    for (const wording of wordings) this.word(place, wording);
  }

  /** Takes a claim out. Gives those whose series went by its id. */
  end(place: number): string[] {
    const { id, series } = this.at(place);
    this.reword(place, []);
    this.shelf.count(-1);
    this.#places.delete(id);
    const places = this.#series.get(series)!;
    places.splice(places.indexOf(place), 1);
    this.#claims[place] = null;
    return this.#headed(series);
  }

  /** Gives a claim another id. Gives the other claims whose series went by the old one. */
  rename(place: number, id: string): string[] {
    const claim = this.at(place);
    this.#places.delete(claim.id);
    this.#places.set(id, place);
    claim.id = id;
    return this.#headed(claim.series).filter((other) => other !== id);
  }

  /** Makes one series of two. Gives the claims that are of another now. */
  align(one: number, other: number): string[] {
    const [a, b] = [this.at(one).series, this.at(other).series];
    if (a === b) return [];
    const [into, from] = this.#places.get(a)! < this.#places.get(b)! ? [a, b] : [b, a];
    return this.#move(from, into);
  }

  /** A series goes by the id of one of its claims: the first that is left. */
  #headed(series: string): string[] {
    const places = this.#series.get(series)!;
    if (places.length === 0) this.#series.delete(series);
    if (places.length === 0 || places.some((place) => this.at(place).id === series)) return [];
    return this.#move(series, this.at(Math.min(...places)).id);
  }

  #move(from: string, into: string): string[] {
    const places = this.#series.get(from)!;
    this.#series.delete(from);
    for (const place of places) {
      this.at(place).series = into;
      this.#file(place, into);
    }
    return places.map((place) => this.at(place).id);
  }

  /** Most series are of one claim: theirs is a list of its own length. */
  #file(place: number, series: string): void {
    const known = this.#series.get(series);
    if (known) known.push(place);
    else this.#series.set(series, [place]);
  }
}
