// The claims of one story, as statements come to them and leave with their articles.

import { instantOf } from "../../article/index.ts";
import { Claims, besideIn, isCalled, joinableOf, relationsFor, retreatIn, sideOf } from "../../claim/index.ts";
import type { JoinedClaim, Placed, RelationFound, StatementInContext } from "../../claim/index.ts";
import { heldOf } from "./case.ts";
import type { Held, Told } from "./case.ts";
import { Grounds } from "./ground.ts";
import type { Rows } from "./rows.ts";
import { NO_CLAIMS, claimFrom, savedClaim } from "./saved-claims.ts";
import type { SavedClaims } from "./saved-claims.ts";
import { Texts } from "./texts.ts";

/** Finds what an earlier article says in one of its statements. */
export type Lookup = (article: string, statement: string) => StatementInContext | undefined;

/** The claims of one story. */
export class StoryClaims {
  readonly #claims: Claims;
  readonly #grounds: Grounds;
  /** Claims whose words are new to some of their statements. */
  readonly #reworded = new Set<string>();
  readonly #touched = new Set<string>();

  constructor({ texts, joined, grounds }: SavedClaims = NO_CLAIMS) {
    this.#claims = new Claims({ claims: joined.map((claim) => claimFrom(claim, texts)) });
    this.#grounds = new Grounds(grounds, texts);
  }

  get saved(): SavedClaims {
    const texts = new Texts();
    const joined = this.#claims.joined.claims.map((claim) => savedClaim(claim, texts));
    const grounds = this.#grounds.savedWith(texts);
    return { texts: texts.all, joined, grounds };
  }

  get isEmpty(): boolean {
    return this.#grounds.size === 0;
  }

  /** How much room it takes, in statements: a claim takes as much as three, its words and what they say among it. */
  get weight(): number {
    return this.#grounds.statements + CLAIM * this.#grounds.size;
  }

