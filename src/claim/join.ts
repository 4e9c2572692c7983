// Statements of one story brought together into claims as they arrive. A denial of a claim belongs to it;
// figures that exclude each other make two claims of one series; what cannot be told stays apart.

import { isAttitude } from "./attitude.ts";
import { besideOf, latestOf, remember } from "./beside.ts";
import { Book, saidOf } from "./book.ts";
import type { Open } from "./book.ts";
import type { Joinable, Joined, JoinedClaim, KeptClaim, Left, Member, Placed } from "./joined.ts";
import { remembering } from "./memo.ts";
import { callOf, isCalledBy } from "./head.ts";
import { bridges, nearestTo, reasonOf } from "./nearest.ts";
import type { Near, Nearest } from "./nearest.ts";
import { plainOf, propositionFrom } from "./plain.ts";
import { recall, withMore } from "./proposition.ts";
import { isAgainst, originOf, propositionIn, wordingOf } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";
import type { Said } from "./verdict.ts";

/** Reasons are few: each is kept once. */
const reasonKept = remembering((reason) => reason);

/** A statement as claims take it in. */
export function joinableOf(said: StatementInContext): Joinable {
  const origin = originOf(said);
  const name = origin === null || origin.kind === "unnamed" ? null : (origin.name?.toLowerCase() ?? null);
  const source = said.entity ?? name;
  const proposition = propositionIn(said);
  const call = callOf(said, proposition);
  return withMore(wordingOf(said), {
    id: said.statement.id,
    source,
    isAgainst: isAgainst(said, proposition),
    call,
    ...(isAttitude(said) && { isAttitude: true }),
    ...(said.nested && { nested: said.nested }),
  });
}

/** A wording so like one that is kept adds nothing. */
const KNOWN = 0.9;
const NONE: ReadonlySet<string> = new Set();
/** A claim of so many statements keeps the words that it is called by: all of them would change their sides. */
const SETTLED = 200;

/** The claims of one story. Joining costs the claims that share rare words, not all. */
export class Claims {
  readonly #book = new Book();
  /** Places by statement. */
  readonly #placed = new Map<string, number>();
  #at = 0;

  /** Goes on from what `joined` gave. */
  constructor({ claims }: Joined = { claims: [] }) {
    for (const { id, text, series, wordings, members, latest, says } of claims) {
      const place = this.#book.begin({ id, text, series, members: [...members], latest: [...latest] });
      for (const [at, wording] of wordings.entries())
        this.#book.word(place, recall(wording, propositionFrom(says[at]!)));
      for (const { statement } of members) this.#placed.set(statement, place);
    }
    this.#at = this.#next();
  }

