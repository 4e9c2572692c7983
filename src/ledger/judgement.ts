// What people judge. A judgement is never edited: who changes their mind undoes it. Machines form their opinions
// again and again; judgements stand, and every answer is read through them.

import type { Kysely } from "kysely";
import { ask } from "./ask.ts";
import type { Relation } from "../claim/index.ts";
import type { Statement } from "../statement/index.ts";
import { LedgerError } from "./errors.ts";
import { log } from "./events.ts";
import { proofOf } from "./proof.ts";
import type { Opinions, Tables } from "./tables.ts";

/** What a person says. */
export type Verdict =
  /** Two or more things of one kind are one; the first gives its name. */
  | { readonly act: "merge"; readonly things: readonly string[] }
  /** Members of a thing do not belong to it, but together to one of their own. */
  | { readonly act: "split"; readonly thing: string; readonly members: readonly string[] }
  /** The record of a statement is another. */
  | { readonly act: "correct"; readonly statement: string; readonly fields: Readonly<Partial<Correctable>> }
  /** What one statement does to another is this, or nothing. */
  | {
      readonly act: "relate";
      readonly subject: string;
      readonly object: string;
      readonly relation: Relation | null;
    }
  /** What stands is right: the id of a thing or a statement. */
  | { readonly act: "confirm"; readonly target: string }
  /** An earlier judgement does not hold. */
  | { readonly act: "undo"; readonly judgement: string };

/** What of a statement may be corrected: its spans and its record. It keeps its id, and who found it. */
export type Correctable = Omit<Statement, "id" | "by" | "confidence">;

/** What one statement can do to another. */
export const RELATIONS: readonly Relation[] = [
  "asserts",
  "repeats",
  "confirms",
  "denies",
  "disputes",
  "questions",
  "updates",
  "supersedes",
  "retracts",
];

/** A verdict with who gave it, when and why. */
export interface Judgement {
  readonly id: string;
  readonly verdict: Verdict;
  /**
   * For each thing of a merge, and for each link of a corrected chain that means somebody known, the member that it is
   * found by once machines have named it anew.
   */
  readonly anchors: readonly (string | null)[];
  readonly person: string;
  readonly at: string;
  readonly why: string;
}

/** A judgement with its id, a hash of all that it says. */
export function judgementOf(said: Omit<Judgement, "id">): Judgement {
  return { id: proofOf(said.verdict, said.anchors, said.person, said.at, said.why), ...said };
}

/** Keeps a judgement inside a transaction; false where the ledger had it. */
export async function keepJudgement(db: Kysely<Tables>, judgement: Judgement): Promise<boolean> {
  const { id, verdict, anchors, person, at, why } = judgement;
  if (judgementOf(judgement).id !== id) throw new LedgerError(`ledger: judgement is no hash of what it says: ${id}`);
  const known = await db.selectFrom("judgements").select("seq").where("id", "=", id).executeTakeFirst();
  if (known) return false;
  const last = await db
    .selectFrom("judgements")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirst();
  const record = JSON.stringify({ verdict, anchors });
  const row = { seq: (last?.seq ?? 0) + 1, id, act: verdict.act, record, person: JSON.stringify(person), at };
  const whole = { ...row, why: JSON.stringify(why) };
  await db
    .insertInto("judgements")
    .values({ ...whole, proof: judgementProof(whole) })
    .execute();
  await log(db, at, [{ kind: `judgement.${verdict.act}`, subject: id, detail: {} }]);
  return true;
}

/** Proves a judgement as it is kept. */
export const judgementProof = ({ id, act, record, person, at, why }: Omit<Opinions["judgements"], "seq" | "proof">) =>
  proofOf(id, act, record, person, at, why);

/** Every judgement, in order. */
export async function allJudgements(db: Kysely<Tables>): Promise<Judgement[]> {
  const rows = await ask<Opinions["judgements"]>(db, "select * from judgements order by seq");
  return rows.map(judgementIn);
}

/** The judgement of a row. */
export const judgementIn = ({ id, record, person, at, why }: Opinions["judgements"]): Judgement => ({
  id,
  ...(JSON.parse(record) as Pick<Judgement, "verdict" | "anchors">),
  person: JSON.parse(person) as string,
  at,
  why: JSON.parse(why) as string,
});

/** Judgements that are not undone, in order. */
export function standing(judgements: readonly Judgement[]): Judgement[] {
  const undone = new Set<string>();
  const stand = judgements.toReversed().filter(({ id, verdict }) => {
    if (undone.has(id)) return false;
    if (verdict.act === "undo") undone.add(verdict.judgement);
    return true;
  });
  return stand.toReversed();
}
