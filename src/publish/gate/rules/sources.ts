// Who is said to have said what.

import { covers, wordsOf } from "../../../article/index.ts";
import type { Span } from "../../../article/index.ts";
import type { Token } from "../../../language/index.ts";
import type { Statement } from "../../../statement/index.ts";
import type { Held } from "../case.ts";
import { isSameName, spellingsOf, statementsIn } from "../case.ts";
import type { Found } from "../fault.ts";
import { plain } from "../text.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";
import { isSeriesOfMany } from "./series.ts";

/** “Torenko said”, where the receipt is of somebody else; a relay that is no relay, or stands before the origin. */
export const sources: Rule = ({ statements, held, all, words, text, isCount }) => {
  // Who gave which figure of a series is held against its parts.
  if (isCount || held.length === 0 || isSeriesOfMany(words, held)) return none;
  return statements.flatMap((statement): Found[] => {
    const own = statement.content.map(({ start, end }) => words.slice(start, end)).join(" ");
    const receipt = bestFor(held, own);
    const chain = receipt?.proof.chain;
    if (!chain || statement.chain[0]?.name == null) return none;
    const places = statement.chain.map(({ name }) => placeIn(chain, name));
    const [origin] = places;
    const name = statement.chain[0].name;
    if (origin === -1 && !isOffice(name, own, all) && !isVerbatim(statement, receipt, text.tokens))
      return [{ kind: "source", words: name, why: `the receipt is of ${chain[0]?.name ?? "nobody named"}` }];
    const known = places.filter((place) => place >= 0);
    const isTurned = known.some((place, at) => at > 0 && place < known[at - 1]!) || isRelayAlone(chain, origin!, own);
    return isTurned ? [{ kind: "source", words: name, why: "passed it on; somebody else said it" }] : none;
  });
};

/** “Dahl had claimed that the pier was safe”, where managers claimed it and Dahl said so. */
function isRelayAlone(chain: NonNullable<Held["proof"]["chain"]>, place: number, content: string): boolean {
  const first = chain[0];
  if (place <= 0 || first?.name == null) return false;
  const said = plain(content);
  return !spellingsOf(first).some((name) => said.includes(plain(name)));
}

const placeIn = (chain: NonNullable<Held["proof"]["chain"]>, name: string | null): number =>
  name === null ? -1 : chain.findIndex((link) => spellingsOf(link).some((known) => isSameName(known, name)));

/** “The environment minister” is proved by the words that give the office, if nobody else says it in them. */
const isOffice = (name: string, content: string, all: readonly Held[]) =>
  !/\s\p{Lu}|^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(name.replace(/^The\s/, "")) &&
  all.some((receipt) => plain(receipt.text.prose.text).includes(plain(name)) && isSpeaking(receipt, name, content));

function isSpeaking({ proof, text }: Held, name: string, content: string): boolean {
  if (proof.proves === "name") return true;
  const all = statementsIn(text.prose.text, proof.published ?? null);
  const told = nearestTo(content, all, ({ content: spans }) => wordsOf(text.prose.text, spans));
  return !told || told.chain.some((link) => link.name !== null && isSameName(link.name, name));
}

/** The one that shares most words with a content and has fewest beside them. */
function nearestTo<T>(content: string, all: readonly T[], textOf: (one: T) => string): T | null {
  const own = wordsIn(content);
  const closeness = (one: T) => {
    const its = wordsIn(textOf(one));
    return (2 * [...its].filter((word) => own.has(word)).length) / Math.max(1, own.size + its.size);
  };
  return all.map((one) => ({ one, near: closeness(one) })).toSorted((a, b) => b.near - a.near)[0]?.one ?? null;
}

const wordsIn = (text: string): Set<string> => new Set(plain(text).match(/[\p{L}\p{N}]+/gu) ?? []);

/** Do source and cue stand in the receipt just so, and near each other, whoever its record names? */
function isVerbatim({ source, cue }: Statement, receipt: Held, tokens: readonly Token[]): boolean {
  const own = tokens.filter((token) => [...source, ...cue].some((span) => covers(span, token)));
  const places = own.map(({ index }) => receipt.alignment.places.get(index));
  if (places.some((place) => place === undefined)) return false;
  const isNear = Math.max(...places.map(Number)) - Math.min(...places.map(Number)) <= lengthOf(own) + ASIDE;
  return isNear && source.every((span) => !isPartOf(span, receipt, tokens));
}

/** Words that may stand between a source and its verb. */
const ASIDE = 12;

const lengthOf = (tokens: readonly Token[]): number => (tokens.at(-1)?.index ?? 0) - (tokens[0]?.index ?? 0);

/** “the Bureau” of “a source in the Bureau”. */
function isPartOf({ start, end }: Span, { text, alignment }: Held, tokens: readonly Token[]): boolean {
  const isArticle = ({ pos }: Token) => pos === "DET";
  const at = tokens.findIndex((token) => token.start >= start && token.end <= end && !isArticle(token));
  const place = alignment.places.get(tokens[at]?.index ?? -1);
  if (place === undefined) return false;
  const own = tokens.slice(0, at).findLast((token) => !isArticle(token));
  const its = text.tokens.slice(0, place).findLast((token) => !isArticle(token));
  return its?.pos === "ADP" && its.lower !== "to" && its.lower !== own?.lower;
}

/** The receipt that has most words of a content. */
export function bestFor(held: readonly Held[], content: string): Held | null {
  const words = wordsIn(content);
  const shared = ({ text }: Held) =>
    new Set(text.tokens.map(({ lower }) => lower).filter((word) => words.has(word))).size;
  return held.toSorted((a, b) => shared(b) - shared(a))[0] ?? null;
}
