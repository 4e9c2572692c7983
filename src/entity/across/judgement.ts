// What people say about who is who, on top of what the machine found.

/** Two mentions, or entities by their ids, are of one or of two. */
export interface Judgement {
  readonly verdict: "same" | "different";
  readonly a: string;
  readonly b: string;
}

/** A mention with the entity that the machine gave it. An entity has the id of its first mention. */
export interface Linked {
  readonly mention: string;
  readonly entity: string;
}

/**
 * The links with people's judgements on top, in the order of `links`. Judgements are taken in their order; the later
 * one of the same two replaces the earlier. "different" takes a mention out of an entity and keeps the two apart
 * whatever else is joined; "same" joins all that either is. Ids that nobody knows are passed over.
 */
export function applyJudgements(links: readonly Linked[], judgements: readonly Judgement[]): Linked[] {
  const standing = latest(judgements);
  const apart = standing.filter(({ verdict }) => verdict === "different");
  const entityOf = new Map(links.map(({ mention, entity }) => [mention, entity]));
  for (const { a, b } of apart) detach(entityOf, a, b);
  const groups = new Groups(entityOf);
  for (const { verdict, a, b } of standing) if (verdict === "same") groups.join(a, b, apart);
  return links.map(({ mention }) => ({ mention, entity: groups.nameOf(mention) }));
}

/** One judgement for each two, where the last one was given. */
function latest(judgements: readonly Judgement[]): Judgement[] {
  const last = new Map<string, Judgement>();
  for (const one of judgements) {
    const key = [one.a, one.b].toSorted().join(" ");
    last.delete(key);
    last.set(key, one);
  }
  return [...last.values()];
}

/** The one that is not the first mention leaves, under its own id. */
function detach(entityOf: Map<string, string>, a: string, b: string): void {
  const [mine, theirs] = [entityOf.get(a), entityOf.get(b)];
  if (mine === undefined || mine !== theirs || a === b) return;
  const leaving = b === theirs ? a : b;
  entityOf.set(leaving, leaving);
}

/** Entities that are joined, each named by the one that came first. */
class Groups {
  /** Entities in the order in which they came, with their mentions. */
  readonly #members = new Map<string, string[]>();
  readonly #place = new Map<string, number>();
  readonly #groupOf: Map<string, string>;

  constructor(entityOf: Map<string, string>) {
    this.#groupOf = entityOf;
    for (const [mention, entity] of entityOf) {
      const members = this.#members.get(entity);
      if (members) members.push(mention);
      else {
        this.#place.set(entity, this.#place.size);
        this.#members.set(entity, [mention]);
      }
    }
  }

  /** The id of the entity that a mention is of. */
  nameOf(mention: string): string {
    return this.#groupOf.get(mention) ?? mention;
  }

  /** Joins the groups of two mentions, unless somebody said that members of them are different. */
  join(a: string, b: string, apart: readonly Judgement[]): void {
    const [mine, theirs] = [this.#groupOf.get(a), this.#groupOf.get(b)];
    if (mine === undefined || theirs === undefined || mine === theirs) return;
    const isKept = apart.some((one) => {
      const [x, y] = [this.#groupOf.get(one.a), this.#groupOf.get(one.b)];
      return (x === mine && y === theirs) || (x === theirs && y === mine);
    });
    if (isKept) return;
    const [first, second] = this.#place.get(mine)! < this.#place.get(theirs)! ? [mine, theirs] : [theirs, mine];
    for (const mention of this.#members.get(second)!) {
      this.#groupOf.set(mention, first);
      this.#members.get(first)!.push(mention);
    }
    this.#members.delete(second);
  }
}
