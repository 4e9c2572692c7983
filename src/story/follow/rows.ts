// What following an article changed, gathered: of what changes twice the last stands.

import type { Followed, Shared, Thing } from "./followed.ts";

type Relation = Followed["relations"][number];
type Copy = Followed["copies"][number];
type Origins = Followed["origins"][number];

/** Relations that people may want to be told of. */
const NEWS: Readonly<Record<string, string>> = {
  confirms: "claim.confirmed",
  denies: "claim.denied",
  disputes: "claim.disputed",
  retracts: "claim.retracted",
  supersedes: "claim.superseded",
  updates: "claim.updated",
};

export class Rows {
  readonly #things = new Map<string, Thing>();
  readonly #stories = new Map<string, Followed["stories"][number]>();
  readonly #entities: Followed["entities"][number][] = [];
  readonly #claims = new Map<string, Followed["claims"][number]>();
  readonly #relations = new Map<string, Relation>();
  readonly #copies = new Map<string, Copy>();
  readonly #origins = new Map<string, Origins>();
  readonly #gone = new Set<string>();
  readonly #happened: Followed["happened"][number][] = [];
  /** Statements whose denial was told. */
  readonly #denials = new Set<string>();

  thing(thing: Thing): void {
    this.#gone.delete(thing.id);
    this.#things.set(thing.id, thing);
  }

  /** A thing that lost its last member. */
  end(id: string): void {
    this.#things.delete(id);
    this.#origins.delete(id);
    this.#gone.add(id);
  }

  storyMember(article: string, thing: string, why: string): void {
    this.#stories.set(article, { article, thing, why });
  }

  entity(statement: string, position: number, thing: string, why: string): void {
    this.#entities.push({ statement, position, thing, why });
  }

  claimMember(statement: string, thing: string, side: string, why: string): void {
    this.#claims.set(statement, { statement, thing, side, why });
  }

  copy(original: string, copy: string, passages: Shared[], why: string): void {
    this.#copies.set(`${original} ${copy}`, { original, copy, passages, why });
  }

  /** `claim` is the one to which the earlier statement belongs. Who denies several figures at once denies once. */
  relate(relation: Relation, claim: string): void {
    this.#relations.set(`${relation.subject} ${relation.object}`, relation);
    const kind = NEWS[relation.kind];
    const isTold = relation.kind === "denies" && this.#denials.has(relation.subject);
    if (relation.kind === "denies") this.#denials.add(relation.subject);
    if (kind && !isTold)
      this.happen(kind, claim, { statement: relation.subject, earlier: relation.object, why: relation.why });
  }

  origins(origins: Origins): void {
    this.#origins.set(origins.thing, origins);
  }

  happen(kind: string, subject: string, detail: Record<string, unknown>): void {
    this.#happened.push({ kind, subject, detail });
  }

  get copies(): readonly Copy[] {
    return [...this.#copies.values()];
  }

  get followed(): Followed {
    return {
      things: [...this.#things.values()],
      stories: [...this.#stories.values()],
      entities: this.#entities,
      claims: [...this.#claims.values()],
      relations: [...this.#relations.values()],
      copies: this.copies,
      origins: [...this.#origins.values()],
      gone: [...this.#gone],
      happened: this.#happened,
    };
  }
}
