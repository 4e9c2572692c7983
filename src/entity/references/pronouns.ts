// I, who, he, it, they: whom a pronoun means.

import type { Token } from "../../language/index.ts";
import { DOCUMENTS } from "../english/bodies.ts";
import { PEOPLE, ROLES, genderOfRole, isSeveral } from "../english/people.ts";
import { settledKind } from "../entities.ts";
import type { Entity } from "../entity.ts";
import { isProduct } from "../kind.ts";
import { isPerson } from "../memory.ts";
import { readPhrase } from "../phrase.ts";
import type { Resolved } from "../resolved.ts";
import type { Sighting, Survey } from "../survey.ts";
import { type Phrase, isCapital } from "../words.ts";
import { type Rule, entityOr, startOf } from "./asked.ts";

/** I, in somebody's own words. */
export const firstPerson: Rule = ({ phrase, speaker, text }) => {
  if (!/^(?:i|me|my|we|us|our)$/.test(phrase.pronoun ?? "")) return null;
  if (!speaker || speaker.link.name === null) return { name: text, kind: "unnamed" };
  if (/^(?:i|me|my)$/.test(phrase.pronoun!)) return { same: speaker };
  if (speaker.link.kind !== "person") return { same: speaker };
  return speaker.link.onBehalfOf
    ? { name: speaker.link.onBehalfOf, kind: "organization" }
    : { name: text, kind: "unnamed" };
};

/** Ana Ruiz, | who; the agreement, | which. */
export const relative: Rule = (asked) => {
  const { phrase, memory, survey } = asked;
  if (!/^(?:who|which|that|whom|whose)$/.test(phrase.pronoun ?? "")) return null;
  const at = startOf(asked);
  const before = nounBefore(survey.prose.tokens, at);
  const named = memory.justBefore(at, 2);
  if (before.length === 0) return entityOr(named);
  const read = readPhrase(before);
  if (read.name.length > 0) return entityOr(survey.entities.find(read.name) ?? named);
  if (read.head !== null)
    return { name: before.map(({ text }) => text).join(" "), kind: DOCUMENTS.has(read.head) ? "document" : "unnamed" };
  return entityOr(named);
};

