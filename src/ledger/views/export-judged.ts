// What people judged and still stands, with what it speaks of; and the bytes that articles were read from.

import type { Kysely } from "kysely";
import { snapshotIn } from "../add-snapshot.ts";
import type { Snapshot } from "../add-snapshot.ts";
import { lists } from "../facts.ts";
import { allJudgements, standing } from "../judgement.ts";
import type { Judgement } from "../judgement.ts";
import { kindsOf } from "../membership.ts";
import type { ThingKind } from "../opinion.ts";
import { restoredOrNull } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import { thingsIn } from "./export-scope.ts";
import type { Scope } from "./export-scope.ts";

/** A judgement on one thing: that it is right, that its record is another, or what a statement does to another. */
export interface ToldJudgement extends Omit<Judgement, "verdict" | "anchors"> {
  readonly act: "confirm" | "correct" | "relate";
  /** Id of what it speaks of, as it stands. */
  readonly target: string;
  readonly kind: ThingKind | "article" | "statement";
  /** What a correction sets; of a relation `object`, the other statement, and `relation`, null where there is none. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Confirmations, corrections and relations that stand, in order. */
export async function toldJudgements(db: Kysely<Tables>, scope: Scope | null): Promise<ToldJudgement[]> {
  const { nameOf, made } = await viewOf(db);
  const said = standing(await allJudgements(db)).flatMap((one) => speaksOf(one, nameOf));
  const targets = said.map(({ target }) => target);
  // A claim has the id of its first statement, and a story that of its first article: the thing is meant.
  const kinds = new Map<string, ToldJudgement["kind"]>(await factsIn(db, targets));
  for (const [id, kind] of await kindsOf(db, targets)) kinds.set(id, kind);
  for (const [id, { kind }] of made) kinds.set(id, kind);
  const isIn = scope && (await inside(db, scope));
  return said.flatMap((one) => {
    const kind = one.act === "confirm" ? kinds.get(one.target) : "statement";
    const about = one.act === "relate" ? [one.target, String(one.fields["object"])] : [one.target];
    return kind === undefined || !about.every((id) => isIn?.has(id) ?? true) ? [] : [{ ...one, kind }];
  });
}

/** What a judgement on one thing says; nothing for one that puts things together or apart. */
function speaksOf(
  { id, verdict, person, at, why }: Judgement,
  nameOf: (id: string) => string,
): Omit<ToldJudgement, "kind">[] {
  const rest = { id, person, at, why };
  if (verdict.act === "confirm") return [{ ...rest, act: "confirm", target: nameOf(verdict.target), fields: {} }];
  if (verdict.act === "relate") {
    const { subject, object, relation } = verdict;
    return [{ ...rest, act: "relate", target: subject, fields: { object, relation } }];
  }
  if (verdict.act !== "correct") return [];
  return [{ ...rest, act: "correct", target: verdict.statement, fields: verdict.fields }];
}

async function factsIn(db: Kysely<Tables>, ids: readonly string[]): Promise<[string, "article" | "statement"][]> {
  const found: [string, "article" | "statement"][] = [];
  for (const list of lists(ids)) {
    const articles = await db.selectFrom("articles").select("id").where("id", "in", list).execute();
    const statements = await db.selectFrom("statements").select("id").where("id", "in", list).execute();
    found.push(...articles.map(({ id }): [string, "article"] => [id, "article"]));
    found.push(...statements.map(({ id }): [string, "statement"] => [id, "statement"]));
  }
  return found;
}

const inside = async (db: Kysely<Tables>, scope: Scope): Promise<ReadonlySet<string>> =>
  new Set([
    scope.story,
    ...scope.articles,
    ...scope.statements,
    ...(await thingsIn(db, "claim", scope)),
    ...(await thingsIn(db, "entity", scope)),
  ]);

/** Something that was fetched, with the title of the first article that was read from it. */
export interface ToldSnapshot extends Snapshot {
  readonly hash: string;
  readonly title: string | null;
}

/** What articles were read from, in the order in which it was kept; one is held at a time. */
export async function* toldSnapshots(db: Kysely<Tables>, scope: Scope | null): AsyncGenerator<ToldSnapshot> {
  for (const [seq, article] of await firstArticles(db, scope)) {
    const row = await db.selectFrom("snapshots").selectAll().where("seq", "=", seq).executeTakeFirstOrThrow();
    const first = await db.selectFrom("articles").select("title").where("seq", "=", article).executeTakeFirstOrThrow();
    yield { ...snapshotIn(row), hash: row.hash, title: restoredOrNull(first.title) };
  }
}

/** Snapshots with the first article that was read from each, both by number. */
async function firstArticles(db: Kysely<Tables>, scope: Scope | null): Promise<[snapshot: number, article: number][]> {
  const isIn = scope && new Set(scope.articles);
  const firsts = new Map<number, number>();
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom("articles")
      .select(["seq", "id", "snapshot"])
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const { seq, id, snapshot } of rows)
      if (snapshot !== null && !firsts.has(snapshot) && (isIn?.has(id) ?? true)) firsts.set(snapshot, seq);
    if (rows.length < PAGE) return [...firsts].toSorted(([a], [b]) => a - b);
    after = rows.at(-1)!.seq;
  }
}

/** Rows read at a time. */
const PAGE = 1000;