  /** Everything, as plain data. */
  get joined(): Joined {
    return { claims: this.#book.open.map(plain) };
  }

  /** A claim as it stands and goes on; null where there is none of this id. */
  claim(id: string): JoinedClaim | null {
    const place = this.#book.placeOf(id);
    return place === null ? null : this.#book.at(place);
  }

  /** The claim that a statement is of; null where it was never joined. */
  claimOf(statement: string): string | null {
    const place = this.#placed.get(statement);
    return place === undefined ? null : this.#book.at(place).id;
  }

  /**
   * Statements that came before one, at most eight, beside which it is worth being put; where it is of all figures of its
   * series, one of each of its claims as well.
   */
  beside(statement: string, isOfAll = false): string[] {
    const place = this.#placed.get(statement);
    if (place === undefined) return [];
    const claim = this.#book.at(place);
    const { at } = claim.members.findLast((member) => member.statement === statement)!;
    return besideOf({ statement, at, isOfAll }, claim, this.#book.rivalsOf(place));
  }

  /**
   * Puts a statement into the claim that it is an instance of, or opens one. A claim goes by the id that it was
   * `given` before, where it has such a statement.
   */
  join(statement: Joinable, given: ReadonlySet<string> = NONE): Placed {
    const known = this.claimOf(statement.id);
    if (known !== null) return { claim: known, isRenamed: false, merged: null, changed: [] };
    const said = saidOf(statement);
    const nearest = nearestTo(said, this.#book, this.#placesOf(statement.nested));
    const { best, rival } = nearest;
    const place = best?.place ?? this.#begin(statement, nearest);
    const claim = this.#book.at(place);
    const member: Member = {
      statement: statement.id,
      reason: best ? reasonKept(reasonOf(best)) : rival ? "another figure for the same thing" : "the first to say so",
      score: best ? Math.round(best.comparison.likeness * 1000) / 1000 : 1,
      at: this.#at,
    };
    // Most claims have one: a list of its own length takes a third of one that may grow.
    if (claim.members.length === 0) claim.members = [member];
    else claim.members.push(member);
    const before = claim.wordings[0];
    this.#word(place, statement, said, best);
    const isRenamed = before !== undefined && before !== claim.wordings[0];
    this.#placed.set(statement.id, place);
    claim.latest = remember(claim.latest, [latestOf(statement, this.#at)]);
    this.#at += 1;
    const changed = best && rival ? this.#book.align(place, rival.place) : [];
    const placed = { ...this.#bridged(nearest, statement.id, changed), isRenamed };
    return placed.merged === null && given.size > 0 ? this.#given(placed, statement.id, given) : placed;
  }

  /** The claims that some statements are of. */
  #placesOf(statements: readonly string[] = []): ReadonlySet<number> {
    return new Set(statements.flatMap((id) => this.#placed.get(id) ?? []));
  }

  /** Gives a claim the id by which people know it already. */
  #given(placed: Placed, statement: string, given: ReadonlySet<string>): Placed {
    const from = placed.claim;
    if (given.has(from) || !given.has(statement)) return placed;
    const renamed = this.#book.rename(this.#placed.get(statement)!, statement);
    return { ...placed, claim: statement, merged: { from, into: statement }, changed: [...placed.changed, ...renamed] };
  }

  /** Notes the wording of a statement that is of a claim because it is like `best`. */
  #word(place: number, statement: Joinable, said: Said, best: Near | null): void {
    const { wordings, members } = this.#book.at(place);
    if (best === null) return this.#book.word(place, statement, said);
    // "17 names, not 17 dead" is no wording of what it denies.
    if (best.verdict === "denied") return;
    const like = wordings[best.wording]!;
    const isKnown = best.comparison.likeness >= KNOWN || best.verdict === "answered";
    if (isKnown && !isCalledBy(statement, like)) return;
    if (members.length > SETTLED && isCalledBy(statement, wordings[0]!)) return;
    this.#book.word(place, statement, said);
    if (isKnown) this.#book.unword(place, this.#book.at(place).wordings.indexOf(like));
  }

  /** Takes statements out, as when their article moves to another story. A claim that loses its last one is gone. */
  leave(statements: readonly string[]): Left {
    const left = {
      gone: [] as string[],
      renamed: [] as { from: string; into: string }[],
      recalled: [] as string[],
      changed: [] as string[],
    };
    const away = new Map<number, Set<string>>();
    for (const id of statements) {
      const place = this.#placed.get(id);
      if (place === undefined) continue;
      away.set(place, (away.get(place) ?? new Set()).add(id));
      this.#placed.delete(id);
    }
    for (const [place, ids] of away) {
      const claim = this.#book.at(place);
      claim.members = claim.members.filter(({ statement }) => !ids.has(statement));
      claim.latest = claim.latest.filter(({ statement }) => !ids.has(statement));
      const head = claim.wordings[0];
      if (claim.members.length > 0) {
        left.renamed.push(...this.#without(place, ids, left.changed));
        if (claim.wordings[0] !== head) left.recalled.push(claim.id);
      } else {
        left.gone.push(claim.id);
        left.changed.push(...this.#book.end(place));
      }
    }
    this.#at = this.#next();
    return { ...left, changed: [...new Set(left.changed)].filter((id) => this.#book.placeOf(id) !== null) };
  }

  #begin({ id, text }: Joinable, { rival }: Nearest): number {
    const series = rival ? this.#book.at(rival.place).series : id;
    return this.#book.begin({ id, text, series, members: [], latest: [] });
  }

  /** A claim of which some statements have left, others stay. */
  #without(place: number, ids: ReadonlySet<string>, changed: string[]): { from: string; into: string }[] {
    const claim = this.#book.at(place);
    const [from, into] = [claim.id, claim.members[0]!.statement];
    const stay = claim.wordings.filter(({ id }) => !ids.has(id));
    // Those who stay said it in the words of one who left.
    if (stay.length < claim.wordings.length)
      this.#book.reword(place, stay.length > 0 ? stay : [{ ...claim.wordings[0]!, id: into }]);
    if (!ids.has(from)) return [];
    changed.push(...this.#book.rename(place, into));
    return [{ from, into }];
  }

  #bridged(nearest: Nearest, statement: string, changed: readonly string[]): Omit<Placed, "isRenamed"> {
    const claim = () => this.claimOf(statement)!;
    if (!bridges(nearest, this.#book)) return { claim: claim(), merged: null, changed };
    const [into, from] = [nearest.best!.place, nearest.second!.place].toSorted((a, b) => a - b) as [number, number];
    const [older, newer] = [this.#book.at(into), this.#book.at(from)];
    const aligned = this.#book.align(into, from);
    const merged = { from: newer.id, into: older.id };
    older.members.push(...newer.members);
    older.latest = remember(older.latest, newer.latest);
    for (const { statement: id } of newer.members) this.#placed.set(id, into);
    const wordings = [...newer.wordings];
    const ended = this.#book.end(from);
    for (const wording of wordings) this.#book.word(into, wording);
    const others = new Set([...changed, ...aligned, ...ended]);
    others.delete(merged.from);
    return { claim: claim(), merged, changed: [...others] };
  }

  /** One more than what any statement has. */
  #next(): number {
    let next = 0;
    for (const { members } of this.#book.open) for (const { at } of members) next = Math.max(next, at + 1);
    return next;
  }
}

const plain = ({ id, text, series, members, wordings, latest, said }: Open): KeptClaim => ({
  id,
  text,
  series,
  members: [...members],
  wordings: [...wordings],
  latest: [...latest],
  says: said.map(({ proposition }) => plainOf(proposition)),
});

/** The claims that statements of one story make, in order of arrival. */
export function joinClaims(statements: readonly Joinable[]): Joined {
  const claims = new Claims();
  for (const statement of statements) claims.join(statement);
  return claims.joined;
}
