// Who puts a statement forward, and on which side. Who relays it takes no side.

import { nameScore } from "../entity/index.ts";
import type { Link, Statement } from "../statement/index.ts";
import { propositionOf } from "./proposition.ts";
import type { Proposition } from "./proposition.ts";
import { opensVerbatim } from "./verbatim.ts";
import type { Wording } from "./wording.ts";
import { wordsIn } from "./words.ts";
import type { Word } from "./words.ts";

/** A statement with what it needs to be compared. */
export interface StatementInContext {
  readonly statement: Statement;
  /** Words of its content. */
  readonly text: string;
  /** Words that tie it to its source: "apologised for". */
  readonly cue?: string;
  /** Who published it. */
  readonly outlet: string | null;
  /** When, ISO 8601. */
  readonly publishedAt: string | null;
  /** Whom its origin is known to be, over articles; null where nobody knows. */
  readonly entity?: string | null;
  /** What it says where its words alone do not tell; `contextsOf` fills it in. */
  readonly wording?: Wording;
  /** Who said it takes it back where it is told. */
  readonly isTakenBack?: boolean;
  /** It says of words that another has said that they are not so, and `wording` is those words. */
  readonly isDismissal?: boolean;
  /** Statements of its article that stand inside its content, and those inside whose content it stands. */
  readonly nested?: readonly string[];
  /** Words inside what another statement denies, or inside the report that it takes back: nobody says so there. */
  readonly isEcho?: boolean;
}

/** What a statement says. */
export const propositionIn = (said: StatementInContext): Proposition => propositionOf(wordingOf(said));

/** A statement that has no wording of its own is put beside many all the same. */
const bare = new WeakMap<StatementInContext, Wording>();

/** What of a statement makes its proposition. */
export function wordingOf(said: StatementInContext): Wording {
  const made = said.wording ?? bare.get(said) ?? { text: said.text, figures: said.statement.figures };
  if (!said.wording) bare.set(said, made);
  return made;
}

/** The one who puts it forward; never who relays it. */
export const originOf = ({ statement }: StatementInContext): Link | null => statement.chain[0] ?? null;

/** Does the source say that it is not so? A denial in its own words ("we sent nobody") negates only once. */
export function isAgainst(
  { statement, isDismissal }: StatementInContext,
  { isNegated, isRefuting }: Proposition,
): boolean {
  if (isDismissal) return !isNegated;
  // Denied that the figures were false: for them.
  if (isRefuting) return statement.polarity !== "negative";
  // Denied it: “That is more than there were”: words of his own, and none that he denies.
  if (statement.polarity === "positive" && (statement.form === "direct" || isNegated)) return isNegated;
  const denies = statement.act === "deny" || statement.polarity === "negative";
  return denies ? !(isNegated && statement.form === "indirect") : isNegated;
}

/** Does it put forward another's very words, with more behind them perhaps? A negation there turns nothing round. */
export const repeats = ({ statement, text, isDismissal }: StatementInContext, words: string): boolean =>
  statement.act !== "deny" && statement.polarity === "positive" && !isDismissal && opensVerbatim(text, words);

/** How like two names are from which on they are of one, and up to which of two. */
export const SAME = 0.6;
const OTHER = 0.25;

/** Is it one source? null where nothing tells. */
export function sameSource(a: StatementInContext, b: StatementInContext): boolean | null {
  if (a.entity && b.entity && a.entity === b.entity) return true;
  return sourcesAgree(originOf(a), originOf(b));
}

/** By name alone: who is not named may be anybody. */
function sourcesAgree(a: Link | null, b: Link | null): boolean | null {
  if (!a || !b || a.kind === "unnamed" || b.kind === "unnamed") return null;
  if (hasPostAt(a, b) || hasPostAt(b, a)) return null;
  const scores = voicesOf(a).flatMap((one) => voicesOf(b).map((other) => scoreOf(one, other)));
  if (scores.length === 0) return null;
  const best = Math.max(...scores);
  return best >= SAME ? true : best <= OTHER ? false : null;
}

const POSTS: ReadonlySet<string> = new Set(
  "director head chief spokesman spokeswoman secretary officer executive leader manager president chair deputy general"
    .split(" ")
    .map((word) => wordsIn(word)[0]!.stem),
);

/** Names an office somebody who speaks for a body: director, spokeswoman. */
export const isPost = ({ stem }: Word): boolean => POSTS.has(stem);

/** The service's director may speak for the Civil Protection Service, and may not. */
function hasPostAt({ role, kind }: Link, body: Link): boolean {
  if (role === null || body.name === null || kind !== "person" || body.kind === "person") return false;
  const [office, name] = [role, body.name].map((text) => wordsIn(text).filter((word) => !word.isStop && !isPost(word)));
  return holds(office!, name!) || holds(name!, office!);
}

const holds = (all: readonly Word[], some: readonly Word[]) =>
  some.length > 0 && some.every(({ stem }) => all.some((word) => word.stem === stem));

/** Does the one have a post at the other, or speak for it? */
export function speaksFor(one: StatementInContext, body: StatementInContext): boolean {
  const [a, b] = [originOf(one), originOf(body)];
  return a !== null && b !== null && hasPostAt(a, b);
}

interface Voice {
  readonly name: string;
  readonly isPerson: boolean;
}

/** A spokesman speaks with the voice of his body too. */
function voicesOf({ name, kind, onBehalfOf }: Link): Voice[] {
  const own = name === null ? [] : [{ name, isPerson: kind === "person" }];
  return onBehalfOf === null ? own : [...own, { name: onBehalfOf, isPerson: false }];
}

const scoreOf = (a: Voice, b: Voice) =>
  a.isPerson === b.isPerson ? nameScore(a.name, b.name, a.isPerson ? "person" : "organization") : 0;
