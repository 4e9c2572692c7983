// I, who, he, she: whom a pronoun means.

import type { Token } from "../../language/index.ts";
import { DOCUMENTS } from "../english/bodies.ts";
import { PEOPLE, ROLES, genderOfRole } from "../english/people.ts";
import type { Entity } from "../entity.ts";
import { isPerson } from "../memory.ts";
import { readPhrase } from "../phrase.ts";
import type { Resolved } from "../resolved.ts";
import type { Survey } from "../survey.ts";
import { type Phrase, isCapital } from "../words.ts";
import { type Answer, type Asked, type Rule, entityOr, startOf } from "./asked.ts";
import { role } from "./roles.ts";
import { type Somebody, mayBe, somebodyBefore } from "./somebody.ts";

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
  const body = phrase.pronoun === "which" ? readPhrase(bodyOf(before)) : null;
  if (body && body.name.length > 0) return { entity: survey.entities.add(body) };
  const named = memory.justBefore(at, 2);
  if (before.length === 0) return entityOr(named);
  const read = readPhrase(before);
  if (read.name.length > 0) return entityOr(survey.entities.find(read.name) ?? named);
  if (read.head !== null)
    return { name: before.map(({ text }) => text).join(" "), kind: DOCUMENTS.has(read.head) ? "document" : "unnamed" };
  return entityOr(named);
};

/** "Members of | the Harbour Council, | which": people are no which. Nothing where the phrase is not of people. */
function bodyOf(words: Token[]): Token[] {
  const of = words.findIndex(({ lower }) => lower === "of");
  const { head } = readPhrase(words.slice(0, Math.max(0, of)));
  const isOfPeople = [head, head?.replace(/s$/, "")].some((noun) => noun && (PEOPLE.has(noun) || ROLES.has(noun)));
  return isOfPeople ? words.slice(of + 1) : [];
}

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
  const behind = namedBehind(asked.survey, at);
  const found = asked.memory.scored(at, (entity) =>
    isPerson(entity) && !behind.has(entity) && (entity.gender === null || entity.gender === gender)
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
  const nearest = Math.max(found?.at ?? -1, voice?.at ?? -1);
  const other = somebodyBefore(asked.survey, at, gender);
  // The driver was held. His lawyer said | he: not the mayor, who was named before.
  if (other && other.at > nearest && !(found && mayBe(found.entity, other)) && (!outer || outer.link.onBehalfOf))
    return calledAgain(asked, other) ?? { name: other.text, kind: "unnamed" };
  if (voice && (!found || voice.at > found.at)) return { same: voice.resolved };
  return found ? { entity: found.entity } : null;
};

/** "The congressman was asked what | he said": whoever is called so elsewhere. */
function calledAgain(asked: Asked, { tokens, text, isNew }: Somebody): Answer | null {
  const known = isNew ? null : role({ ...asked, phrase: readPhrase(tokens), text });
  return known && !("name" in known) ? known : null;
}

/** "He urged Mr Ruiz to leave": whoever is named behind a pronoun in its own clause is not meant by it. */
function namedBehind({ prose: { tokens }, sightings }: Survey, at: number): ReadonlySet<Entity> {
  let end = at + 1;
  while (tokens[end]?.sentence === tokens[at]!.sentence && !/^[,;:—–“”"]$/.test(tokens[end]!.text)) end += 1;
  return new Set(sightings.filter(({ first }) => first > at && first < end).map(({ entity }) => entity));
}

const nameIs = (entity: Entity, { link }: Resolved) =>
  link.name !== null && link.name.endsWith(entity.name.at(-1)!.text);

const fitsGender = (phrase: Phrase, gender: "m" | "f") => (genderOfRole(phrase.head ?? "") ?? gender) === gender;
