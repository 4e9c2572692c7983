// Everybody and every body that an article names, each once, under all the names that it uses for them.

import type { Token } from "../language/index.ts";
import { type LinkKind, isWire } from "../statement/index.ts";
import { isPlace } from "./english/bodies.ts";
import { fold, genderOfName } from "./english/firstnames.ts";
import { ROLES, genderOfRole, isOccupation } from "./english/people.ts";
import type { Entity } from "./entity.ts";
import { isPersonName, kindOfName } from "./kind.ts";
import {
  initialForms,
  initialsOf,
  isLikePerson,
  isSameBody,
  isSamePerson,
  isShouted,
  keyOf,
  skeleton,
} from "./same.ts";
import { isCapital } from "./words.ts";
import type { Phrase } from "./words.ts";

/** How many entities that share a word are looked at. */
const CANDIDATES = 12;

/** The entities of an article, found again by their names. */
export class Entities {
  readonly #byKey = new Map<string, Entity>();
  readonly #byWord = new Map<string, Entity[]>();
  readonly #byInitials = new Map<string, Entity>();

  /** The entity with this name, made anew where the article has not named it yet. */
  add(given: Phrase): Entity {
    const phrase = withOwner(given);
    const kind = kindOfName(phrase.name, phrase.called, phrase.determiner);
    const key = keyOf(phrase.name);
    const entity = this.find(phrase.name, kind, key) ?? this.#make(phrase.name, kind, key);
    this.#learn(entity, phrase, kind, key);
    return entity;
  }

  /** The entity with this name, or a longer or shorter form of it; null where there is none. */
  find(name: readonly Token[], kind: LinkKind | null = null, key = keyOf(name)): Entity | null {
    const spelt = this.#spelt(name);
    if (spelt) return spelt;
    const known = this.#byKey.get(key);
    if (known) return known;
    const candidates = this.#candidates(name);
    return (
      candidates.findLast((entity) => isSamePerson(entity, name, kind)) ??
      candidates.findLast((entity) => isSameBody(entity, name, kind)) ??
      null
    );
  }

  /** Notes that a name is written short: Vale Group (VG). */
  abbreviate(entity: Entity, short: string): void {
    this.#byInitials.set(short, entity);
  }

  /** The body that a short form stands for: VG is the Vale Group, wherever that is named. */
  #spelt(name: readonly Token[]): Entity | null {
    if (name.length !== 1 || !/^\.*\p{Lu}\.*[\p{Lu}&]/u.test(name[0]!.text)) return null;
    const short = name[0]!.text.replace(/\.|s$/g, "");
    if (!/^\p{Lu}[\p{Lu}&]+$/u.test(short) || isPlace([short])) return null;
    return this.#byInitials.get(short) ?? null;
  }

  /** The entity that stands for this one when the whole article is known. */
  settle(entity: Entity): Entity {
    const full = this.#spelt(entity.name) ?? this.#surnamed(entity);
    if (full === null || full === entity) return entity;
    full.owning ||= entity.owning;
    if (!isShouted(full, entity.name)) full.kind ??= entity.kind;
    for (const noun of entity.called) full.called.add(noun);
    return full;
  }

  /** Somebody who was first called by a surname alone. */
  #surnamed({ name, kind }: Entity): Entity | null {
    const [only] = name;
    if (name.length !== 1) return null;
    const isOther = kind !== null && kind !== "person" && !isPlace([only!.text]);
    return (
      this.#candidates(name).findLast(
        (other) =>
          other.name.length > 1 &&
          isLikePerson(other) &&
          fold(other.name.at(-1)!.text) === fold(only!.text) &&
          (!isOther || isShouted(other, name)),
      ) ?? null
    );
  }

  /** Entities that share a first or last word with the name, the oldest first. */
  #candidates(name: readonly Token[]): Entity[] {
    const found = new Set<Entity>();
    for (const { text } of name.length > 1 ? [name[0]!, name.at(-1)!] : name)
      for (const word of [fold(text), skeleton(text)]) {
        const list = this.#byWord.get(word);
        if (list) for (let i = Math.max(0, list.length - CANDIDATES); i < list.length; i += 1) found.add(list[i]!);
      }
    return [...found];
  }

  #make(name: readonly Token[], kind: LinkKind | null, key: string): Entity {
    const entity: Entity = {
      name,
      kind,
      gender: null,
      role: [],
      spoken: null,
      offices: new Set(),
      called: new Set(),
      surnamed: false,
      owning: false,
      definite: false,
      phrase: null,
    };
    this.#index(entity, name, key);
    return entity;
  }

  #index(entity: Entity, name: readonly Token[], key: string): void {
    this.#byKey.set(key, entity);
    const initials = initialsOf(name);
    if (initials.length > 1 && !isPersonName(name))
      for (const short of initialForms(name)) if (!this.#byInitials.has(short)) this.#byInitials.set(short, entity);
    const words = name.length < 3 ? name : [name[0]!, name[1]!, name.at(-2)!, name.at(-1)!];
    for (const { text } of words) {
      this.#note(fold(text), entity);
      this.#note(skeleton(text), entity);
    }
  }

  /** The entity has the word in its name. */
  #note(word: string, entity: Entity): void {
    const list = this.#byWord.get(word);
    if (!list) this.#byWord.set(word, [entity]);
    else if (!list.includes(entity)) list.push(entity);
    if (list && list.length > 4 * CANDIDATES) list.splice(0, CANDIDATES);
  }

  #learn(entity: Entity, phrase: Phrase, kind: LinkKind | null, key: string): void {
    const { name } = phrase;
    if (!this.#byKey.has(key)) this.#index(entity, name, key);
    if (name.length === 1 && entity.name.length > 1 && fold(name[0]!.text) === fold(entity.name.at(-1)!.text))
      entity.surnamed = true;
    if (entity.surnamed && kind !== "person") kind = null;
    // KOVAR, whom the text also calls Kovar: capitals are no initials.
    if (kind === "organization" && isCapitals(name) && !isCapitals(entity.name)) kind = null;
    if (isFuller(name, entity)) entity.name = name;
    if (kind !== null && (entity.kind === null || (kind === "person" && phrase.title !== null))) entity.kind = kind;
    if (isDefinite(phrase)) entity.definite = true;
    if (phrase.called) entity.called.add(phrase.called);
    if (phrase.title && entity.kind === null) entity.kind = "person";
    this.#learnRole(entity, phrase);
    entity.gender ??= genderIn(phrase);
  }

  #learnRole(entity: Entity, phrase: Phrase): void {
    for (const { lower } of phrase.role) entity.offices.add(lower);
    if (phrase.role.length === 0 || (entity.role.length > 0 && !isBetterRole(phrase.role, entity.role))) return;
    const office =
      phrase.role.some(({ lower }) => ROLES.has(lower)) || /^(?:of|with|at|from)$/.test(phrase.role[0]!.lower);
    if (!office || (entity.kind !== null && entity.kind !== "person")) return;
    entity.role = phrase.role;
    entity.spoken = phrase;
    entity.kind = "person";
  }
}

