// How English news says whom a source cites: "citing two officials", "which had it from a diplomat".
//
// Each citation is by the one before it: the source cites the first, the first the second, and the last is the
// origin.

import { type Span, covers, overlaps } from "../../article/index.ts";
import type { Sentence, Token } from "../../language/index.ts";
import { isWord } from "../record/tokens.ts";
import { isSource } from "./cited.ts";
import type { Mention } from "./mention.ts";
import { OUTLET_NOUNS, isOutlet } from "./outlets.ts";
import { type Rule, type Scene, phraseAt } from "./scene.ts";

/** Most links that one sentence cites one behind the other. */
const DEEPEST = 3;

/**
 * The Harbour Times, citing two officials, reported. According to the Times, which cites two officials.
 * Reported with reference to the Times, which cites two officials; the agency cites a diplomat.
 */
export const citing: Rule = (scene) => {
  const { frame, found } = scene;
  const source = found.source[0];
  if (!source) return [];
  const cited: Mention[] = [];
  for (let i = 0; i < frame.length && cited.length < DEEPEST; i += 1) {
    const start = mayOpen(frame, i) ? citationAt(scene, i, cited) : null;
    if (start === null || found.cue.some((span) => overlaps(span, frame[i]!))) continue;
    const span = citedFrom(frame, start, [...found.cue, ...(covers(source, frame[i]!) ? [] : found.source)]);
    if (span && !(span.start <= source.start && span.end >= source.end)) {
      cited.unshift({ span, as: "origin" });
      i = Math.max(i, start);
    }
  }
  return cited;
};

/** Whom a citation names from place `start` on; null where that is a reason, or what somebody is quoted with. */
export function citedFrom(frame: readonly Token[], start: number, stops: readonly Span[] = []): Span | null {
  const span = phraseAt(frame, start, stops);
  if (!span || !isSource(frame.slice(start, start + 20).filter((token) => covers(span, token)))) return null;
  return isQuotedWith(frame, span) ? null : span;
}

/** "which quoted a diplomat as saying that they would resume": another statement. */
function isQuotedWith(frame: readonly Token[], span: Span): boolean {
  const next = frame.findIndex(({ start }) => start >= span.end);
  if (next < 0 || frame[next]!.lower !== "as" || !frame[next + 1]?.lower.endsWith("ing")) return false;
  const after = frame[next + 2];
  return after !== undefined && isWord(after) && !/^(?:so|this|it)$/.test(after.lower);
}

/** First words of what may cite; after common ones the second must fit as well: nothing else is looked at more closely. */
const OPENS: ReadonlyMap<string, RegExp | null> = new Map<string, RegExp | null>([
  ...[
    "citing",
    "quoting",
    "crediting",
    "referencing",
    "referring",
    "attributing",
    "relying",
    "basing",
    "naming",
    "giving",
    "forwarding",
    "sharing",
    "reposting",
    "relaying",
    "republishing",
  ].map((word) => [word, null] as const),
  ...["which", "who", "that"].map((word) => [word, null] as const),
  ...["with", "in", "by"].map((word) => [word, /^reference$/] as const),
  ["whose", /^(?:only|sources?)$/],
  ["on", /^the$/],
  ["based", /^on$/],
]);

/** Words before a clause of its own. */
const BEFORE = /^(?:[,;–—-]|and|while|but)$/;

function mayOpen(frame: readonly Token[], i: number): boolean {
  const word = frame[i]!.lower;
  const second = OPENS.get(word);
  if (second !== undefined) return second === null || second.test(frame[i + 1]?.lower ?? "");
  if (word === "and") return /^(?:it|also|[a-z]+(?:s|ed))$/.test(frame[i + 1]?.lower ?? "");
  return (word === "it" || word === "the") && BEFORE.test(frame[i - 1]?.lower ?? "");
}

const [THIS, CITED] = [
  "(?:it|this|that|them|(?:the|its|this|that|these|those|his|her) \\S+)",
  "(?:cite[sd]?|quote[sd]?|credit(?:s|ed)|referenced)",
];
/** From whom it was had: heard it from, was told it by. */
const HAD =
  `(?:(?:ha[sd] |have )?(?:had|has|got|heard|received|obtained|learn(?:ed|t)|taken?|took) (?:of |about )?(?:${THIS} )?from` +
  `|(?:was|were|been) (?:told|given|shown|informed) (?:of |about )?(?:${THIS} )?by)`;
const DOES =
  `(?:(?:in turn|also|itself|only|merely|ha[sd]|have) )*(?:${CITED}|(?:is|was|were|are|been) (?:citing|quoting|crediting)` +
  `|attribute[sd] ${THIS} to|(?:was|were) attributing ${THIS} to|based (?:its \\S+|it) on|relied on` +
  `|(?:says|said|reports|reported|added) (?:that )?(?:it|she|he|they) (?:had |has |have )?${HAD}|${HAD})`;

