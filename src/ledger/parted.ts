// A person took articles from a story. What they put forward leaves the claims that it shared with the articles which
// stay: "eight dead" of one accident is no word for "eight dead" of another.

import type { Kysely } from "kysely";
import { LISTED, ask, listed } from "./ask.ts";
import { membership } from "./membership.ts";
import { restored } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** Where things stand once people have judged. */
interface View {
  readonly nameOf: (thing: string) => string;
  readonly family: (thing: string) => string[];
  readonly placed: ReadonlyMap<string, { readonly thing: string | null }>;
}

/** Statements that leave a claim together. */
export interface Parted {
  readonly claim: string;
  readonly statements: readonly string[];
}

const SAID = `
  select s.id as member, t.id as thing from articles as a inner join statements as s on s.article = a.seq
    inner join claim_members as m on m.statement = s.seq inner join things as t on t.seq = m.thing
  where a.id in ${LISTED} order by s.seq`;

/** What articles that left a story take from its claims; a statement of which a person said more stays where they put it. */
export async function partedBy(db: Kysely<Tables>, view: View, articles: readonly string[]): Promise<Parted[]> {
  const rows = await ask<{ thing: string; member: string }>(db, SAID, [listed(articles)]);
  const free = rows.filter(({ member }) => !view.placed.has(member));
  const claims = Map.groupBy(free, ({ thing }) => view.nameOf(restored(thing)));
  const parted: Parted[] = [];
  for (const [claim, leaving] of claims) {
    const statements = leaving.map(({ member }) => member);
    if (await isShared(db, view, claim, new Set(statements))) parted.push({ claim, statements });
  }
  return parted;
}

/** Does a claim keep a statement when these are gone? */
async function isShared(
  db: Kysely<Tables>,
  { family, placed }: View,
  claim: string,
  leaving: ReadonlySet<string>,
): Promise<boolean> {
  const own = new Set(family(claim));
  if (placed.values().some(({ thing }) => thing !== null && own.has(thing))) return true;
  const members = await membership.claim.members(db, [...own]);
  return members.some(({ member }) => !leaving.has(member) && !placed.has(member));
}
