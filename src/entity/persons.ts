// Surnames by themselves: who is "he" or "she", or says "I", is a person.

import type { Prose, Token } from "../language/index.ts";
import { isPlace } from "./english/bodies.ts";
import type { Entity } from "./entity.ts";

/** A place at which somebody or something is named: tokens `first` to `last`. */
interface Named {
  readonly entity: Entity;
  readonly first: number;
  readonly last: number;
}

/** Words to a quotation's "I" and to "her", at most. */
const [FAR, NEAR] = [40, 8];

/** Learns of names that tell nothing by themselves whether they are those of persons: Dorn said it was shut. | He added. */
export function learnPersons(prose: Prose, sightings: readonly Named[]): void {
  const ends = new Map(prose.quotations.map((quotation) => [quotation.last, quotation.first]));
  const subjects = new Map<number, Entity>();
  const peopled = new Set<number>();
  for (const { entity, first, last } of sightings) {
    const { sentence } = prose.tokens[first]!;
    if (entity.kind === "person") peopled.add(sentence);
    if (!isOpen(entity, prose.tokens[first - 1]) || first !== last) continue;
    if (isSubject(prose, first)) subjects.set(sentence, entity);
    if (saysI(prose, ends, first)) entity.kind = "person";
  }
  for (const [sentence, entity] of subjects) {
    const pronoun = ownIn(prose, sentence) ?? (peopled.has(sentence) ? null : opening(prose, sentence + 1));
    if (entity.kind !== null || pronoun === null) continue;
    entity.kind = "person";
    entity.gender ??= /^(?:she|her)$/.test(pronoun) ? "f" : "m";
  }
}

/** A name of one word without an article of which nothing is known. */
const isOpen = ({ kind, owning, called, name, phrase }: Entity, before: Token | undefined): boolean =>
  kind === null &&
  !owning &&
  phrase === null &&
  called.size === 0 &&
  name.length === 1 &&
  /^\p{Lu}\p{Ll}+$/u.test(name[0]!.text) &&
  before?.lower !== "the" &&
  !isPlace([name[0]!.text]);

/** The first word of its sentence, with its verb right behind it. */
const isSubject = ({ tokens, sentences }: Prose, at: number): boolean =>
  sentences[tokens[at]!.sentence]!.first === at && /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? "");

/** “I was not asked,” | Dorn said; said | Dorn. `ends` gives the first token of a quotation by its last. */
function saysI({ tokens }: Prose, ends: ReadonlyMap<number, number>, at: number): boolean {
  const isBehind = SAYS.test(tokens[at - 1]?.lower ?? "");
  if (!isBehind && !SAYS.test(tokens[at + 1]?.lower ?? "")) return false;
  const end = isBehind ? at - 2 : at - 1;
  const first = ends.get(end);
  return (
    first !== undefined &&
    tokens.slice(Math.max(first, end - FAR), end).some(({ text }) => /^(?:I|my|me|myself)$/.test(text))
  );
}

const SAYS = /^(?:said|says|told|added|adds|wrote)$/;

/** "Sollund withdrew | her call": what its subject does with its own, before any mark. */
function ownIn({ tokens, sentences }: Prose, sentence: number): string | null {
  const { first, last } = sentences[sentence]!;
  for (let i = first + 2; i <= Math.min(last, first + NEAR); i += 1) {
    const { lower, pos, text } = tokens[i]!;
    if (pos === "PUNCT" || pos === "PROPN" || /^\p{Lu}/u.test(text)) return null;
    if (/^(?:his|her)$/.test(lower) && tokens[i - 1]!.pos === "VERB" && tokens[i + 1]?.pos === "NOUN") return lower;
  }
  return null;
}

/** "He added", at the head of a sentence of the same paragraph. */
function opening({ tokens, sentences }: Prose, sentence: number): string | null {
  const [before, here] = [sentences[sentence - 1], sentences[sentence]];
  if (!here || here.block !== before!.block) return null;
  const { lower } = tokens[here.first]!;
  const next = tokens[here.first + 1];
  return /^(?:he|she)$/.test(lower) && /^(?:VERB|AUX|ADV)$/.test(next?.pos ?? "") ? lower : null;
}