  /** Takes in the statements of an article; `left` holds what was known of them elsewhere, `given` the ids that claims had. */
  enter(
    contexts: readonly StatementInContext[],
    told: Told,
    left: ReadonlyMap<string, Held>,
    rows: Rows,
    given: ReadonlySet<string>,
  ): void {
    for (const said of contexts) {
      // Whoever rejects a report or takes it back says what it says, and nobody else does.
      if (said.isEcho) continue;
      const placed = this.#claims.join(joinableOf(said), given);
      this.#merge(placed, rows);
      const claim = this.#claims.claim(placed.claim)!;
      if (placed.isRenamed || !this.#grounds.has(claim.id)) tell(claim, rows);
      if (placed.isRenamed) this.#reworded.add(claim.id);
      const one = heldOf(said.statement, told, sideOf(said, claim.wordings[0]!));
      this.#grounds.hold(claim.id, { ...one, copyOf: one.copyOf ?? left.get(one.statement)?.copyOf ?? null });
      const { reason } = claim.members.findLast(({ statement }) => statement === one.statement)!;
      rows.claimMember(one.statement, claim.id, one.side, reason);
      this.#touched.add(claim.id);
    }
  }

  /** Lets the statements of an article go to another story; gives what was known of them. */
  leave(statements: readonly string[], rows: Rows): Held[] {
    const left = statements.flatMap((statement) => {
      const claim = this.#claims.claimOf(statement);
      const one = this.#grounds.one(claim, statement);
      if (!one) return [];
      this.#grounds.drop(claim!, statement);
      this.#touched.add(claim!);
      return [one];
    });
    const { gone, renamed, recalled, changed } = this.#claims.leave(statements);
    for (const claim of gone) this.#end(claim, rows);
    for (const { from, into } of renamed) this.#move(from, into, rows);
    for (const claim of [...recalled, ...changed]) tell(this.#claims.claim(claim)!, rows);
    for (const claim of recalled) this.#reworded.add(claim);
    return left;
  }

  /** Words that an earlier article copied from one that came later. */
  noteCopies(statements: ReadonlyMap<string, string>): void {
    for (const [statement, copyOf] of statements) {
      const claim = this.#claims.claimOf(statement);
      const one = this.#grounds.one(claim, statement);
      if (!one || one.copyOf !== null) continue;
      this.#grounds.hold(claim!, { ...one, copyOf });
      this.#touched.add(claim!);
    }
  }

  /** Earlier articles whose words are needed to settle statements that came. */
  wanted(contexts: readonly StatementInContext[]): string[] {
    const beside = contexts.flatMap((said) => besideIn(this.#claims, said));
    const reworded = [...this.#reworded].flatMap((claim) => this.#grounds.held(claim));
    return [...beside.flatMap((statement) => this.#one(statement) ?? []), ...reworded].map(({ article }) => article);
  }

  /** What statements that came do to earlier ones. */
  settle(contexts: readonly StatementInContext[], lookup: Lookup, rows: Rows): void {
    for (const claim of this.#reworded) this.#takeSides(claim, lookup, rows);
    this.#reworded.clear();
    const earlier = (statement: string) => lookup(this.#one(statement)?.article ?? "", statement);
    for (const said of contexts)
      for (const found of [...relationsFor(said, this.#claims, earlier), ...this.#retreats(said)])
        this.#answer(found, rows);
  }

  /** What one says who tells that somebody has withdrawn an account does to all that came of it. */
  #retreats(said: StatementInContext): RelationFound[] {
    const who = said.isEcho ? null : retreatIn(said);
    if (who === null) return [];
    const own = this.#one(said.statement.id);
    const before = [...this.#grounds.all()].filter(
      ([, one]) =>
        one.article !== own?.article &&
        one.side !== "retracts" &&
        isCalled(who, one.chain[0] ?? NOBODY) &&
        !isEarlier(said.publishedAt, one.published),
    );
    const found = { subject: said.statement.id, relation: "retracts", by: "withdrawn", at: said.publishedAt } as const;
    return before
      .slice(-WITHDRAWN)
      .map(([, { statement }]) => ({ ...found, object: statement, reason: "whose account it was has withdrawn it" }));
  }

  /** What claims that were touched since they were last counted come to. */
  count(rows: Rows): void {
    for (const claim of this.#touched) this.#count(claim, rows);
    this.#touched.clear();
  }

  #one(statement: string): Held | undefined {
    return this.#grounds.one(this.#claims.claimOf(statement), statement);
  }

  #answer({ subject, object, relation, reason, by, at }: RelationFound, rows: Rows): void {
    const claim = this.#claims.claimOf(object)!;
    this.#grounds.answer(claim, { earlier: object, later: subject, relation, at });
    rows.relate({ subject, object, kind: relation, record: { by }, why: reason }, claim);
    this.#touched.add(claim);
  }

  #merge({ claim, merged, changed }: Placed, rows: Rows): void {
    if (merged) this.#move(merged.from, merged.into, rows);
    for (const id of changed) if (id !== claim) tell(this.#claims.claim(id)!, rows);
  }

  /** Statements of a claim that goes by another name, or went into another. */
  #move(from: string, into: string, rows: Rows): void {
    this.#grounds.move(from, into);
    this.#end(from, rows);
    tell(this.#claims.claim(into)!, rows);
    this.#reworded.add(into);
    this.#touched.add(into);
  }

  #end(claim: string, rows: Rows): void {
    this.#grounds.end(claim);
    this.#reworded.delete(claim);
    this.#touched.delete(claim);
    rows.end(claim);
  }

  #takeSides(id: string, lookup: Lookup, rows: Rows): void {
    const { wordings, members } = this.#claims.claim(id)!;
    const reasons = new Map(members.map(({ statement, reason }) => [statement, reason]));
    for (const one of this.#grounds.held(id)) {
      const said = lookup(one.article, one.statement);
      const side = said ? sideOf(said, wordings[0]!) : one.side;
      this.#grounds.hold(id, { ...one, side });
      rows.claimMember(one.statement, id, side, reasons.get(one.statement)!);
    }
  }

  #count(claim: string, rows: Rows): void {
    const found = this.#grounds.count(claim, (statement) => this.#one(statement));
    if (!found) return;
    const { least, most } = found.summary;
    rows.origins({ thing: claim, least, most, record: { ...found.summary }, why: "counted" });
    if (found.before > 0 && least > found.before) rows.happen("claim.origin", claim, { from: found.before, to: least });
  }
}

/** What a claim weighs beside its statements. */
const CLAIM = 3;
/** Statements of one account, the latest. */
const WITHDRAWN = 60;
const NOBODY = { name: null };

const isEarlier = (one: string | null, other: string | null) =>
  one !== null && other !== null && (instantOf(one) ?? 0) < (instantOf(other) ?? 0);

const tell = ({ id, text, series }: JoinedClaim, rows: Rows): void =>
  rows.thing({ id, kind: "claim", record: { text, series } });
