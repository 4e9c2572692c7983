// What the judgements that stand come to, one after the other.

import type { Kysely } from "kysely";
import type { Relation } from "../claim/index.ts";
import { ask } from "./ask.ts";
import { allJudgements, standing } from "./judgement.ts";
import type { Correctable, Judgement, Verdict } from "./judgement.ts";
import { kindsOf, membership } from "./membership.ts";
import type { ThingKind } from "./opinion.ts";
import { partedBy } from "./parted.ts";
import { proofOf } from "./proof.ts";
import { readBefore, rechain } from "./rechained.ts";
import type { Read } from "./rechained.ts";
import type { Tables } from "./tables.ts";

/** A thing that a person split off, or somebody whom only a corrected chain names. */
export interface Made {
  readonly kind: ThingKind;
  /** What it was split off; null where it was never part of anything. */
  readonly from: string | null;
  readonly person: string;
  readonly at: string;
}

/** What a person says that one statement does to another: null where it does nothing to it. */
export interface RelationTold {
  readonly subject: string;
  readonly object: string;
  readonly relation: Relation | null;
  readonly person: string;
  readonly at: string;
  readonly why: string;
}

/** What standing judgements come to. */
export interface View {
  /** The name under which a thing stands after merges. */
  readonly nameOf: (thing: string) => string;
  /** Every thing that stands under the name of this one, itself included. */
  readonly family: (thing: string) => string[];
  /** What members belong to now that people split off, or links whose chain they corrected: null where to nothing. */
  readonly placed: ReadonlyMap<string, { readonly kind: ThingKind; readonly thing: string | null }>;
  /** Things that people made, by id. */
  readonly made: ReadonlyMap<string, Made>;
  readonly corrected: ReadonlyMap<string, Partial<Correctable>>;
  /** What people said of two statements, the last of each two, by "subject object". */
  readonly related: ReadonlyMap<string, RelationTold>;
  readonly confirmed: ReadonlySet<string>;
  /** Nobody put anything together or apart. */
  readonly isPlain: boolean;
}

/** A view that is being made. */
class Draft implements View {
  readonly merged = new Map<string, string>();
  readonly placed = new Map<string, { kind: ThingKind; thing: string | null }>();
  readonly made = new Map<string, Made>();
  readonly corrected = new Map<string, Partial<Correctable>>();
  readonly related = new Map<string, RelationTold>();
  readonly confirmed = new Set<string>();

  get isPlain(): boolean {
    return this.merged.size === 0 && this.placed.size === 0 && this.made.size === 0;
  }

  readonly nameOf = (thing: string): string => {
    let name = thing;
    for (let next = this.merged.get(name); next !== undefined; next = this.merged.get(name)) name = next;
    return name;
  };

  readonly family = (thing: string): string[] => {
    const name = this.nameOf(thing);
    return [name, ...[...this.merged.keys()].filter((one) => this.nameOf(one) === name)];
  };
}

/** The view that a connection saw last, and what had happened by then. */
const seen = new WeakMap<Kysely<Tables>, { readonly judged: number; readonly changes: number; readonly view: View }>();

/** Reads the judgements of a ledger; where nothing has happened since, they are what they were. */
export async function viewOf(db: Kysely<Tables>): Promise<View> {
  const [judged, changes] = await lastJudged(db);
  if (judged === 0) return new Draft();
  const known = seen.get(db);
  // What a transaction writes may never have been.
  if (!db.isTransaction && known?.judged === judged && known.changes === changes) return known.view;
  const draft = new Draft();
  const judgements = standing(await allJudgements(db));
  const read = await readBefore(db, judgements);
  for (const judgement of judgements) await apply(db, draft, judgement, read);
  await partClaims(db, draft);
  if (!db.isTransaction) seen.set(db, { judged, changes, view: draft });
  return draft;
}

/** Numbers of the last judgement and of the last change. */
async function lastJudged(db: Kysely<Tables>): Promise<readonly [judged: number, changes: number]> {
  const last = "select (select max(seq) from judgements) as judged, (select max(seq) from events) as changes";
  const [row] = await ask<{ judged: number | null; changes: number | null }>(db, last);
  return [row?.judged ?? 0, row?.changes ?? 0];
}

