// A person or body, and the list of all of them.

import type { EntityLine, KeptStatement, Ledger } from "../../ledger/index.ts";
import { correctedBy } from "../../ledger/index.ts";
import { entityPage, peoplePage } from "../../web/index.ts";
import type { EntityRecord, Utterance } from "../../web/index.ts";
import { PEOPLE as LOOKED } from "../aside/aside.ts";
import type { Desk } from "../env.ts";
import { claimsOf, meantBy, storiesOf } from "./lookups.ts";
import { doneIn } from "./done.ts";
import { drawing, drawn, drawnOf } from "./drawn.ts";
import { cursorOf, frameOf, further } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Statements and people that one page shows, and people that may be the same. */
const [STATEMENTS, PEOPLE, LIKE] = [50, 100, 6];

export async function showEntity(c: Asked, desk: Desk, id: string) {
  return drawnOf(c, desk, { kind: "entity", id }, async () => {
    const entity = await desk.ledger.entityLine(id);
    if (!entity) return null;
    const frame = frameOf(c, desk, await doneIn(c, desk));
    return drawing(frame, entityPage(await entityRecord(c, desk.ledger, entity), frame));
  });
}

async function entityRecord(c: Asked, ledger: Ledger, entity: EntityLine): Promise<EntityRecord> {
  const page = await ledger.entityStatements(entity.id, { after: cursorOf(c, "after"), limit: STATEMENTS });
  const view = await ledger.view();
  const statements = page.items.map((one) => ({ ...one, statement: correctedBy(view, one.statement) }));
  const meant = await meantBy(
    ledger,
    statements.map(({ statement }) => statement),
  );
  const items = await utterancesOf(ledger, statements, entity.id, meant);
  return {
    entity,
    said: { items, total: entity.statements, before: null, after: further(c, "after", page.next) },
    meant,
    through: throughIn(items, entity.id, meant),
    like: await likeOf(ledger, entity),
  };
}

async function utterancesOf(
  ledger: Ledger,
  statements: readonly KeptStatement[],
  entity: string,
  meant: ReadonlyMap<string, string>,
): Promise<Utterance[]> {
  const articles = [...new Set(statements.map(({ article }) => article))];
  const kept = new Map((await ledger.articlesOf(articles)).map((one) => [one.article.id, one]));
  const stories = await storiesOf(ledger, articles);
  const claims = await claimsOf(
    ledger,
    statements.map(({ statement }) => statement.id),
  );
  return statements.map(({ statement, article }) => ({
    statement,
    kept: kept.get(article)!,
    claim: claims.get(statement.id) ?? null,
    story: stories.get(article) ?? null,
    links: statement.chain.map((_, place) => `${statement.id}#${place}`).filter((link) => meant.get(link) === entity),
  }));
}

/** Who handed on what somebody said: the relays after it, and the outlets. */
function throughIn(
  items: readonly Utterance[],
  entity: string,
  meant: ReadonlyMap<string, string>,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const { statement, kept } of items) {
    const place = statement.chain.findIndex((_, at) => meant.get(`${statement.id}#${at}`) === entity);
    const names = [...statement.chain.slice(place + 1).map(({ name }) => name), kept.article.publisher];
    for (const name of new Set(names)) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
}

/** People that share a word of their names with somebody, who speaks most first. */
async function likeOf(ledger: Ledger, { id, names }: EntityLine): Promise<EntityLine[]> {
  const byWord = wordsOf(await ledger.entities({ limit: LOOKED }));
  const alike = new Set(wordsIn(names).flatMap((word) => byWord.get(word) ?? []));
  const inOrder = [...alike].filter(({ one }) => one.id !== id).toSorted((a, b) => a.place - b.place);
  return inOrder.slice(0, LIKE).map(({ one }) => one);
}

const wordsIn = (names: readonly string[]): string[] =>
  names.flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** Somebody with the place in the list. */
interface Listed {
  readonly one: EntityLine;
  readonly place: number;
}

/** A list that is remembered is told apart into words once. */
const told = new WeakMap<readonly EntityLine[], Map<string, Listed[]>>();

function wordsOf(all: readonly EntityLine[]): Map<string, Listed[]> {
  const known = told.get(all) ?? new Map<string, Listed[]>();
  if (told.has(all)) return known;
  for (const [place, one] of all.entries()) {
    const listed = { one, place };
    for (const word of new Set(wordsIn(one.names))) known.set(word, [...(known.get(word) ?? []), listed]);
  }
  told.set(all, known);
  return known;
}

export async function showPeople(c: Asked, desk: Desk) {
  return drawn(c, async () => {
    const from = cursorOf(c, "from") ?? 0;
    const all = await desk.ledger.entities({ limit: LOOKED });
    const items = all.slice(from, from + PEOPLE);
    const after = all.length > from + PEOPLE ? further(c, "from", from + PEOPLE) : null;
    const before = from > 0 ? further(c, "from", Math.max(0, from - PEOPLE)) : null;
    return drawing(frameOf(c, desk), peoplePage({ items, total: null, before, after }));
  });
}
