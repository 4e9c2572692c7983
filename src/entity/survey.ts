// Reads an article through once: who is named where.

import type { Prose, Token } from "../language/index.ts";
import { leftOf, rightOf } from "./around.ts";
import { isNational } from "./english/bodies.ts";
import { ROLES } from "./english/people.ts";
import { Entities } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { isPersonName } from "./kind.ts";
import { midSentence, runAt } from "./names.ts";
import { learnPersons } from "./persons.ts";
import { readPhrase } from "./phrase.ts";
import { POSSESSIVES, type Phrase, isCapital } from "./words.ts";

/** One place at which an entity is named. */
export interface Sighting {
  readonly entity: Entity;
  /** Tokens of the name. */
  readonly first: number;
  readonly last: number;
  /** How likely a pronoun refers to it: subjects come before objects and owners. */
  readonly weight: number;
}

/** Who is named in an article, and where, in the order of the text. */
export interface Survey {
  readonly prose: Prose;
  readonly entities: Entities;
  readonly sightings: readonly Sighting[];
}

/** Surveys a text in one pass. */
export function survey(prose: Prose): Survey {
  const entities = new Entities();
  const sightings: Sighting[] = [];
  const familiar = midSentence(prose);
  for (let i = 0; i < prose.tokens.length;) {
    const last = runAt(prose, i, familiar);
    if (last < i) {
      i += 1;
      continue;
    }
    for (const phrase of phrasesAround(prose, i, last)) {
      const entity = entities.add(phrase);
      const { index } = phrase.name[0]!;
      sightings.push({
        entity,
        first: index,
        last: phrase.name.at(-1)!.index,
        weight: weightAt(prose, index, phrase.name.at(-1)!.index),
      });
      noteShort(prose, entities, entity, phrase.name.at(-1)!.index);
      for (const owner of ownersIn(phrase, prose)) {
        const holder = entities.add(owner);
        holder.owning = true;
        if (owner.name[0]!.index < index)
          sightings.push({
            entity: holder,
            first: owner.name[0]!.index,
            last: owner.name.at(-1)!.index,
            weight: OWNER,
          });
      }
    }
    i = last + 1;
  }
  const whole = settled(entities, sightings);
  learnPersons(prose, whole);
  return { prose, entities, sightings: withoutDateline(prose, whole) };
}

/** Tokens at the head of a text that are looked at, and most of them in the line that says where from it comes. */
const [HEAD, LONGEST] = [120, 20];

/** OSTREL, March 3 (Calder Line) — : the place and the outlet between the brackets have neither done nor said anything yet. */
function withoutDateline({ tokens, sentences }: Prose, sightings: readonly Sighting[]): readonly Sighting[] {
  const dash = tokens.slice(0, HEAD).findIndex(({ text }, i) => tokens[i - 1]?.text === ")" && /^[-–—]+$/.test(text));
  if (dash < 0) return sightings;
  const block = sentences[tokens[dash]!.sentence]!.block;
  let first = dash;
  while (first > 0 && sentences[tokens[first - 1]!.sentence]!.block === block) first -= 1;
  if (dash - first > LONGEST || tokens.slice(first, dash).some(isDone)) return sightings;
  return sightings.filter((one) => one.last < first || one.first > dash);
}

const isDone = ({ pos, text, lower }: Token) => (pos === "VERB" || pos === "AUX") && text === lower;

/** In order, each short form under the name that it stands for. */
function settled(entities: Entities, sightings: readonly Sighting[]): Sighting[] {
  const full = new Map<Entity, Entity>();
  for (const { entity } of sightings) if (!full.has(entity)) full.set(entity, entities.settle(entity));
  return sightings
    .map((sighting) => ({ ...sighting, entity: full.get(sighting.entity)! }))
    .sort((a, b) => a.first - b.first);
}

/** The name with what is said about it before and behind, read as one or more phrases. */
function phrasesAround(prose: Prose, first: number, last: number): Phrase[] {
  const from = leftOf(prose, first);
  const to = rightOf(prose, last);
  const whole = flat(readPhrase(prose.tokens.slice(from, to + 1)));
  const inside = whole.filter(({ name }) => name.length > 0 && name[0]!.index >= first && name.at(-1)!.index <= last);
  if (inside.length > 0) return inside;
  const bare = flat(readPhrase(prose.tokens.slice(first, last + 1))).filter(({ name }) => name.length > 0);
  return bare;
}

const flat = (phrase: Phrase): Phrase[] => (phrase.parts.length > 0 ? phrase.parts.flatMap(flat) : [phrase]);

/** Words of offices that name no body. */
const OFFICES = new Set(
  (
    "foreign prime interior finance vice deputy defence defense education health justice energy transport trade labour labor culture sports home " +
    "executive senior former acting interim first second opposition lead general rear chief press economic environment agriculture development"
  ).split(" "),
);

/** A body in somebody's role is no likely meaning of "it". */
const OWNER = -2;

/** The body in a role, Vale CEO Ana Ruiz, is named there as well. */
function ownersIn(phrase: Phrase, prose: Prose): Phrase[] {
  const run: Token[] = [];
  for (const token of phrase.role.filter(isCapital))
    if (
      !ROLES.has(token.lower) &&
      !OFFICES.has(token.lower) &&
      (run.length === 0 || run.at(-1)!.index === token.index - 1)
    )
      run.push(token);
  if (run.every(({ text }) => isNational(text))) return [];
  const owner = readPhrase(prose.tokens.slice(run[0]!.index, run.at(-1)!.index + 1));
  return owner.name.length > 0 && !isPersonName(owner.name) ? [owner] : [];
}

/** How much a place recommends itself to a later pronoun. */
function weightAt({ tokens, sentences }: Prose, first: number, last: number): number {
  const sentence = sentences[tokens[first]!.sentence]!;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  let weight = 0;
  if (first - sentence.first <= 6) weight += 1;
  if (after && (after.pos === "VERB" || after.pos === "AUX")) weight += 3;
  if (before && (before.pos === "ADP" || (before.lower === "the" && tokens[first - 2]?.pos === "ADP"))) weight -= 2;
  if (after && POSSESSIVES.has(after.text)) weight -= 2;
  return weight;
}

/** Vale Group (VG) */
function noteShort({ tokens }: Prose, entities: Entities, entity: Entity, last: number): void {
  const short = tokens[last + 2];
  if (
    tokens[last + 1]?.text !== "(" ||
    tokens[last + 3]?.text !== ")" ||
    !short ||
    !/^\p{Lu}[\p{Lu}\d&.]+$/u.test(short.text)
  )
    return;
  entities.abbreviate(entity, short.text.replaceAll(".", ""));
  entity.owning = true;
}