async function apply(db: Kysely<Tables>, draft: Draft, judgement: Judgement, read: Read): Promise<void> {
  const { verdict } = judgement;
  if (verdict.act === "merge") merge(draft, await found(db, verdict.things, judgement.anchors, draft));
  if (verdict.act === "split") split(draft, verdict, await kindOfMember(db, verdict), judgement);
  if (verdict.act === "correct") correct(draft, verdict, judgement, read);
  if (verdict.act === "relate") relate(draft, verdict, judgement);
  if (verdict.act === "confirm") draft.confirmed.add(verdict.target);
}

function correct(
  { corrected, placed, made }: Draft,
  { statement, fields }: Extract<Verdict, { act: "correct" }>,
  { anchors, person, at }: Judgement,
  { chains, machine }: Read,
): void {
  const known = corrected.get(statement);
  if (fields.chain) {
    const make = (thing: string) => {
      if (!made.has(thing)) made.set(thing, { kind: "entity", from: null, person, at });
    };
    const chainOf = (id: string) => corrected.get(id)?.chain ?? chains.get(id) ?? [];
    rechain({ placed, chainOf, machine, make }, { statement, chain: fields.chain }, anchors);
  }
  corrected.set(statement, { ...known, ...fields });
}

/** The first thing gives its name. */
function merge({ merged, nameOf }: Draft, [first = "", ...others]: readonly string[]): void {
  for (const other of others) {
    if (nameOf(other) !== nameOf(first)) merged.set(nameOf(other), nameOf(first));
  }
}

/** The last word on two statements stands, and comes last. */
function relate(
  { related }: Draft,
  { subject, object, relation }: Extract<Verdict, { act: "relate" }>,
  { person, at, why }: Judgement,
): void {
  const key = `${subject} ${object}`;
  related.delete(key);
  related.set(key, { subject, object, relation, person, at, why });
}

type Split = Extract<Verdict, { act: "split" }>;

function split({ made, placed }: Draft, verdict: Split, kind: ThingKind, { person, at }: Judgement): void {
  const thing = splitId(verdict);
  made.set(thing, { kind, from: verdict.thing, person, at });
  for (const member of verdict.members) placed.set(member, { kind, thing });
}

/** Articles that stand apart from their story take what they put forward out of its claims. */
async function partClaims(db: Kysely<Tables>, draft: Draft): Promise<void> {
  const { made, placed, nameOf } = draft;
  for (const [story, { kind, from, ...by }] of made) {
    if (kind !== "story" || from === null || nameOf(story) === nameOf(from)) continue;
    const articles = [...placed].flatMap(([member, { thing }]) => (thing === story ? [member] : []));
    for (const { claim, statements } of await partedBy(db, draft, articles)) {
      const thing = splitId({ act: "split", thing: claim, members: statements });
      made.set(thing, { kind: "claim", from: claim, ...by });
      for (const member of statements) placed.set(member, { kind: "claim", thing });
    }
  }
}

/** The thing that split members make up. */
export const splitId = ({ thing, members }: Split): string => proofOf("split", thing, members);

/** The things of a merge by their ids, or by their anchors where machines have named them anew. */
async function found(
  db: Kysely<Tables>,
  things: readonly string[],
  anchors: readonly (string | null)[],
  { made }: View,
): Promise<string[]> {
  const kinds = await kindsOf(db, things);
  for (const [id, { kind }] of made) kinds.set(id, kind);
  const names = things.map(async (thing, place) => {
    const anchor = anchors[place] ?? null;
    if (kinds.has(thing) || anchor === null) return thing;
    for (const { thingOf: now } of candidates(anchor)) {
      const name = await now(db, anchor);
      if (name !== null) return name;
    }
    return thing;
  });
  return Promise.all(names);
}

/** Links have a `#` in their id; articles and statements are told apart by where they are found. */
const candidates = (member: string) =>
  member.includes("#") ? [membership.entity] : [membership.story, membership.claim];

/** A member's id says whether it is a link, a statement or an article. */
async function kindOfMember(db: Kysely<Tables>, { members }: Split): Promise<ThingKind> {
  const [member = ""] = members;
  if (member.includes("#")) return "entity";
  const article = await db.selectFrom("articles").select("seq").where("id", "=", member).executeTakeFirst();
  return article ? "story" : "claim";
}
