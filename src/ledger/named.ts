// The chain that a person gives for a statement: what each link is where they do not say, and who is meant by a name.

import type { Kysely } from "kysely";
import type { Link, LinkKind } from "../statement/index.ts";
import { LISTED, ask, listed } from "./ask.ts";
import { LedgerError } from "./errors.ts";
import { statementsOf } from "./facts.ts";
import { correctedBy } from "./judged.ts";
import type { Verdict } from "./judgement.ts";
import { familyOf } from "./rechained.ts";
import { statementsWithName } from "./search.ts";
import { restored, stored } from "./stored.ts";
import type { Tables } from "./tables.ts";
import { viewOf } from "./view.ts";

/** A link as a person gives it: `kind` is null where they do not say what it is. */
export interface GivenLink {
  readonly name: string | null;
  readonly kind: LinkKind | null;
}

/**
 * A chain as a person gives it, with what the ledger knows of its names: a link that the statement has already keeps
 * its role. Throws where a name is known nowhere and they do not say what it is.
 */
export async function chainAs(
  db: Kysely<Tables>,
  statement: string,
  given: readonly GivenLink[],
): Promise<readonly Link[]> {
  const [kept] = await statementsOf(db, [statement]);
  if (!kept) throw new LedgerError(`ledger: no such statement: ${statement}`);
  const { chain } = correctedBy(await viewOf(db), kept.statement);
  const links: Link[] = [];
  for (const { name, kind: stated } of given) {
    const same = chain.find((link) => link.name === name);
    const kind = stated ?? same?.kind ?? (name === null ? "unnamed" : await kindOf(db, name, kept.article));
    links.push({ name, kind, role: same?.role ?? null, onBehalfOf: same?.onBehalfOf ?? null });
  }
  return links;
}

async function kindOf(db: Kysely<Tables>, name: string, article: string): Promise<LinkKind> {
  const all = await bearersOf(db, name, article);
  const kinds = new Set(all.map(({ kind }) => familyOf(kind)));
  if (kinds.size === 1) return all[0]!.kind;
  if (kinds.size === 0 && (await isOutlet(db, name))) return "publication";
  const asked = "say what it is, as in “Ana Ruiz (person)”";
  throw new LedgerError(
    `ledger: chain: ${kinds.size === 0 ? `no article names it, ${asked}` : `of several kinds, ${asked}`}: ${name}`,
  );
}

const isOutlet = async (db: Kysely<Tables>, name: string): Promise<boolean> =>
  (await ask(db, "select 1 from articles where publisher = ? limit 1", [stored(name)])).length > 0;

/** For each link of a corrected chain that is new to its statement a link that means whom it means; null where nobody is known. */
export async function linkAnchors(
  db: Kysely<Tables>,
  { statement, fields }: Extract<Verdict, { act: "correct" }>,
): Promise<(string | null)[]> {
  if (!fields.chain) return [];
  const [kept] = await statementsOf(db, [statement]);
  const anchors: (string | null)[] = [];
  for (const { name, kind } of fields.chain)
    anchors.push(name === null || kind === "unnamed" || !kept ? null : await anchorOf(db, name, kind, kept.article));
  return anchors;
}

/** The one who bears a name in this article, or else the only one who bears it anywhere. */
async function anchorOf(db: Kysely<Tables>, name: string, kind: LinkKind, article: string): Promise<string | null> {
  const all = (await bearersOf(db, name, article)).filter((one) => familyOf(one.kind) === familyOf(kind));
  const here = all.filter((one) => one.article === article);
  const among = here.length > 0 ? here : all;
  return new Set(among.map(({ thing }) => thing)).size === 1 ? among[0]!.link : null;
}

/** A link of just this name that means somebody. */
interface Bearer {
  readonly link: string;
  readonly thing: string;
  readonly kind: LinkKind;
  readonly article: string;
}

/** The newest statements that are looked at for a name. */
const LOOKED = 2000;

const BEARERS = `
  select s.id || '#' || l.position as link, t.id as thing, l.kind, a.id as article
  from statements as s inner join links as l on l.statement = s.seq inner join articles as a on a.seq = s.article
    inner join entity_links as m on m.statement = l.statement and m.position = l.position
    inner join things as t on t.seq = m.thing
  where (s.seq in ${LISTED} or a.id = ?) and l.name = ? order by s.seq`;

/** Links of this name as machines read them, but for those that people say mean somebody else. */
async function bearersOf(db: Kysely<Tables>, name: string, article: string): Promise<Bearer[]> {
  const { placed, nameOf } = await viewOf(db);
  const holding = await statementsWithName(db, name, LOOKED);
  const rows = await ask<Bearer>(db, BEARERS, [listed(holding), article, stored(name)]);
  return rows.filter(({ link }) => !placed.has(link)).map((row) => ({ ...row, thing: nameOf(restored(row.thing)) }));
}