/** The Pelham Rovers; but "the mayor Ana Lind", "the Ana Lind who". */
const isDefinite = ({ determiner, tokens, name, role, title }: Phrase) =>
  determiner === "the" &&
  name.length > 1 &&
  role.length === 0 &&
  title === null &&
  tokens[1]?.index === name[0]!.index &&
  !isPersonName(name);

const isCapitals = ([only, ...rest]: readonly Token[]) => rest.length === 0 && /^\p{Lu}{3,}$/u.test(only!.text);

/** Kastoria's Defence Ministry is another than Velmar's: a ministry is named by its country. */
function withOwner(phrase: Phrase): Phrase {
  const { owner, name, tokens } = phrase;
  const [first] = owner;
  if (!first || name.length === 0 || !owner.every(isCapital) || !OFFICES.test(name.at(-1)!.text)) return phrase;
  const [from, to] = [tokens.indexOf(first), tokens.indexOf(name.at(-1)!)];
  const whole = from < 0 ? [] : tokens.slice(from, to + 1);
  return whole.length === owner.length + 1 + name.length ? { ...phrase, name: whole } : phrase;
}

/** Bodies of which each country has one, and which a name says no more of. */
const OFFICES = /^(?:Ministry|Department|Parliament|Senate|Treasury|Army|Navy)$/;

/** A name is fuller with more words, unless they are only a legal form of a person or an apposition. */
const isFuller = (name: readonly Token[], entity: Entity) =>
  name.length > entity.name.length &&
  (entity.name.length === 1 || !isPersonName(entity.name) || fold(name[0]!.text) === fold(entity.name[0]!.text)) &&
  !name.some(({ text }) => text === "," || /^['’]s$/.test(text));

/** A role with more of the same words is better, and one of the text better than the headline's. */
const isBetterRole = (role: readonly Token[], old: readonly Token[]) =>
  (old[0]!.sentence === 0 && role[0]!.sentence > 0 && role.length >= old.length) ||
  (role.length > old.length && old.every(({ lower }) => role.some((token) => token.lower === lower)));

function genderIn(phrase: Phrase): "m" | "f" | null {
  const title = phrase.title ? genderOfRole(phrase.title) : null;
  if (title) return title;
  for (const { lower } of phrase.role) {
    const gender = genderOfRole(lower);
    if (gender) return gender;
  }
  return isPersonName(phrase.name) ? genderOfName(phrase.name[0]!.text) : null;
}

/** The kind of an entity when the whole article has been read. */
export function settledKind(entity: Entity): LinkKind {
  if (entity.kind !== null) return entity.kind;
  if (entity.owning) return "organization";
  if (entity.surnamed) return "person";
  if (entity.definite) return "organization";
  if (entity.name.length === 2 && /^(?:north|south|east|west)$/.test(entity.name[0]!.lower)) return "government";
  if (entity.name.length > 1 && isWire(entity.name.at(-1)!.lower)) return "publication";
  // The New York Gulls
  if (entity.name.length > 2 && isPlace(entity.name.slice(0, 2).map(({ text }) => text))) return "organization";
  const plain =
    entity.name.length >= 2 && entity.name.length <= 3 && entity.name.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
  return plain && [...entity.called].every(isOccupation) ? "person" : "organization";
}
