// What each claim of a story rests on: its statements as they are held, the answers that they got, and how many
// origins it was last known to have.

import type { Answer } from "../../claim/index.ts";
import { summaryOf } from "./case.ts";
import type { Held, Summary } from "./case.ts";
import { GroundTables, NO_GROUNDS, groundsFrom } from "./saved-grounds.ts";
import type { SavedGrounds } from "./saved-grounds.ts";
import type { Texts } from "./texts.ts";

interface Ground {
  readonly held: Map<string, Held>;
  answers: Answer[];
  least: number;
}

/** Answers that one claim keeps, the latest: more would not change what its line tells. */
const ANSWERS = 400;

export class Grounds {
  readonly #grounds: Map<string, Ground>;
  #statements = 0;

  /** Goes on from what `savedWith` gave, and the texts by which it did. */
  constructor(saved: SavedGrounds = NO_GROUNDS, texts: readonly string[] = []) {
    this.#grounds = new Map(
      groundsFrom(saved, texts).map(({ claim, held, answers, least }) => [
        claim,
        { held: new Map(held.map((one) => [one.statement, one])), answers, least },
      ]),
    );
    for (const { held } of this.#grounds.values()) this.#statements += held.size;
  }

  savedWith(texts: Texts): SavedGrounds {
    const tables = new GroundTables(texts);
    return tables.saved(
      Array.from(this.#grounds, ([claim, { held, answers, least }]) => ({
        claim,
        held: [...held.values()],
        answers,
        least,
      })),
    );
  }

  get size(): number {
    return this.#grounds.size;
  }

  /** Statements that are held, of all claims. */
  get statements(): number {
    return this.#statements;
  }

  has(claim: string): boolean {
    return this.#grounds.has(claim);
  }

  /** Statements of every claim, by claim. */
  *all(): Generator<readonly [claim: string, held: Held]> {
    for (const [claim, { held }] of this.#grounds) for (const one of held.values()) yield [claim, one];
  }

  held(claim: string): Held[] {
    return [...(this.#grounds.get(claim)?.held.values() ?? [])];
  }

  one(claim: string | null, statement: string): Held | undefined {
    return claim === null ? undefined : this.#grounds.get(claim)?.held.get(statement);
  }

  /** Holds a statement, in place of how it was held before. */
  hold(claim: string, one: Held): void {
    const { held } = this.#at(claim);
    const before = held.size;
    held.set(one.statement, one);
    this.#statements += held.size - before;
  }

  drop(claim: string, statement: string): void {
    if (this.#grounds.get(claim)?.held.delete(statement)) this.#statements -= 1;
  }

  answer(claim: string, answer: Answer): void {
    const ground = this.#at(claim);
    ground.answers = [...ground.answers, answer].slice(-ANSWERS);
  }

  /** Lays what one claim rests on to what another does. */
  move(from: string, into: string): void {
    const [old, ground] = [this.#grounds.get(from), this.#at(into)];
    for (const one of old?.held.values() ?? []) this.hold(into, one);
    ground.answers = [...ground.answers, ...(old?.answers ?? [])].slice(-ANSWERS);
    ground.least = Math.max(ground.least, old?.least ?? 0);
    this.end(from);
  }

  end(claim: string): void {
    this.#statements -= this.#grounds.get(claim)?.held.size ?? 0;
    this.#grounds.delete(claim);
  }

  /**
   * What a claim comes to, and the origins that it was known to have; null where nothing is held. `find` gives what is
   * held of a statement that another claim of the story has.
   */
  count(
    claim: string,
    find: (statement: string) => Held | undefined,
  ): { readonly summary: Summary; readonly before: number } | null {
    const ground = this.#grounds.get(claim);
    if (!ground || ground.held.size === 0) return null;
    const summary = summaryOf([...ground.held.values()], ground.answers, against(ground, find));
    const before = ground.least;
    ground.least = summary.least;
    return { summary, before };
  }

  #at(claim: string): Ground {
    const ground = this.#grounds.get(claim) ?? { held: new Map<string, Held>(), answers: [], least: 0 };
    this.#grounds.set(claim, ground);
    return ground;
  }
}

/** Statements of other claims that deny one that is for this claim. */
function against({ held, answers }: Ground, find: (statement: string) => Held | undefined): Held[] {
  const denials = answers.filter(
    ({ relation, earlier, later }) =>
      relation === "denies" &&
      !held.has(later) &&
      held.get(earlier) !== undefined &&
      held.get(earlier)!.side !== "against",
  );
  const found = [...new Set(denials.map(({ later }) => later))].flatMap((later) => find(later) ?? []);
  return found.map((one) => ({ ...one, side: "against" as const }));
}
