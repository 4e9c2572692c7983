// It, they: which body, or which several, a pronoun means.

import { COMPANY_NOUNS, GOVERNMENT_NOUNS } from "../english/bodies.ts";
import { isSeveral } from "../english/people.ts";
import { settledKind } from "../entities.ts";
import type { Entity } from "../entity.ts";
import { isProduct } from "../kind.ts";
import { isPerson } from "../memory.ts";
import { readPhrase } from "../phrase.ts";
import type { Resolved } from "../resolved.ts";
import type { Phrase } from "../words.ts";
import { type Asked, type Rule, startOf } from "./asked.ts";
import { body } from "./bodies.ts";
import { severalBefore } from "./somebody.ts";

const sentenceOf = ({ survey }: Asked, at: number) => survey.prose.tokens[at]?.sentence ?? 0;

/** "Rescuers" at the head of a sentence is the name of no body. */
const isCrowd = ({ name }: Entity) => name.length === 1 && isSeveral(name[0]!.lower);

/** The police said | it does not comment: the body that says it, where nothing else stands before the word. */
function bodySaying({ speaker, survey }: Asked, at: number): Resolved | null {
  const before = survey.prose.tokens[at - 1];
  const isNext = before !== undefined && (before.pos === "VERB" || before.lower === "that");
  return speaker && isNext && /^(?:organization|government)$/.test(speaker.link.kind) ? speaker : null;
}

/** "Observers from the Harbour League": a name inside their own phrase is nearer than they only by its place. */
const endOf = ({ phrase, at, many }: { phrase: Phrase | null; at: number; many: boolean }) =>
  (many ? phrase?.tokens.at(-1)?.index : null) ?? at;

/** “The crew agreed,” he said. He said | the crew came: somebody's own words, within quotation marks or without. */
const isOwnWord = ({ memory, survey }: Asked, at: number): boolean =>
  memory.quotedFrom(at) !== null || /^(?:said|says|added|that)$/.test(survey.prose.tokens[at - 1]?.lower ?? "");

/** "In the prosecutor's office | they said": those of the house that stands before the word, and opens the sentence. */
function placeBefore({ survey: { prose } }: Asked, at: number): Phrase | null {
  const { first } = prose.sentences[prose.tokens[at]!.sentence]!;
  if (!/^(?:in|at)$/.test(prose.tokens[first]!.lower) || at - first < 2 || at - first > PLACE) return null;
  const words = prose.tokens.slice(first + 1, at).filter(({ text }) => text !== ",");
  if (words.some(({ pos }) => /^(?:VERB|AUX|PRON|PUNCT)$/.test(pos))) return null;
  const tie = words.findIndex(({ pos }) => pos === "ADP");
  const noun = (tie < 0 ? words : words.slice(0, tie)).at(-1);
  if (!noun || !(GOVERNMENT_NOUNS.has(noun.lower) || COMPANY_NOUNS.has(noun.lower))) return null;
  return { ...readPhrase(words), head: noun.lower };
}

const textOf = ({ survey: { prose } }: Asked, { tokens }: Phrase) =>
  prose.text.slice(tokens[0]!.start, tokens.at(-1)!.end).replace(/\s+/g, " ");

/** Longest such opening, in words. */
const PLACE = 12;

/** It, they: a body; or the several who spoke last. */
export const thing: Rule = (asked) => {
  const pronoun = asked.phrase.pronoun ?? "";
  if (!/^(?:it|they|them|its|their)$/.test(pronoun)) return null;
  const at = startOf(asked);
  const outer = pronoun === "it" ? bodySaying(asked, at) : null;
  if (outer) return { same: outer };
  const many = pronoun.startsWith("the");
  const house = pronoun === "they" ? placeBefore(asked, at) : null;
  if (house) return body({ ...asked, phrase: house, text: textOf(asked, house) });
  const found = asked.memory.scored(at, (entity) =>
    isPerson(entity) || isProduct(entity.name) || isCrowd(entity)
      ? null
      : settledKind(entity) === "government" && entity.name.length === 1
        ? -1
        : 0,
  );
  const voice = asked.memory.voice(at, (one) => (many ? one.many : !one.many && one.resolved.link.kind !== "unnamed"));
  const others = many ? severalBefore(asked.survey, at) : null;
  // “They told us”: whom somebody means in his own words stands among them.
  const quoted = many ? asked.memory.quotedFrom(at) : null;
  const nearest = Math.max(found?.at ?? -1, others?.at ?? -1, voice?.at ?? -1);
  if (quoted !== null && nearest < quoted && !isOwnWord(asked, nearest)) return null;
  if (others && others.at > Math.max(found?.at ?? -1, voice?.at ?? -1)) return { name: others.text, kind: "unnamed" };
  const spoke = asked.memory.lastSaid(at);
  const near = voice !== null && !many && sentenceOf(asked, at) - sentenceOf(asked, voice.at) === 1;
  if (
    voice &&
    (!found || near || endOf(voice) > found.at - 3) &&
    (!spoke || voice.at > spoke.at || isPerson(spoke.entity))
  )
    return { same: voice.resolved };
  return found ? { entity: found.entity } : null;
};
