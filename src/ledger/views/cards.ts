// Who says what of many claims, and when: without their texts, in a few queries however many claims there are.

import type { Kysely } from "kysely";
import { instantOf } from "../../article/index.ts";
import type { Span } from "../../article/index.ts";
import { isFaint, statusOf } from "../../claim/index.ts";
import type { Answer, Position, Side, Standing } from "../../claim/index.ts";
import type { Act, LinkKind } from "../../statement/index.ts";
import { otherPrinting } from "../../story/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { restored, restoredOrNull, stored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import { viewOf } from "../view.ts";
import type { View } from "../view.ts";
import { besidesOf } from "./besides.ts";
import { claimCase } from "./cases.ts";
import { judgedIn } from "./claims.ts";
import type { ClaimLine } from "./claims.ts";
import { recent } from "./recent.ts";

/** Who says what of a claim, and when its statements were published. */
export interface ClaimCard {
  readonly line: ClaimLine;
  readonly positions: readonly Position[];
  /** In milliseconds, in order of arrival; statements without a date are left out. */
  readonly moments: readonly number[];
}

/** Cards that a connection remembers. */
const remembered = recent<ClaimCard>(5_000);

/** Claims with who says what of each; one without statements is left out. */
export async function claimCards(db: Kysely<Tables>, lines: readonly ClaimLine[]): Promise<ClaimCard[]> {
  const view = await viewOf(db);
  const known = remembered(db);
  const [last] = await ask<{ seq: number | null }>(db, "select max(seq) as seq from judgements");
  const state = (line: ClaimLine) => `${JSON.stringify(line)} ${last?.seq}`;
  const missing = lines.filter((line) => known.at(line.id, state(line)) === undefined);
  const made = await cardsAnew(db, view, missing);
  for (const card of made) known.keep(card.line.id, state(card.line), card);
  const fresh = new Map(made.map((card) => [card.line.id, card]));
  return lines.flatMap((line) => fresh.get(line.id) ?? known.at(line.id, state(line)) ?? []);
}

async function cardsAnew(db: Kysely<Tables>, view: View, lines: readonly ClaimLine[]): Promise<ClaimCard[]> {
  const isJudged = await judgedIn(db, view);
  const cards: ClaimCard[] = [];
  for (const line of lines.filter(({ id }) => isJudged(id))) {
    const found = await claimCase(db, line.id);
    if (!found) continue;
    const moments = found.told.flatMap(({ kept: { article } }) => instantOf(article.published) ?? []);
    cards.push({ line, positions: found.status.positions, moments });
  }
  const plain = lines.filter(({ id }) => !isJudged(id));
  const standing = await standingsIn(
    db,
    view,
    plain.map(({ id }) => id),
  );
  const answers = await answersTo(db, [...standing.values()].flat());
  for (const line of plain) {
    const members = standing.get(line.id);
    if (!members) continue;
    const { positions } = statusOf(members, answersIn(members, answers));
    cards.push({ line, positions, moments: members.flatMap(({ published }) => instantOf(published) ?? []) });
  }
  return cards;
}

/** A statement of a claim with its number. */
type Numbered = Standing & { readonly seq: number };

interface Row {
  readonly claim: string;
  readonly seq: number;
  readonly statement: string;
  readonly act: string;
  readonly said: string | null;
  readonly article: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly forwarded: string | null;
  readonly side: string;
  /** Where its words stand, in an article that prints words of another one. */
  readonly content: string | null;
  readonly confidence: number;
}

const STATEMENTS = `
  select t.id as claim, s.seq, s.id as statement, s.act, s.said, a.id as article, h.address as url, a.published, a.publisher as outlet,
    a.forwarded, m.side, json_extract(s.record, '$.confidence') as confidence,
    case when exists (select 1 from copies as c where c.copy = a.seq) then json_extract(s.record, '$.content') end
      as content
  from things as t inner join claim_members as m on m.thing = t.seq inner join statements as s on s.seq = m.statement
    inner join articles as a on a.seq = s.article left join addresses as d on d.seq = a.address
    left join addresses as h on h.seq = d.home
  where t.id in ${LISTED} order by s.seq`;

