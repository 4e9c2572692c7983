// All that a claim rests on, as it stands once people have judged: its statements with their articles, whom their
// chains mean, which of their articles print the same words, and how many origins that makes.

import type { Kysely } from "kysely";
import { wordsOf } from "../../article/index.ts";
import { headOf, sideOf } from "../../claim/index.ts";
import type { Side, StatementInContext } from "../../claim/index.ts";
import type { Statement } from "../../statement/index.ts";
import { caseOf, heldOf } from "../../story/index.ts";
import type { Beside, Case, Held } from "../../story/index.ts";
import type { Formed } from "../answers.ts";
import { entitiesOf } from "../earlier.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { articlesOf, statementsOf } from "../facts.ts";
import type { KeptArticle, KeptStatement } from "../facts.ts";
import { correctedBy, membersOfAll } from "../judged.ts";
import type { Relation } from "../opinion.ts";
import { restored, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import { answeringIn, answersIn, relationsIn, timesBeyond } from "./answering.ts";
import { besidesOf, movedPages } from "./besides.ts";
import { againstBeyond, sideBy } from "./beyond.ts";
import type { View } from "../view.ts";

/** A statement of a claim with its article, and as origins are counted from it. */
export interface Told {
  readonly statement: Statement;
  readonly kept: KeptArticle;
  readonly held: Held;
}

/** A claim with what it rests on. */
export interface ClaimCase extends Case {
  readonly id: string;
  /** The words of the statement that it is called by, whichever came first. */
  readonly text: string;
  /** Claims of one series give different figures for one thing. */
  readonly series: string;
  /** In order of arrival. */
  readonly told: readonly Told[];
  /** What its statements do to others, and others to them. */
  readonly relations: readonly Relation[];
}

/** What a claim rests on; null where there is none of this id. */
export const claimCase = async (db: Kysely<Tables>, id: string): Promise<ClaimCase | null> =>
  (await claimCases(db, [id]))[0] ?? null;

/** What claims rest on, in a few queries however many they are; what is unknown is left out. */
export async function claimCases(db: Kysely<Tables>, ids: readonly string[]): Promise<ClaimCase[]> {
  const view = await viewOf(db);
  const names = [...new Set(ids.map(view.nameOf))];
  const members = await membersOfAll(db, view, "claim", names);
  const ground = await groundOf(db, view, [...members.values()].flat());
  const records = await recordsOf(db, names);
  const relations = await relationsIn(db, ground.answering, members);
  const times = await timesBeyond(db, view, relations, members);
  const cases = new Map<string, ClaimCase>();
  const grounds = [...members].map(([id, own]) => {
    const told = toldIn(view, ground, own);
    const held = told.map((one) => one.held);
    const among = relations.get(id)!.filter((one) => holds(view, one, new Set(own)));
    return { id, own, told, held, relations: among, sides: againstBeyond(among, held) };
  });
  const beyond = await heldIn(db, view, new Set(grounds.flatMap(({ sides }) => [...sides.keys()])));
  for (const { id, own, told, held, relations: among, sides } of grounds) {
    if (told.length === 0) continue;
    const { text: known, series = id } = records.get(id) ?? {};
    const text = isJudged(view, own) || known === undefined ? saidIn(headIn(told, view)).text : known;
    const against = beyond.flatMap((one) =>
      sides.has(one.statement) ? { ...one, side: sides.get(one.statement)! } : [],
    );
    const about = { id, text, series, told, relations: among };
    cases.set(id, { ...about, ...caseOf(held, answersIn(among, held, times), against) });
  }
  return ids.flatMap((id) => cases.get(view.nameOf(id)) ?? []);
}

/** Statements of any claims as origins are counted from them. */
async function heldIn(db: Kysely<Tables>, view: View, statements: ReadonlySet<string>): Promise<Held[]> {
  if (statements.size === 0) return [];
  const ids = [...statements];
  return toldIn(view, await groundOf(db, view, ids), ids).map(({ held }) => held);
}

/** Fields of a statement on which it hangs what it does to others. */
const TELLING = ["content", "cue", "source", "act", "polarity", "certainty", "chain"] as const;

/** What machines saw one statement do to another holds no more once a person says that one is another, or belongs elsewhere. */
function holds(
  { corrected, placed }: View,
  { by, subject, object }: Relation & Formed,
  own: ReadonlySet<string>,
): boolean {
  if ("person" in by) return true;
  const ends = [subject, object];
  if (ends.some((id) => TELLING.some((field) => corrected.get(id)?.[field] !== undefined))) return false;
  return ends.every((id) => own.has(id)) || !ends.some((id) => placed.has(id));
}

/** What machines noted of claims; of one that people made they noted nothing. */
interface ClaimRecord {
  readonly series?: string;
  readonly text?: string;
}

async function recordsOf(db: Kysely<Tables>, claims: readonly string[]): Promise<Map<string, ClaimRecord>> {
  const all = `select id, record from things where id in ${LISTED}`;
  const rows = await ask<{ id: string; record: string }>(db, all, [listed(claims.map(stored))]);
  return new Map(rows.map(({ id, record }) => [restored(id), JSON.parse(record) as ClaimRecord]));
}

/** What the statements of claims are told with. */
interface Ground {
  readonly statements: ReadonlyMap<string, KeptStatement>;
  readonly articles: ReadonlyMap<string, KeptArticle>;
  readonly besides: ReadonlyMap<string, readonly Beside[]>;
  /** The first addresses of pages that have moved, by article. */
  readonly moved: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, string>;
  readonly sides: ReadonlyMap<string, Side>;
  /** Does anything answer one of these statements, or one of them anything? */
  readonly answering: ReadonlySet<string>;
}

async function groundOf(db: Kysely<Tables>, view: View, members: readonly string[]): Promise<Ground> {
  const kept = await statementsOf(db, members);
  const ids = [...new Set(kept.map(({ article }) => article))];
  return {
    statements: new Map(kept.map((one) => [one.statement.id, one])),
    articles: new Map((await articlesOf(db, ids)).map((one) => [one.article.id, one])),
    besides: await besidesOf(db, ids),
    moved: await movedPages(db, ids),
    entities: await standingEntities(db, view, members),
    sides: await sidesOf(db, members),
    answering: await answeringIn(db, view, members),
  };
}

/** Statements in their articles, in order of arrival. */
function toldIn(view: View, ground: Ground, members: readonly string[]): Told[] {
  const kept = members.flatMap((id) => ground.statements.get(id) ?? []).sort((a, b) => a.number - b.number);
  const told = kept.map(({ statement: found, article: id }) => {
    const statement = correctedBy(view, found);
    const one = ground.articles.get(id)!;
    const beside = ground.besides.get(id) ?? [];
    const about = { article: one.article, statements: [], entities: ground.entities, beside };
    const held = heldOf(statement, about, ground.sides.get(statement.id) ?? "for");
    return { statement, kept: one, held: { ...held, page: ground.moved.get(id) ?? held.page } };
  });
  return told.length > 0 && isJudged(view, members) ? related(sided(told, view), view) : told;
}

/** Did a person put these statements together, or say that one of them is another? */
function isJudged({ placed, corrected, family, related: told }: View, members: readonly string[]): boolean {
  const paired = new Set([...told.values()].flatMap(({ subject, object }) => [subject, object]));
  return members.some((id) => placed.has(id) || corrected.has(id) || paired.has(id) || family(id).length > 1);
}

/** Where a person says what a statement does to another of the claim, it stands accordingly. */
function related(told: readonly Told[], view: View): Told[] {
  const sides = new Map(told.map(({ statement, held }) => [statement.id, held.side]));
  for (const { subject, object, relation } of view.related.values()) {
    const [own, other] = [sides.get(subject), sides.get(object)];
    const side = other === undefined ? undefined : sideBy(relation, other);
    if (own !== undefined && side !== undefined) sides.set(subject, side);
  }
  return told.map((one) => ({ ...one, held: { ...one.held, side: sides.get(one.statement.id)! } }));
}

/** A statement as it is compared, without what its article tells beside it. */
const saidIn = ({ statement, kept: { article } }: Told): StatementInContext => ({
  statement,
  text: wordsOf(article.text, statement.content),
  cue: wordsOf(article.text, statement.cue),
  outlet: article.publisher,
  publishedAt: article.published,
});

/** The statement that a claim is called by: rather one whose words a person has set right. */
const headIn = (told: readonly Told[], { corrected }: View): Told =>
  headOf(told, saidIn, (id) => corrected.get(id)?.content !== undefined)!;

/** Statements on their sides of what the claim is called. */
function sided(told: readonly Told[], view: View): Told[] {
  const { corrected } = view;
  const head = headIn(told, view);
  const wording = { text: saidIn(head).text, figures: head.statement.figures };
  // Who takes something back does so whatever the words of the claim.
  const side = (one: Told) =>
    one.held.side === "retracts" && !corrected.has(one.statement.id) ? "retracts" : sideOf(saidIn(one), wording);
  return told.map((one) => ({ ...one, held: { ...one.held, side: side(one) } }));
}

export async function sidesOf(db: Kysely<Tables>, statements: readonly string[]): Promise<Map<string, Side>> {
  const all = `select s.id, m.side from statements as s inner join claim_members as m on m.statement = s.seq
    where s.id in ${LISTED}`;
  const rows = await ask<{ id: string; side: string }>(db, all, [listed(statements)]);
  return new Map(rows.map(({ id, side }) => [id, side as Side]));
}

/** Whom links mean, as it stands: merged and split as people judged. */
export async function standingEntities(
  db: Kysely<Tables>,
  view: View,
  statements: readonly string[],
): Promise<Map<string, string>> {
  const entities = await entitiesOf(db, statements);
  for (const [link, thing] of entities) entities.set(link, view.nameOf(thing));
  const asked = new Set(view.placed.size === 0 ? [] : statements);
  for (const [link, { kind, thing }] of view.placed) {
    if (kind !== "entity" || !asked.has(link.split("#")[0]!)) continue;
    if (thing === null) entities.delete(link);
    else entities.set(link, view.nameOf(thing));
  }
  return entities;
}
