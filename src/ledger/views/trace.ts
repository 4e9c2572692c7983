// Where does this come from? A text is looked up among claims, an address among articles.

import type { Kysely } from "kysely";
import { ClaimIndex } from "../../claim/index.ts";
import { versionsOf, withStatements } from "../facts.ts";
import type { KeptArticle } from "../facts.ts";
import { thingOf } from "../judged.ts";
import { claimsHolding } from "../search.ts";
import type { Tables } from "../tables.ts";
import type { Statement } from "../../statement/index.ts";
import { viewOf } from "../view.ts";
import { linesIn } from "./claims.ts";
import type { ClaimLine } from "./claims.ts";

/** Words of a text that are looked up. */
const WORDS = 24;
/** Claims that a word may bring up; one that brings up more says too little. */
const RARE = 150;

/** The claims that a text may be an instance of, the likeliest first. */
export async function claimsLike(db: Kysely<Tables>, text: string, limit = 5): Promise<ClaimLine[]> {
  const { nameOf } = await viewOf(db);
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    const claims = await claimsHolding(db, word, RARE);
    for (const claim of claims.length < RARE ? claims : []) found.add(nameOf(claim));
  }
  const lines = new Map((await linesIn(db, [...found])).map((line) => [line.id, line]));
  const index = new ClaimIndex();
  for (const { id, text: words } of lines.values()) index.add({ id, text: words, title: null });
  return index.rank(text, limit).map(({ id }) => lines.get(id)!);
}

const wordsOf = (text: string): string[] => [
  ...new Set((text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,]*[\p{L}\p{N}]|\p{N}/gu) ?? []).slice(0, WORDS)),
];

/** A statement of an article with the claim that it is an instance of; null where none is known. */
export interface Traced {
  readonly statement: Statement;
  readonly claim: ClaimLine | null;
}

/** The latest text of an address with the claims of its statements; null where the ledger has none. */
export async function traced(
  db: Kysely<Tables>,
  address: string,
): Promise<{ kept: KeptArticle; statements: Traced[] } | null> {
  const kept = (await versionsOf(db, address)).at(-1);
  if (!kept) return null;
  const { statements } = await withStatements(db, kept);
  const claims = await Promise.all(statements.map(({ id }) => thingOf(db, "claim", id)));
  const lines = new Map(
    (await linesIn(db, [...new Set(claims.filter((id) => id !== null))])).map((one) => [one.id, one]),
  );
  return {
    kept,
    statements: statements.map((statement, place) => ({ statement, claim: lines.get(claims[place] ?? "") ?? null })),
  };
}