/** What cites, whoever speaks. */
const PARTICIPLE = new RegExp(
  `^(?:citing|quoting|crediting|referencing|attributing ${THIS} to|on the (?:authority|word|basis) of|relying on|basing (?:it|this|its \\S+) on|based on information (?:from|provided by|received from)` +
    `|(?:forwarding|sharing|reposting|relaying|republishing) (?:a|an|the|his|her|its) (?:\\S+ )?(?:post|message|video|statement|report|recording|photo) (?:by|from|of)) `,
);
/** The same of an outlet; anybody else only speaks of whom he refers to. */
const REFERENCE = /^(?:referring to|(?:with|in|by) reference to) /;
const NAMED_SOURCE =
  /^(?:naming|giving|with|which (?:named|gave)) (?=(?:\S+ ){1,8}as (?:its|the|their) (?:\S+ )?sources?\b)/;
const RELATIVE = new RegExp(
  `^(?:(?:which|who|that) (?:${DOES}|refer(?:s|red) to)|whose (?:only )?sources? (?:is|are|was|were)) `,
);
const CLAUSE = new RegExp(`^(?:it|the \\S+|and|and it) (?:${DOES}) `);

/** Longest opening of a citation, in words. */
const LONGEST = 14;

/** Place of the first word of whom it cites, where a citation opens at `i`; null where none does. */
function citationAt(scene: Scene, i: number, cited: readonly Mention[]): number | null {
  const { frame } = scene;
  const opening = openingOf(scene, i, wordsFrom(frame, i), cited);
  return opening === null ? null : i + opening.trim().split(" ").length;
}

const wordsFrom = (frame: readonly Token[], i: number): string =>
  frame
    .slice(i, i + LONGEST)
    .map(({ lower }) => lower)
    .join(" ");

function openingOf(scene: Scene, i: number, words: string, cited: readonly Mention[]): string | null {
  const spoken = PARTICIPLE.exec(words) ?? NAMED_SOURCE.exec(words);
  if (spoken) return spoken[0];
  const reference = REFERENCE.exec(words);
  if (reference) return isPrinting(scene) ? reference[0] : null;
  const relative = RELATIVE.exec(words);
  if (relative) return cited.length > 0 || hangsOnSource(scene, i) ? relative[0] : null;
  const clause = CLAUSE.exec(words);
  return clause && opensClause(scene, i) && isPrinting(scene) ? clause[0] : null;
}

/** Longest sentence that only says whom an outlet cites, in words. */
const ONLY = 30;

/** “The newspaper cites two officials.” Whom the outlet of the sentence before cites; null where nothing says so. */
export function citedAfter(tokens: readonly Token[], { first, last }: Sentence): Span | null {
  const subject = tokens[first]!.lower;
  if (
    last - first > ONLY ||
    (subject !== "it" && !(subject === "the" && OUTLET_NOUNS.test(tokens[first + 1]?.lower ?? "")))
  )
    return null;
  const words = tokens.slice(first, last + 1);
  const opening = CLAUSE.exec(wordsFrom(words, 0));
  const span = opening && citedFrom(words, opening[0].trim().split(" ").length);
  const next = span && words.find(({ start }) => start >= span.end);
  return next && /^[.,;]$/.test(next.text) ? span : null;
}

/** Does the "which" at place `i` speak of the source, which may have an apposition before it? */
function hangsOnSource({ frame, found }: Scene, i: number): boolean {
  const source = found.source[0]!;
  const from = frame[i]!;
  if (covers(source, from)) return from.start > source.start;
  if (from.start < source.end) return false;
  return !frame.some(
    ({ start, pos }) => start >= source.end && start < from.start && (pos === "VERB" || pos === "AUX"),
  );
}

/** "; it cites", ", and the agency cited": the subject is the outlet that speaks, or no other is named. */
function opensClause({ frame, found }: Scene, i: number): boolean {
  const first = frame[i]!.lower;
  if (frame[i]!.start < found.source[0]!.end) return false;
  return first === "and" || first === "it" || OUTLET_NOUNS.test(frame[i + 1]!.lower);
}

/** Is it an outlet that speaks, by its name, by what it is called, or because it reports? */
export const isPrinting = ({ frame, found, prose }: Pick<Scene, "frame" | "found" | "prose">): boolean => {
  const source = found.source[0];
  if (!source) return false;
  const reports = ({ start, end }: Span) =>
    /\b(?:report|writ|wrote)/i.test(prose.text.slice(start, Math.min(end, start + 60)));
  if (found.cue.some(reports)) return true;
  const words = frame.filter((token) => covers(source, token)).map(({ text }) => text);
  const bare = /^(?:the|a|an)$/i.test(words[0] ?? "") ? words.slice(1) : words;
  return isOutlet(bare) || isOutlet(["The", ...bare]) || bare.some((word) => OUTLET_NOUNS.test(word));
};
