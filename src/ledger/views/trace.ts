// Where does this come from? A text is looked up among claims, an address among articles.

import type { Kysely } from "kysely";
import { ClaimIndex } from "../../claim/index.ts";
import { lists, versionsOf, withStatements } from "../facts.ts";
import type { KeptArticle } from "../facts.ts";
import { thingOf } from "../judged.ts";
import { statementsHolding } from "../search.ts";
import { restored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import type { Statement } from "../../statement/index.ts";
import { viewOf } from "../view.ts";
import { linesIn } from "./claims.ts";
import type { ClaimLine } from "./claims.ts";

/** Words of a text that are looked up. */
const WORDS = 24;
/** Statements that a word may bring up; one that brings up more says too little. */
const RARE = 200;
/** Statements that are laid beside the text for each claim that is wanted. */
const BESIDE = 8;

/** The claims that a text may be an instance of, the likeliest first. */
export async function claimsLike(db: Kysely<Tables>, text: string, limit = 5): Promise<ClaimLine[]> {
  const { nameOf, placed } = await viewOf(db);
  const index = new ClaimIndex();
  const claims = new Map<string, string>();
  const asked = beginningsOf(text);
  for (const { statement, words, claim } of await holding(db, wordsOf(text))) {
    if (!isAbout(words, asked)) continue;
    index.add({ id: statement, text: words, title: null });
    claims.set(statement, nameOf(placed.get(statement)?.thing ?? claim));
  }
  const likest = index.rank(text, limit * BESIDE).map(({ id }) => claims.get(id)!);
  return linesIn(db, [...new Set(likest)].slice(0, limit));
}

/** Statements of claims that hold one of the words, those of the first word first; a word that many hold says too little. */
async function holding(db: Kysely<Tables>, words: readonly string[]) {
  const numbers = new Set<number>();
  for (const word of words) {
    const found = await statementsHolding(db, word, RARE);
    if (found.length < RARE) for (const number of found) numbers.add(number);
  }
  const known = new Map<number, { statement: string; words: string; claim: string }>();
  for (const list of lists([...numbers])) {
    const rows = await db
      .selectFrom("statements as s")
      .innerJoin("claim_members as m", "m.statement", "s.seq")
      .innerJoin("things as t", "t.seq", "m.thing")
      .select(["s.seq", "s.id as statement", "s.words", "t.id as claim"])
      .where("s.seq", "in", list)
      .execute();
    for (const { seq, statement, words: said, claim } of rows)
      known.set(seq, { statement, words: restored(said), claim: restored(claim) });
  }
  return [...numbers].flatMap((number) => known.get(number) ?? []);
}

/** Share of a text's words that a statement must have to say anything of it. */
const ENOUGH = 0.34;

/** Do words that tell something stand in both, as far as their beginnings tell? */
function isAbout(words: string, asked: ReadonlySet<string>): boolean {
  const has = beginningsOf(words);
  const both = [...asked].filter((one) => has.has(one)).length;
  return both > 0 && both >= Math.min(2, asked.size) && both >= asked.size * ENOUGH;
}

/** The first letters of a word, by which its forms are one. */
const STEM = 5;

const beginningsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text.toLowerCase())
      .filter((word) => word.length > 3 || /\p{N}/u.test(word))
      .filter((word) => !COMMON.has(word))
      .map((word) => word.slice(0, STEM)),
  );

const COMMON = new Set(
  (
    "said says that this with from have been were will would they their there what when about more than into over also " +
    "some such only made make near after before monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

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
