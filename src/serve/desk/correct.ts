// A statement with all that can be corrected of it.

import { correctedBy } from "../../ledger/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { correctPage, statementHref } from "../../web/index.ts";
import type { CorrectRecord } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { statementsIn } from "../records/records.ts";
import { frameOf, missing, shown } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Relations that are shown, and statements of the claim that are offered. */
const [RELATIONS, OTHERS] = [20, 20];

export async function showCorrection(c: Asked, desk: Desk, id: string) {
  const { ledger } = desk;
  const [found] = await ledger.statementsOf([id]);
  const [kept] = await ledger.articlesOf(found ? [found.article] : []);
  if (!found || !kept) return missing(c, desk, "statement", id);
  const statement = correctedBy(await ledger.view(), found.statement);
  const relations = await relationsIn(ledger, id);
  const known = new Set(relations.map((one) => one.id));
  const others = (await othersIn(ledger, id)).filter((one) => !known.has(one.id));
  return shown(c, frameOf(c, desk), correctPage({ statement, kept, relations, others }, frameOf(c, desk)));
}

async function relationsIn(ledger: Ledger, id: string): Promise<CorrectRecord["relations"]> {
  const all = (await ledger.relationsOf([id])).filter(({ subject }) => subject === id).slice(-RELATIONS);
  const kinds = new Map(all.map(({ object, kind }) => [object, kind]));
  const lines = await linesOf(ledger, [...kinds.keys()]);
  return lines.map((line) => ({ ...line, relation: kinds.get(line.id)! }));
}

async function othersIn(ledger: Ledger, id: string): Promise<CorrectRecord["others"]> {
  const claim = await ledger.thingOf("claim", id);
  const members = claim === null ? [] : await ledger.members("claim", claim);
  return linesOf(ledger, members.filter((one) => one !== id).slice(0, OTHERS));
}

async function linesOf(ledger: Ledger, ids: readonly string[]): Promise<CorrectRecord["others"]> {
  const said = await statementsIn(ledger, ids);
  return said.map(({ id, words, chain, article }) => ({
    id,
    words: `${chain[0]?.name ?? "source not named"}: ${words}`,
    href: statementHref(article.id, id),
  }));
}