/** The noun phrase that ends before a relative pronoun. */
function nounBefore(tokens: readonly Token[], at: number): Token[] {
  let end = at - 1;
  while (end >= 0 && /^[,(–—-]$/.test(tokens[end]!.text)) end -= 1;
  let from = end + 1;
  for (let i = end; i >= 0 && end - i < 14 && tokens[i]!.sentence === tokens[at]!.sentence; i -= 1) {
    const { pos, lower, text } = tokens[i]!;
    if (((pos === "VERB" || pos === "AUX") && !isCapital(tokens[i]!)) || pos === "PRON" || /^[,;:.]$/.test(text)) break;
    from = i;
    if (/^(?:the|a|an|his|her|its|their|this)$/.test(lower) && !/^(?:of|for)$/.test(tokens[i - 1]?.lower ?? "")) break;
    if (pos === "ADP" && lower !== "of" && lower !== "for" && lower !== "between") {
      from = i + 1;
      break;
    }
  }
  return tokens.slice(from, end + 1);
}

/** He, she: the likeliest person of that gender. */
export const person: Rule = (asked) => {
  const pronoun = asked.phrase.pronoun ?? "";
  if (!/^(?:he|she|him|her|his)$/.test(pronoun)) return null;
  const gender = pronoun === "she" || pronoun === "her" ? "f" : "m";
  const at = startOf(asked);
  // He said that | he: the one who says it.
  const outer = asked.speaker?.link.kind === "person" ? asked.speaker : null;
  const [credited, behind] = [creditedIn(asked.survey), namedBehind(asked.survey, at)];
  const found = asked.memory.scored(at, (entity) =>
    isPerson(entity) &&
    !credited.has(entity) &&
    !behind.has(entity) &&
    (entity.gender === null || entity.gender === gender)
      ? (entity.gender === gender ? 1 : 0) + (outer && nameIs(entity, outer) ? 4 : 0)
      : null,
  );
  const voice = asked.memory.voice(
    at,
    ({ phrase, many }) =>
      !many &&
      phrase !== null &&
      phrase.head !== null &&
      (ROLES.has(phrase.head) || PEOPLE.has(phrase.head)) &&
      fitsGender(phrase, gender),
  );
  if (voice && (!found || voice.at > found.at)) return { same: voice.resolved };
  return found ? { entity: found.entity } : null;
};

/** "He urged Mr Ruiz to leave": whoever is named behind a pronoun in its own clause is not meant by it. */
function namedBehind({ prose: { tokens }, sightings }: Survey, at: number): ReadonlySet<Entity> {
  let end = at + 1;
  while (tokens[end]?.sentence === tokens[at]!.sentence && !/^[,;:—–“”"]$/.test(tokens[end]!.text)) end += 1;
  return new Set(sightings.filter(({ first }) => first > at && first < end).map(({ entity }) => entity));
}

/** Names at the head of a text that are looked at for its credit. */
const CREDITS = 6;

/** OSTREL (Calder Line) — : who stands between brackets before a dash is the outlet that is credited. */
function creditedIn({ prose: { tokens }, sightings }: Survey): ReadonlySet<Entity> {
  const isCredit = ({ first, last }: Sighting) =>
    tokens[first - 1]?.text === "(" && tokens[last + 1]?.text === ")" && /^[-–—]+$/.test(tokens[last + 2]?.text ?? "");
  return new Set(
    sightings
      .slice(0, CREDITS)
      .filter(isCredit)
      .map(({ entity }) => entity),
  );
}

const nameIs = (entity: Entity, { link }: Resolved) =>
  link.name !== null && link.name.endsWith(entity.name.at(-1)!.text);

const fitsGender = (phrase: Phrase, gender: "m" | "f") => (genderOfRole(phrase.head ?? "") ?? gender) === gender;

const sentenceOf = ({ survey }: Parameters<Rule>[0], at: number) => survey.prose.tokens[at]?.sentence ?? 0;

/** "Rescuers" at the head of a sentence is the name of no body. */
const isCrowd = ({ name }: Entity) => name.length === 1 && isSeveral(name[0]!.lower);

/** The police said | it does not comment: the body that says it, where nothing else stands before the word. */
function bodySaying({ speaker, survey }: Parameters<Rule>[0], at: number): Resolved | null {
  const before = survey.prose.tokens[at - 1];
  const isNext = before !== undefined && (before.pos === "VERB" || before.lower === "that");
  return speaker && isNext && /^(?:organization|government)$/.test(speaker.link.kind) ? speaker : null;
}

/** It, they: a body; or the several who spoke last. */
export const thing: Rule = (asked) => {
  const pronoun = asked.phrase.pronoun ?? "";
  if (!/^(?:it|they|them|its|their)$/.test(pronoun)) return null;
  const at = startOf(asked);
  const outer = pronoun === "it" ? bodySaying(asked, at) : null;
  if (outer) return { same: outer };
  const many = pronoun.startsWith("the");
  const found = asked.memory.scored(at, (entity) =>
    isPerson(entity) || isProduct(entity.name) || isCrowd(entity)
      ? null
      : settledKind(entity) === "government" && entity.name.length === 1
        ? -1
        : 0,
  );
  const voice = asked.memory.voice(at, (one) => (many ? one.many : !one.many && one.resolved.link.kind !== "unnamed"));
  const spoke = asked.memory.lastSaid(at);
  const near = voice !== null && !many && sentenceOf(asked, at) - sentenceOf(asked, voice.at) === 1;
  if (voice && (!found || near || voice.at > found.at - 3) && (!spoke || voice.at > spoke.at || isPerson(spoke.entity)))
    return { same: voice.resolved };
  return found ? { entity: found.entity } : null;
};
