// Claims, entities and stories as they stand, one after the other, with the facts that belong to them.

import type { Kysely } from "kysely";
import type { Side } from "../../claim/index.ts";
import type { Link, LinkKind } from "../../statement/index.ts";
import { things } from "../answers.ts";
import { lists } from "../facts.ts";
import { membersOfAll } from "../judged.ts";
import { restored, restoredOrNull, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { linesIn } from "./claims.ts";
import type { ClaimLine } from "./claims.ts";
import type { EntityLine } from "./entities.ts";
import { standingSides } from "./export-sides.ts";
import { NEVER, inStretches, thingsIn } from "./export-scope.ts";
import type { Scope } from "./export-scope.ts";
import { calledIn } from "./made.ts";
import type { Called } from "./made.ts";
import { linesOf } from "./stories.ts";
import type { StoryLine } from "./story-line.ts";

/** A statement of a claim, without its words. */
export interface ToldMember {
  readonly statement: string;
  readonly article: string;
  readonly side: Side;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Who said it first. */
  readonly origin: Link | null;
}

/** A claim in one line, with its statements in order of arrival; in a story only those of the story. */
export interface ToldClaim extends ClaimLine {
  readonly members: readonly ToldMember[];
  /** When it was last formed. */
  readonly at: string;
}

/** A person, body or document. `name` is null where the chain that it stands in gives none. */
export interface ToldEntity extends Omit<EntityLine, "statements"> {
  readonly at: string;
}

/** A story in one line, with the ids of its articles in order of arrival. */
export interface ToldStory extends StoryLine {
  readonly members: readonly string[];
  readonly at: string;
}

/** Claims in the order in which they were first seen. */
export async function* toldClaims(db: Kysely<Tables>, scope: Scope | null): AsyncGenerator<ToldClaim> {
  const isIn = scope && new Set(scope.articles);
  const ids = scope ? await thingsIn(db, "claim", scope) : standing(db, "claim");
  for await (const stretch of inStretches(ids)) {
    const view = await viewOf(db);
    const lines = await linesIn(db, stretch);
    const members = await membersOfAll(db, view, "claim", stretch);
    const claims = new Map([...members].flatMap(([claim, all]) => all.map((id): [string, string] => [id, claim])));
    const facts = await factsOf(db, [...claims.keys()], await standingSides(db, view, claims), view);
    const times = await timesOf(db, view, stretch);
    for (const line of lines) {
      const mine = (members.get(line.id) ?? []).flatMap((id) => facts.get(id) ?? []);
      yield {
        ...line,
        members: mine.filter(({ article }) => isIn?.has(article) ?? true),
        at: times.get(line.id) ?? NEVER,
      };
    }
  }
}

/**
 * Entities in the order in which they were first seen; those that people put together have the names of all, and one
 * whose every link is somebody else by now is left out.
 */
export async function* toldEntities(db: Kysely<Tables>, scope: Scope | null): AsyncGenerator<ToldEntity> {
  const ids = scope ? await thingsIn(db, "entity", scope) : standing(db, "entity");
  for await (const stretch of inStretches(ids)) {
    const view = await viewOf(db);
    const records = await recordsOf(db, stretch.flatMap(view.family));
    const times = await timesOf(db, view, stretch);
    const isMoved = [...view.placed.values()].some(({ kind }) => kind === "entity");
    const members = isMoved ? await membersOfAll(db, view, "entity", stretch) : null;
    for (const id of stretch.filter((one) => members?.get(one)?.length !== 0)) {
      const known = view.family(id).flatMap((one) => records.get(one) ?? []);
      const all = known.length > 0 ? known : [await calledIn(db, view, id)];
      const { name = null, family = "body" } = all.find((one) => one.name !== null) ?? {};
      const union = (of: (one: Called) => readonly string[]) => [...new Set(all.flatMap(of))];
      const names = union((one) => one.names);
      yield { id, name, names, roles: union((one) => one.roles), family, at: times.get(id) ?? NEVER };
    }
  }
}

/** Stories in the order in which they were first seen; one that has lost its articles is left out. */
export async function* toldStories(db: Kysely<Tables>, scope: Scope | null): AsyncGenerator<ToldStory> {
  for await (const stretch of inStretches(scope ? [scope.story] : standing(db, "story"))) {
    const view = await viewOf(db);
    const members = await membersOfAll(db, view, "story", stretch);
    const times = await timesOf(db, view, stretch);
    for (const line of await linesOf(db, view, stretch))
      yield { ...line, members: members.get(line.id) ?? [], at: times.get(line.id) ?? NEVER };
  }
}

async function* standing(db: Kysely<Tables>, kind: "claim" | "entity" | "story"): AsyncGenerator<string> {
  for await (const { id } of things(db, kind)) yield id;
}

/** When things were formed, by a machine or by a person who split them off. */
async function timesOf(db: Kysely<Tables>, { made }: View, ids: readonly string[]): Promise<Map<string, string>> {
  const times = new Map<string, string>();
  for (const list of lists(ids.map(stored))) {
    const rows = await db
      .selectFrom("things as t")
      .innerJoin("passes as p", "p.seq", "t.pass")
      .select(["t.id", "p.at"])
      .where("t.id", "in", list)
      .execute();
    for (const { id, at } of rows) times.set(restored(id), at);
  }
  for (const id of ids) if (made.has(id)) times.set(id, made.get(id)!.at);
  return times;
}

async function recordsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Called>> {
  const records = new Map<string, Called>();
  for (const list of lists(ids.map(stored))) {
    const rows = await db.selectFrom("things").select(["id", "record"]).where("id", "in", list).execute();
    for (const { id, record } of rows) {
      const { name = null, names = [], roles = [], family = "body" } = JSON.parse(record) as Partial<Called>;
      records.set(restored(id), { name, names, roles, family });
    }
  }
  return records;
}

/** Statements without their words, by their ids. */
async function factsOf(
  db: Kysely<Tables>,
  statements: readonly string[],
  sides: ReadonlyMap<string, Side>,
  { corrected }: View,
): Promise<Map<string, ToldMember>> {
  const found = new Map<string, ToldMember>();
  for (const list of lists(statements)) {
    const rows = await db
      .selectFrom("statements as s")
      .innerJoin("articles as a", "a.seq", "s.article")
      .leftJoin("addresses as d", "d.seq", "a.address")
      .leftJoin("links as l", (join) => join.onRef("l.statement", "=", "s.seq").on("l.position", "=", 0))
      .select(["s.id", "a.id as article", "d.address", "a.title", "a.publisher", "a.published"])
      .select(["l.name", "l.kind", "l.role", "l.behalf"])
      .where("s.id", "in", list)
      .execute();
    for (const { id, article, address, title, publisher, published, ...link } of rows)
      found.set(id, {
        statement: id,
        article,
        side: sides.get(id) ?? "for",
        url: restoredOrNull(address),
        title: restoredOrNull(title),
        publisher: restoredOrNull(publisher),
        published: restoredOrNull(published),
        origin: corrected.get(id)?.chain?.[0] ?? originIn(link),
      });
  }
  return found;
}

type OriginRow = { name: string | null; kind: string | null; role: string | null; behalf: string | null };

const originIn = ({ name, kind, role, behalf }: OriginRow): Link | null =>
  kind === null
    ? null
    : {
        name: restoredOrNull(name),
        kind: kind as LinkKind,
        role: restoredOrNull(role),
        onBehalfOf: restoredOrNull(behalf),
      };