/** The statements of claims, in order of arrival. */
async function standingsIn(
  db: Kysely<Tables>,
  view: View,
  claims: readonly string[],
): Promise<Map<string, readonly Numbered[]>> {
  const rows = await ask<Row>(db, STATEMENTS, [listed(claims.map(stored))]);
  const chains = await chainsOf(db, view, rows);
  const printing = new Set(rows.flatMap(({ article, content }) => (content === null ? [] : [article])));
  const besides = await besidesOf(db, [...printing]);
  const standingOf = (row: Row): Numbered => ({
    seq: row.seq,
    statement: row.statement,
    article: row.article,
    page: restoredOrNull(row.url) ?? row.article,
    outlet: restoredOrNull(row.outlet),
    published: restoredOrNull(row.published),
    saidAt: restoredOrNull(row.said),
    chain: chains.get(row.seq) ?? [],
    act: row.act as Act,
    side: row.side as Side,
    copyOf: row.content === null ? null : otherPrinting(spansIn(row.content), besides.get(row.article) ?? []),
    forwardedFrom: restoredOrNull(row.forwarded),
    isFaint: isFaint(row),
  });
  const byClaim = Map.groupBy(rows, ({ claim }) => restored(claim));
  return new Map([...byClaim].map(([claim, all]) => [claim, all.map(standingOf)]));
}

const spansIn = (content: string): Span[] =>
  (JSON.parse(content) as [number, number][]).map(([start, end]) => ({ start, end }));

/** The links of statements with whom each of them is, as it stands. */
const CHAINS = `
  select l.statement, l.position, l.name, l.kind, l.role, l.behalf, e.id as entity
  from links as l left join entity_links as m on m.statement = l.statement and m.position = l.position
    left join things as e on e.seq = m.thing
  where l.statement in ${LISTED} order by l.statement, l.position`;

async function chainsOf(
  db: Kysely<Tables>,
  { placed, nameOf }: View,
  rows: readonly Row[],
): Promise<Map<number, Standing["chain"]>> {
  const ids = new Map(rows.map(({ seq, statement }) => [seq, statement]));
  const links = await ask<Tables["links"] & { entity: string | null }>(db, CHAINS, [listed([...ids.keys()])]);
  const chains = new Map<number, Standing["chain"][number][]>();
  for (const { statement, position, name, kind, role, behalf, entity } of links) {
    const place = placed.get(`${ids.get(statement)}#${position}`);
    const who = place ? place.thing : restoredOrNull(entity);
    const about = { kind: kind as LinkKind, role: restoredOrNull(role), onBehalfOf: restoredOrNull(behalf) };
    const link = { name: restoredOrNull(name), ...about, entity: who === null ? null : nameOf(who) };
    const chain = chains.get(statement);
    if (chain) chain.push(link);
    else chains.set(statement, [link]);
  }
  return chains;
}

const ANSWERS = `
  select r.object, r.subject, o.id as earlier, s.id as later, r.kind, coalesce(s.said, a.published) as at
  from relations as r inner join statements as o on o.seq = r.object inner join statements as s on s.seq = r.subject
    inner join articles as a on a.seq = s.article
  where r.object in ${LISTED} order by r.subject, r.object`;

interface Answered {
  readonly object: number;
  readonly subject: number;
  readonly answer: Answer;
}

/** What later statements do to these, by the number of the earlier one. */
async function answersTo(db: Kysely<Tables>, members: readonly Numbered[]): Promise<Map<number, Answered[]>> {
  type Told = { object: number; subject: number; earlier: string; later: string; kind: string; at: string | null };
  const rows = await ask<Told>(db, ANSWERS, [listed(members.map(({ seq }) => seq))]);
  const answers = rows.map(({ object, subject, earlier, later, kind, at }): Answered => ({
    object,
    subject,
    answer: { earlier, later, relation: kind as Answer["relation"], at: restoredOrNull(at) },
  }));
  return Map.groupBy(answers, ({ object }) => object);
}

/** The answers that statements of one claim got: those from within first, as for the page of the claim. */
function answersIn(members: readonly Numbered[], all: ReadonlyMap<number, readonly Answered[]>): Answer[] {
  const own = new Set(members.map(({ seq }) => seq));
  const mine = members.flatMap(({ seq }) => all.get(seq) ?? []);
  const inOrder = mine.toSorted((a, b) => a.subject - b.subject || a.object - b.object);
  const [within, beyond] = [true, false].map((is) => inOrder.filter(({ subject }) => own.has(subject) === is));
  return [...within!, ...beyond!].map(({ answer }) => answer);
}
