// Whom words without a name may mean: every minister whom “the minister” may be, everybody who may be “he”.

import type { Span } from "../article/index.ts";
import type { Prose, Token } from "../language/index.ts";
import { tokensIn } from "../statement/index.ts";
import { INDEFINITE, PEOPLE, ROLES, genderOfRole, mayBeCalled } from "./english/people.ts";
import type { Entity } from "./entity.ts";
import { isCalled, isPerson } from "./memory.ts";
import { isTold } from "./office.ts";
import { readPhrase } from "./phrase.ts";
import { survey } from "./survey.ts";
import type { Sighting, Survey } from "./survey.ts";
import { type Phrase, isCapital, withoutDeterminer } from "./words.ts";

/** Sentences before that of the words in which somebody is looked for: for a pronoun, for an office. */
const [NEAR, FAR] = [1, 2];

/** Most sightings that are looked back at. */
const BACK = 400;

/**
 * Names of all whom the words of a span may mean, as its sentence and those before it tell; the nameless in the words of
 * the text. Empty where the span has a name of its own, or is no pronoun and no office or body.
 */
export function meantBy(prose: Prose, span: Span): string[] {
  const phrase = readPhrase(tokensIn(prose, span));
  const at = phrase.tokens[0]?.index;
  if (at === undefined || phrase.name.length > 0 || phrase.parts.length > 1) return [];
  const place = { phrase, at, text: surveyed(prose) };
  if (/^(?:he|she)$/.test(phrase.pronoun ?? "")) return namesOf(persons(place), nameless(place));
  const isOf = phrase.head !== null && !INDEFINITE.has(phrase.tokens[0]!.lower);
  if (!isOf) return [];
  return ROLES.has(phrase.head!) ? namesOf(holders(place), others(place)) : namesOf(bodies(place), []);
}

/** Words without a name, and the text in which they stand. */
interface Place {
  readonly phrase: Phrase;
  readonly at: number;
  readonly text: Survey;
}

const surveys = new WeakMap<Prose, Survey>();

function surveyed(prose: Prose): Survey {
  const known = surveys.get(prose) ?? survey(prose);
  surveys.set(prose, known);
  return known;
}

/** Everybody of the gender that “he” or “she” has. */
function persons({ phrase, at, text }: Place): Entity[] {
  const gender = phrase.pronoun === "she" ? "f" : "m";
  return within(text, at, NEAR, (one) => isPerson(one) && (one.gender === null || one.gender === gender));
}

/** Everybody who holds an office, or else may be called so; of several those of whom the details are told. */
function holders({ phrase, at, text }: Place): Entity[] {
  const head = phrase.head!;
  const held = within(text, at, FAR, (one) => isPerson(one) && wordsOf(one).has(head));
  const all =
    held.length > 0
      ? held
      : within(text, at, FAR, (one) => isPerson(one) && [...wordsOf(one)].some((word) => mayBeCalled(head, word)));
  const details = detailsOf(phrase);
  const told = all.filter((one) => details.every((detail) => isTold(one, detail)));
  return told.length > 0 ? told : all;
}

const wordsOf = ({ offices, role, called }: Entity): ReadonlySet<string> =>
  new Set([...offices, ...(role.length === 0 ? called : [])]);

/** Every body that is called so. */
const bodies = ({ phrase, at, text }: Place): Entity[] =>
  within(text, at, FAR, (one) => !isPerson(one) && isCalled(one, phrase.head!));

/** Those of the last sentences that fit; where none does, those of the whole text before. */
function within({ prose, sightings }: Survey, at: number, sentences: number, fits: (one: Entity) => boolean): Entity[] {
  const { tokens } = prose;
  const isQuoted = (place: number) => prose.quotations.some(({ first, last }) => first <= place && place <= last);
  const isIn = ({ entity, first }: Sighting) => first < at && fits(entity) && (!isQuoted(first) || isQuoted(at));
  const end = sightings.findLastIndex(({ first }) => first < at) + 1;
  const before = sightings.slice(Math.max(0, end - BACK), end).filter(isIn);
  const from = tokens[at]!.sentence - sentences;
  const near = before.filter(({ first }) => tokens[first]!.sentence >= from);
  return [...new Set((near.length > 0 ? near : before).map(({ entity }) => entity))];
}

/** “The harbour minister”, “the minister of Velmar”: what is said of the office. */
const detailsOf = ({ tokens, head }: Phrase): string[] =>
  withoutDeterminer(tokens)
    .filter((token) => token.lower !== head && (isCapital(token) || token.pos === "NOUN" || token.pos === "ADJ"))
    .map(({ lower }) => lower);

/** “A driver”, who may be “he” as well. */
function nameless({ phrase, at, text: { prose } }: Place): string[] {
  const other = phrase.pronoun === "she" ? "m" : "f";
  return indefinite(prose, at, NEAR).flatMap(({ lower }) =>
    (ROLES.has(lower) || (PEOPLE.has(lower) && SINGLE.test(lower))) && genderOfRole(lower) !== other
      ? `a ${lower}`
      : [],
  );
}

const SINGLE = /^(?:source|official|person|man|woman|individual|insider|observer|friend|colleague|relative|boy|girl)$/;

/** “The Ardovian minister”, without a name, beside the one who has one. */
function others(place: Place): string[] {
  const { phrase, at, text } = place;
  const { tokens } = text.prose;
  const own = holders(place);
  // Who is meant by “the harbour minister” is no other minister.
  if (detailsOf(phrase).length > 0 && own.length > 0) return [];
  return tokensBefore(text.prose, at, FAR).flatMap(({ lower, index }) => {
    const detail = tokens[index - 1];
    if (lower !== phrase.head || !detail || !/^(?:ADJ|PROPN)$/.test(detail.pos) || !isCapital(detail)) return [];
    if (isCapital(tokens[index]!) || (tokens[index + 1] && isCapital(tokens[index + 1]!))) return [];
    return own.every((one) => !isTold(one, detail.lower)) ? `the ${detail.text} ${lower}` : [];
  });
}

const tokensBefore = ({ tokens }: Prose, at: number, sentences: number): Token[] => {
  const from = tokens.slice(Math.max(0, at - BACK), at);
  return from.filter(({ sentence }) => sentence >= tokens[at]!.sentence - sentences);
};

/** Nouns behind “a” or “another”, with at most one word between. */
const indefinite = (prose: Prose, at: number, sentences: number): Token[] =>
  tokensBefore(prose, at, sentences).filter(({ index }) => {
    const [far, near] = [prose.tokens[index - 2], prose.tokens[index - 1]];
    const isOpen = (token: Token | undefined) => /^(?:a|an|another)$/.test(token?.lower ?? "");
    const isNamed = prose.tokens[index + 1] !== undefined && isCapital(prose.tokens[index + 1]!);
    return !isNamed && (isOpen(near) || (isOpen(far) && /^(?:ADJ|NOUN)$/.test(near?.pos ?? "")));
  });

const namesOf = (entities: readonly Entity[], words: readonly string[]): string[] => [
  ...new Set([...entities.map(({ name }) => name.map(({ text }) => text).join(" ")), ...words]),
];
