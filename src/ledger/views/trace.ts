// Where does this come from? A text is looked up among claims, an address among articles.

import type { Kysely } from "kysely";
import { ClaimIndex } from "../../claim/index.ts";
import { LISTED, ask, listed } from "../ask.ts";
import { lastChange } from "../events.ts";
import { versionsOf, withStatements } from "../facts.ts";
import type { KeptArticle } from "../facts.ts";
import { thingOf } from "../judged.ts";
import { reportedWith, statementsHolding } from "../search.ts";
import { restored } from "../stored.ts";
import type { Tables } from "../tables.ts";
import type { Statement } from "../../statement/index.ts";
import { viewOf } from "../view.ts";
import { linesIn } from "./claims.ts";
import type { ClaimLine } from "./claims.ts";
import { recent } from "./recent.ts";

/** Words of a text that are looked up. */
const WORDS = 24;
/** Statements that a word may bring up; one that brings up more says too little by itself. */
const RARE = 200;
/** Statements that such words are sought in together: all of them, or two at a time; and claims that come of it. */
const [TOGETHER, IN_TWOS, REPORTED] = [5_000, 1_000, 100];
/** Statements that are laid beside the text for each claim that is wanted. */
const BESIDE = 8;

/** The claims that a text may be an instance of, the likeliest first. */
export async function claimsLike(db: Kysely<Tables>, text: string, limit = 5): Promise<ClaimLine[]> {
  const { nameOf, placed } = await viewOf(db);
  const asked = beginningsOf(text);
  const about = (await holding(db, wordsOf(text))).filter(({ beginnings }) => isAbout(beginnings, asked));
  const inClaims = await claimsOf(db, about);
  const index = new ClaimIndex();
  const claims = new Map<string, string>();
  const worded = new Set<string>();
  for (const { number, statement, words } of about) {
    const claim = inClaims.get(number);
    if (claim === undefined) continue;
    const name = nameOf(placed.get(statement)?.thing ?? claim);
    if (worded.has(`${name} ${words}`)) continue;
    worded.add(`${name} ${words}`);
    index.add({ id: statement, text: words, title: null });
    claims.set(statement, name);
  }
  const scores = new Map<string, number>();
  for (const { id, score } of index.rank(text, limit * BESIDE))
    scores.set(claims.get(id)!, scores.get(claims.get(id)!) ?? score);
  return mostReported(db, scores, limit);
}

/** The likeliest claims; of those that are as likely, the ones that most statements put forward. */
async function mostReported(
  db: Kysely<Tables>,
  scores: ReadonlyMap<string, number>,
  limit: number,
): Promise<ClaimLine[]> {
  const least = [...scores.values()][limit - 1] ?? 0;
  const likely = [...scores].filter(([, score]) => score >= least);
  const lines = await linesIn(
    db,
    likely.map(([claim]) => claim),
  );
  return lines.toSorted((a, b) => scores.get(b.id)! - scores.get(a.id)! || b.statements - a.statements).slice(0, limit);
}

/** A statement by its words, which never change. */
interface Worded {
  readonly number: number;
  readonly statement: string;
  readonly words: string;
  readonly beginnings: ReadonlySet<string>;
}

/** Statements that a connection remembers, and words with the statements that hold them. */
const worded = recent<Worded, number>(10_000);
const found = recent<readonly number[]>(10_000);

/** Statements that hold one of the words, those of the first word first, and those that hold several that many hold. */
async function holding(db: Kysely<Tables>, words: readonly string[]): Promise<Worded[]> {
  const state = String(await lastChange(db));
  const [known, numbers, common] = [found(db), new Set<number>(), [] as string[]];
  const look = async (what: string, find: () => Promise<readonly number[]>) => {
    const holders = known.at(what, state) ?? (await find());
    known.keep(what, state, holders);
    return holders;
  };
  for (const word of words) {
    const holders = await look(word, () => statementsHolding(db, word, RARE));
    if (holders.length >= RARE) common.push(word);
    else for (const number of holders) numbers.add(number);
  }
  const telling = common.filter((word) => beginningsOf(word).size > 0);
  const few = telling.length < 2 && numbers.size > 0;
  if (!few) for (const number of await together(telling, look, db)) numbers.add(number);
  return wordedIn(db, [...numbers]);
}

type Look = (what: string, find: () => Promise<readonly number[]>) => Promise<readonly number[]>;

/** Statements that hold all the words that many hold; where there is none, two that stand close. */
async function together(telling: readonly string[], look: Look, db: Kysely<Tables>): Promise<readonly number[]> {
  const reported = (words: readonly string[], among: number) =>
    look(`${among} ${words.join(" ")}`, () => reportedWith(db, words, { among, most: REPORTED }));
  if (telling.length === 0) return [];
  const all = await reported(telling, TOGETHER);
  if (all.length > 0) return all;
  const twos = telling.flatMap((word, place) => telling.slice(place + 1, place + 3).map((next) => [word, next]));
  return (await Promise.all(twos.map((words) => reported(words, IN_TWOS)))).flat();
}

const WORDED = `select seq as number, id as statement, words from statements where seq in ${LISTED}`;

/** Statements in the order of their numbers here. */
async function wordedIn(db: Kysely<Tables>, numbers: readonly number[]): Promise<Worded[]> {
  const known = worded(db);
  const all = numbers.map((number) => known.at(number, ""));
  const missing = numbers.filter((_, place) => all[place] === undefined);
  if (missing.length === 0) return all as Worded[];
  const read = new Map<number, Worded>();
  for (const { number, statement, words: kept } of await ask<Omit<Worded, "beginnings">>(db, WORDED, [
    listed(missing),
  ])) {
    const words = restored(kept);
    const one = { number, statement, words, beginnings: beginningsOf(words) };
    known.keep(number, "", one);
    read.set(number, one);
  }
  return numbers.map((number, place) => all[place] ?? read.get(number)!);
}

/** The claims of statements as machines see it, by the numbers of the statements. */
async function claimsOf(db: Kysely<Tables>, statements: readonly Worded[]): Promise<Map<number, string>> {
  const all = `select m.statement as number, t.id from claim_members as m inner join things as t on t.seq = m.thing
    where m.statement in ${LISTED}`;
  const rows = await ask<{ number: number; id: string }>(db, all, [listed(statements.map(({ number }) => number))]);
  return new Map(rows.map(({ number, id }) => [number, restored(id)]));
}

/** Share of a text's words that a statement must have to say anything of it. */
const ENOUGH = 0.34;

/** Do words that tell something stand in both, as far as their beginnings tell? */
function isAbout(has: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  let both = 0;
  for (const one of asked) if (has.has(one)) both += 1;
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
