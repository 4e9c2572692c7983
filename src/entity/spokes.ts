// For whom a spokesperson, a lawyer or an aide speaks.

import type { Token } from "../language/index.ts";
import { SPEAKS_FOR } from "./english/people.ts";
import { settledKind } from "./entities.ts";
import { Memory, isPerson } from "./memory.ts";
import { readPhrase } from "./phrase.ts";
import { mayBe, somebodyBefore } from "./references/somebody.ts";
import type { Survey } from "./survey.ts";
import { type Phrase, isCapital } from "./words.ts";

/** The name of the body or client that a role speaks for, at its fullest; null for other roles. */
export function bodyOf(phrase: Phrase, role: string, at: number, survey: Survey, memory: Memory): string | null {
  if (!SPEAKS_FOR.test(role)) return null;
  if (phrase.determiner === "his" || phrase.determiner === "her") {
    const own = phrase.name.at(-1)?.index;
    const start = phrase.tokens[0]!.index;
    const client = memory.scored(start, (entity) => (isPerson(entity) && entity.name.at(-1)!.index !== own ? 0 : null));
    // The driver was held. | His lawyer: not the mayor's, who was named before.
    const other = somebodyBefore(survey, start, phrase.determiner === "his" ? "m" : "f");
    if (other && other.at > (client?.at ?? -1) && !(client && mayBe(client.entity, other))) return other.text;
    if (client) return text(client.entity.name);
  }
  if (/\battorney general\b/i.test(role)) return null;
  const words = phrase.owner.length > 0 ? phrase.owner : trimmed(phrase.of);
  if (words.length > 0) return nameOf(words, at, survey, memory);
  const before = phrase.role.length > 0 ? phrase.role : phrase.tokens;
  const stop = before.findIndex(({ lower }) => SPEAKS_FOR.test(lower) || /^(?:press|chief|senior)$/.test(lower));
  const owner = before.slice(0, Math.max(0, stop)).filter((token) => isCapital(token));
  if (owner.length > 0 && !/\b(?:attorney|counsel)\b/i.test(role)) return nameOf(owner, at, survey, memory);
  if (!/\bspokes|\bpress (?:secretary|officer)/i.test(role)) return null;
  // "a government spokesman": the noun says which body, as far as the article does.
  const noun = before[stop - 1];
  if (stop > 0 && noun?.pos === "NOUN" && !isCapital(noun)) return nameOf([noun], at, survey, memory);
  const body = memory.best(at, (entity) =>
    entity.phrase === null && settledKind(entity) !== "person" && settledKind(entity) !== "publication" ? 0 : null,
  );
  return body ? text(body.name) : null;
}

/** "White House Press" is the White House; what follows a comma is said of it. */
function trimmed(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex((token) => token.text === "," || /^(?:press|senior|chief|who|which)$/.test(token.lower));
  return end < 0 ? words : words.slice(0, end);
}

function nameOf(words: readonly Token[], at: number, survey: Survey, memory: Memory): string | null {
  const read = readPhrase(words);
  if (read.name.length > 0) return text((survey.entities.find(read.name) ?? { name: read.name }).name);
  const noun = read.head;
  const called =
    noun &&
    memory.best(at, (entity) =>
      entity.called.has(noun) || entity.name.some(({ lower }) => lower === noun) ? 0 : null,
    );
  if (called) return text(called.name);
  const bare = read.tokens.filter(({ lower }, i) => !(i === 0 && /^(?:the|a|an)$/.test(lower)));
  return bare.length > 0 ? text(bare) : null;
}

const text = (tokens: readonly Token[]) =>
  tokens
    .map((token) => token.text)
    .join(" ")
    .replace(/ (['’]s?)(?=\s|$)/g, "$1")
    .replace(/ ([,)])/g, "$1")
    .replace(/\( /g, "(");
