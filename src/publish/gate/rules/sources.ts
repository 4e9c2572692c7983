// Who is said to have said what.

import type { Span } from "../../../article/index.ts";
import type { Token } from "../../../language/index.ts";
import type { Statement } from "../../../statement/index.ts";
import type { Held } from "../case.ts";
import { isSameName, statementsIn } from "../case.ts";
import type { Found } from "../fault.ts";
import { plain } from "../text.ts";
import { isSaidOn } from "./facts.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";

/** “Torenko said”, where the receipt is of somebody else; a relay that is no relay, or stands before the origin. */
export const sources: Rule = ({ statements, held, all, words, text, isCount }) => {
  // Who gave which figure of a series is held against its parts.
  if (isCount || held.length === 0 || isSeries(words, held)) return none;
  return statements.flatMap((statement): Found[] => {
    const own = statement.content.map(({ start, end }) => words.slice(start, end)).join(" ");
    const receipt = bestFor(held, own);
    const chain = receipt?.proof.chain;
    if (!chain || statement.chain[0]?.name == null) return none;
    const places = statement.chain.map(({ name }) => placeIn(chain, name));
    const [origin] = places;
    const name = statement.chain[0].name;
    if (origin === -1 && !isOffice(name, all) && !isVerbatim(statement, receipt, text.tokens))
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
  return ![first.name, ...(first.known ?? [])].some((name) => said.includes(plain(name)));
}

const placeIn = (chain: NonNullable<Held["proof"]["chain"]>, name: string | null): number =>
  name === null
    ? -1
    : chain.findIndex((link) => [link.name ?? "", ...(link.known ?? [])].some((known) => isSameName(known, name)));

/** “The environment minister” is proved by the words that give the office, if nobody else speaks in them. */
const isOffice = (name: string, all: readonly Held[]) =>
  !/\s\p{Lu}|^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(name.replace(/^The\s/, "")) &&
  all.some((receipt) => plain(receipt.text.prose.text).includes(plain(name)) && isSpeaking(receipt, name));

function isSpeaking({ proof, text }: Held, name: string): boolean {
  if (proof.proves === "name") return true;
  const speakers = statementsIn(text.prose.text, proof.published ?? null).flatMap(({ chain }) => chain);
  return speakers.length === 0 || speakers.some((link) => link.name !== null && isSameName(link.name, name));
}

/** Do source and cue stand in the receipt just so, whoever its record names? */
const isVerbatim = ({ source, cue }: Statement, receipt: Held, tokens: readonly Token[]): boolean =>
  [...source, ...cue].every(({ start, end }) =>
    tokens.every((token) => token.start < start || token.end > end || receipt.alignment.matched.has(token.index)),
  ) && source.every((span) => !isPartOf(span, receipt, tokens));

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
  const words = new Set(plain(content).match(/[\p{L}\p{N}]+/gu) ?? []);
  const shared = ({ text }: Held) =>
    new Set(text.tokens.map(({ lower }) => lower).filter((word) => words.has(word))).size;
  return held.toSorted((a, b) => shared(b) - shared(a))[0] ?? null;
}

const originsIn = (held: readonly Held[]): number =>
  new Set(held.map(({ proof }) => proof.chain?.[0]?.name ?? "")).size;

/** “The mayor spoke of 12 on 3 March, and the service of 14 on 6 March.” */
const isSeries = (words: string, held: readonly Held[]): boolean => /\bspoke of\b/.test(words) && originsIn(held) > 1;

/** Where one part of a series ends and the next begins: behind its day, at a semicolon, before “as 12 by the mayor”. */
const PARTS = /;|(?<=\bon \d{1,2} \p{Lu}\p{Ll}{2,8}(?: \d{4})?)(?=,? and |, )|(?=\bas (?:[\p{L}]+ ){0,3}[\d])/u;

/** “The mayor spoke of 12 on 3 March”: what stands in one part of a series is proved by one receipt. */
export const series: Rule = ({ words, held, isCount, text }) => {
  if (isCount || originsIn(held) < 2) return none;
  const faults: Found[] = [];
  let from = 0;
  for (const part of words.split(PARTS)) {
    // A semicolon is part of neither.
    from = words.indexOf(part, from);
    const span = { start: from, end: from + part.length };
    from += part.length;
    const own = text.numerals.filter(({ start }) => span.start <= start && start < span.end);
    const who = held.flatMap(({ names, proof }) =>
      names.filter((name) => name !== proof.outlet && plain(part).includes(plain(name))),
    );
    const days = text.days.filter(({ start }) => span.start <= start && start < span.end);
    if (own.length === 0 || (who.length === 0 && !isSeries(words, held) && !/\bby\s/.test(part))) continue;
    const isProved =
      who.length > 0 &&
      held.some(
        (receipt) =>
          own.every(({ value }) => receipt.text.numerals.some((one) => one.value === value)) &&
          who.every((name) => receipt.names.some((known) => isSameName(known, name))) &&
          days.every((day) => isSaidOn(receipt, day)),
      );
    if (!isProved) faults.push({ kind: "source", words: part.trim(), why: "no one receipt proves all of it" });
  }
  return faults;
};
