// What a brief is compiled from: the weightiest claims of a story with all that they rest on.

import type { Position } from "../../claim/index.ts";
import { instantOf, overlaps } from "../../article/index.ts";
import type { Article, Span } from "../../article/index.ts";
import { languageOf } from "../../language/index.ts";
import type { Prose } from "../../language/index.ts";
import { currentFirst } from "./current.ts";
import { editedIn, editsIn } from "./edited.ts";
import type { Edit } from "./edited.ts";
import { asItStands } from "./standing.ts";
import type { Outdated } from "./standing.ts";
import type { ClaimCase, ClaimLine, Ledger, StoryLine, Told } from "../../ledger/index.ts";

/** Claims with what their receipts are made from. */
export interface Ground {
  /** Weightiest first. */
  readonly cases: readonly ClaimCase[];
  /** Every spelling of each entity, the one it goes by first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The paragraphs of an article that a span touches, cut into sentences; null where its language is not read. */
  readonly proseOf: (article: Article, span: Span) => Prose | null;
  /** Texts that no longer stand on their pages. */
  readonly outdated: Outdated;
}

/** Everything that a brief may tell. */
export interface Evidence extends Ground {
  readonly story: StoryLine;
  /** Further claims: what they say takes back or replaces what those above say. */
  readonly beside: readonly ClaimCase[];
  /** What pages said before they were edited or taken down. */
  readonly edits: readonly Edit[];
  /** Since when edited pages say what they did not say before, by the ids of the statements. */
  readonly edited: ReadonlyMap<string, string>;
}

/** Claims that a brief is chosen from: so many for each of its sentences, and no fewer and no more than these. */
const [EACH, LEAST, MOST] = [4, 24, 60];

/** What the ledger has on a story for a brief of so many sentences; null where there is no story of this id. */
export async function evidenceOf(ledger: Ledger, id: string, sentences: number): Promise<Evidence | null> {
  const found = await ledger.story(id);
  if (!found) return null;
  const claims = Math.min(MOST, Math.max(LEAST, EACH * sentences));
  const lines = weighed(await ledger.claims(found.story.id), found.story.last).slice(0, claims);
  const all = await ledger.claimCases(lines.map((line) => line.id));
  const outdated = await outdatedIn(ledger, all);
  const cases = currentFirst(all.flatMap((one) => asItStands(one, outdated) ?? []));
  const beside = await answeringOf(ledger, cases);
  const edits = editsIn(all, outdated);
  const edited = editedIn(all, outdated);
  const ground = await groundOf(ledger, [...all, ...beside]);
  return { ...ground, story: found.story, cases, beside, edits, edited };
}

/** Claims whose statements answer these claims, and are in none of them. */
export async function answeringOf(ledger: Ledger, cases: readonly ClaimCase[]): Promise<ClaimCase[]> {
  const known = new Set(cases.flatMap(({ told }) => told.map(({ statement }) => statement.id)));
  const answers = cases.flatMap((one) => [...one.status.positions, ...deniedFrom(one)]);
  const all = answers.flatMap(({ statements }) => statements);
  const others = [...new Set(all)].filter((id) => !known.has(id));
  if (others.length === 0) return [];
  const claims = await ledger.thingsOf("claim", others);
  return ledger.claimCases([...new Set(claims.values())].slice(0, MOST));
}

/** Statements of other claims that deny one of this. */
export function deniedFrom({ told, relations }: Pick<ClaimCase, "told" | "relations">): Position[] {
  const own = new Set(told.map(({ statement }) => statement.id));
  return relations
    .filter(({ subject, object, kind }) => kind === "denies" && own.has(object) && !own.has(subject))
    .map(({ subject }) => ({ who: null, what: "denied", first: null, statements: [subject], stands: true }));
}

/** What receipts of claims are made from. */
export async function groundOf(ledger: Ledger, cases: readonly ClaimCase[]): Promise<Ground> {
  const told = cases.flatMap((one) => one.told);
  const outdated = await outdatedIn(ledger, cases);
  return { cases, names: await namesIn(ledger, told), proseOf: rememberingProse(), outdated };
}

/** Which articles of claims are no longer what their pages say. */
const outdatedIn = (ledger: Ledger, cases: readonly ClaimCase[]): Promise<Outdated> =>
  ledger.replacedIn([...new Set(cases.flatMap(({ told }) => told.map(({ kept }) => kept.article.id)))]);

/** Claims in order of weight: origins for and against, outlets, and how lately they came. */
function weighed(lines: readonly ClaimLine[], last: string | null): ClaimLine[] {
  return lines
    .map((line) => ({ line, weight: weightOf(line, last) }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ line }) => line);
}

const DAY = 24 * 60 * 60 * 1000;

/** How much a claim matters in its story. */
export function weightOf(
  { least, against, outlets, pages, first }: Omit<ClaimLine, "id" | "text" | "series">,
  last: string | null,
): number {
  const [from, to] = [instantOf(first), instantOf(last)];
  const age = from === null || to === null ? 7 : (to - from) / DAY;
  // That it is disputed at all matters more than by how many.
  const disputed = against[1] > 0 ? 3 + against[0] : 0;
  return 3 * least + disputed + outlets + pages / 2 + 2 / (1 + Math.max(0, age));
}

async function namesIn(ledger: Ledger, told: readonly Told[]): Promise<Map<string, readonly string[]>> {
  const ids = new Set(told.flatMap(({ held }) => held.chain.flatMap(({ entity }) => entity ?? [])));
  const names = new Map<string, readonly string[]>();
  for (const id of ids) {
    const record = (await ledger.thing(id))?.record;
    const known = record?.["names"];
    if (Array.isArray(known))
      names.set(
        id,
        known.filter((name) => typeof name === "string"),
      );
  }
  return names;
}

/** A few paragraphs of each article are looked at, and no more of it is cut. */
function rememberingProse(): Ground["proseOf"] {
  const known = new Map<string, Prose | null>();
  return (article, span) => {
    const blocks = article.blocks.filter((block) => overlaps(block, span));
    const key = `${article.id} ${blocks[0]?.start ?? -1} ${blocks.length}`;
    const made = known.get(key);
    if (made !== undefined) return made;
    const prose = languageOf(article.language ?? "en")?.cut(article.text, blocks) ?? null;
    known.set(key, prose);
    return prose;
  };
}
