// Who has been spoken of and who has spoken so far: what a pronoun or "the company" looks back at.

import type { Token } from "../language/index.ts";
import { fold } from "./english/firstnames.ts";
import { ROLES } from "./english/people.ts";
import { settledKind } from "./entities.ts";
import type { Entity } from "./entity.ts";
import type { Resolved } from "./resolved.ts";
import type { Sighting, Survey } from "./survey.ts";
import type { Phrase } from "./words.ts";

/** How many sightings are looked back at. */
const BACK = 48;

/** How much one that has spoken is preferred. */
const SPOKEN = 5;

/** Sentences for which a subject is the nearest, and longest apposition of one, in tokens. */
const [NEAR, APPOSED] = [2, 16];

/** A group or a nameless source that has spoken. */
interface Voice {
  readonly resolved: Resolved;
  readonly phrase: Phrase | null;
  readonly at: number;
  readonly many: boolean;
}

/** Looks back from a place of the text. */
export class Memory {
  readonly #survey: Survey;
  readonly #said: { readonly entity: Entity; readonly at: number }[] = [];
  readonly #voices: Voice[] = [];

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** An entity has spoken at token `at`. */
  say(entity: Entity, at: number): void {
    this.#said.push({ entity, at });
  }

  /** Somebody without a name has spoken. */
  sayUnnamed(resolved: Resolved, phrase: Phrase, at: number): void {
    if (phrase.pronoun !== null) return;
    this.#voices.push({ resolved, phrase, at, many: isMany(phrase) });
  }

  /** Several have spoken. */
  sayGroup(resolved: Resolved, at: number): void {
    this.#voices.push({ resolved, phrase: null, at, many: true });
  }

  /** A voice that has spoken before speaks again. */
  again(resolved: Resolved, at: number): void {
    const voice = this.#voices.findLast((one) => one.resolved.link === resolved.link);
    if (voice) this.#voices.push({ ...voice, at });
  }

  /** The last nameless voice before `at` that fits. */
  voice(at: number, fits: (voice: Voice) => boolean): Voice | null {
    for (let i = this.#voices.length - 1; i >= Math.max(0, this.#voices.length - BACK); i -= 1) {
      const voice = this.#voices[i]!;
      if (voice.at < at && fits(voice)) return voice;
    }
    return null;
  }

  /** Who spoke last before `at`, in whatever way. */
  lastSaid(at: number): { readonly entity: Entity; readonly at: number } | null {
    for (let i = this.#said.length - 1; i >= Math.max(0, this.#said.length - BACK); i -= 1)
      if (this.#said[i]!.at < at) return this.#said[i]!;
    return null;
  }

  /** The likeliest entity before token `at`; `worth` adds to its weight, or is null where it cannot be meant. */
  best(at: number, worth: (entity: Entity) => number | null): Entity | null {
    return this.scored(at, worth)?.entity ?? null;
  }

  /** `best` with its score and place. */
  scored(at: number, worth: (entity: Entity) => number | null): { entity: Entity; score: number; at: number } | null {
    let best: { entity: Entity; score: number; at: number } | null = null;
    const weigh = (entity: Entity, place: number, weight: number) => {
      const extra = worth(entity);
      if (extra === null) return;
      const score = weight + extra - this.#distance(place, at);
      if (!best || score > best.score) best = { entity, score, at: place };
    };
    for (const sighting of this.#before(at))
      weigh(
        sighting.entity,
        sighting.first,
        this.#weightOf(sighting, at) - (this.#isQuoted(sighting.first) && !this.#isQuoted(at) ? 5 : 0),
      );
    for (const { entity, at: place } of this.#said.slice(-BACK)) if (place < at) weigh(entity, place, SPOKEN);
    return best;
  }

  /** "The minister, Ana Ruiz, left": who holds office and does something is as likely meant as who has spoken. */
  #weightOf({ entity, weight, last }: Sighting, at: number): number {
    const { tokens } = this.#survey.prose;
    if (entity.role.length === 0 || (tokens[at]?.sentence ?? 0) - tokens[last]!.sentence > NEAR) return weight;
    const next = tokens[behindApposition(tokens, last + 1)];
    return next?.pos === "VERB" || next?.pos === "AUX" ? Math.max(weight, SPOKEN) : weight;
  }

  /** Has the entity spoken so far? */
  hasSaid(entity: Entity): boolean {
    return this.#said.slice(-BACK).some((one) => one.entity === entity);
  }

  #before(at: number) {
    const { sightings } = this.#survey;
    let low = 0;
    let high = sightings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sightings[middle]!.first >= at) high = middle;
      else low = middle + 1;
    }
    return sightings.slice(Math.max(0, low - BACK), low);
  }

  /** The entity named right before token `at`, marks skipped; null where none is. */
  justBefore(at: number, reach = 2): Entity | null {
    const last = this.#before(at).at(-1);
    return last && at - last.last <= reach + 1 ? last.entity : null;
  }

  /** Sentences weigh more than words. */
  #distance(place: number, at: number): number {
    const { tokens } = this.#survey.prose;
    const sentences = (tokens[at]?.sentence ?? 0) - (tokens[place]?.sentence ?? 0);
    return 2 * Math.min(sentences, 12) + 0.02 * Math.min(at - place, 400);
  }

  #isQuoted(at: number): boolean {
    return this.quotedFrom(at) !== null;
  }

  /** Where the quotation opens in which token `at` stands; null where it stands in none. */
  quotedFrom(at: number): number | null {
    const { quotations } = this.#survey.prose;
    let low = 0;
    let high = quotations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (quotations[middle]!.last >= at) high = middle;
      else low = middle + 1;
    }
    return low < quotations.length && quotations[low]!.first <= at ? quotations[low]!.first : null;
  }
}

/** Ana Ruiz, a former minister, | left: the place behind the commas. */
function behindApposition(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ",") return at;
  const first = tokens[at + 1];
  if (first === undefined || (first.pos !== "DET" && !ROLES.has(first.lower))) return at + 1;
  const length = tokens.slice(at + 1, at + APPOSED).findIndex(({ text }) => text === ",");
  return length < 0 ? at : at + length + 2;
}

/** Does the phrase speak of several? */
function isMany({ head, tokens, determiner }: Phrase): boolean {
  if (determiner === "a" || determiner === "an" || determiner === "this") return false;
  return (
    /^(?:people|others|many|police|media|staff)$/.test(head ?? "") ||
    /(?:[^s]s|ren|men)$/.test(head ?? tokens.at(-1)?.lower ?? "")
  );
}

/** Is the entity a person, as far as the article tells? */
export const isPerson = (entity: Entity) => settledKind(entity) === "person";

/** Nouns that stand for others in names. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  airline: /^air(?:lines|ways)?$/i,
  carrier: /^air(?:lines|ways)?$/i,
  city: /^(?:municipality|town|council)$/i,
  town: /^(?:municipality|city|council)$/i,
  ministry: /^(?:department|treasury)$/i,
  department: /^(?:ministry|treasury)$/i,
  court: /^(?:court|tribunal)s?$/i,
  agency: /^(?:nasa|fbi|cia|nsa|fsb)$/i,
};

/** Do the words of a name, or what it is called, hold the noun? */
export function isCalled(entity: Entity, noun: string): boolean {
  const alike = Object.hasOwn(ALIKE, noun) ? ALIKE[noun] : undefined;
  return (
    entity.called.has(noun) ||
    entity.name.some(({ text }) => fold(text) === noun || fold(text) === `${noun}s` || (alike?.test(text) ?? false))
  );
}
