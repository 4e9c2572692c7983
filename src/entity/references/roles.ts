// The minister, the Pentagon chief, the insider: persons without their names.

import type { Token } from "../../language/index.ts";
import { PUBLICATION_NOUNS } from "../english/bodies.ts";
import { HOUSE_ROLES, INDEFINITE, ROLES, mayBeCalled } from "../english/people.ts";
import type { Entity } from "../entity.ts";
import { isPerson } from "../memory.ts";
import { farFrom } from "../office.ts";
import { isCapital, isRelative, withoutDeterminer } from "../words.ts";
import { type Asked, type Rule, isDefinite, startOf } from "./asked.ts";

/** The minister, the Pentagon chief: somebody whose role may be called so. */
export const role: Rule = (asked) => {
  const { phrase, memory, text } = asked;
  if (phrase.head === null || !ROLES.has(phrase.head) || INDEFINITE.has(phrase.tokens[0]!.lower)) return null;
  const at = startOf(asked);
  const head = phrase.head;
  const details = withoutDeterminer(phrase.tokens).filter((token) => isDetail(token, head));
  const fits = (entity: Entity) => fit(entity, head, details);
  const found =
    isDefinite(phrase) || details.length > 0
      ? (likeliest(asked, head, details, fits) ?? foundLater(asked, fits))
      : null;
  if (found) return { entity: found };
  // A broadcaster is a body where nobody is known for one.
  if (PUBLICATION_NOUNS.has(head)) return null;
  const voice = memory.voice(at, (one) => one.phrase?.head === head);
  if (voice && isDefinite(phrase) && details.length === 0) return { same: voice.resolved };
  if (!isDefinite(phrase)) return null;
  return {
    name: text,
    kind: phrase.owner.length > 0 ? "unnamed" : "person",
    ...(phrase.owner.length > 0
      ? {}
      : {
          role: withoutDeterminer(officeOf(phrase.tokens))
            .map((token) => token.text)
            .join(" "),
        }),
  };
};

/** Whoever holds just this office comes before one whose office only ends so: “the minister” beside a prime minister. */
function likeliest(
  { memory, phrase }: Asked,
  head: string,
  details: readonly Token[],
  fits: (entity: Entity) => number | null,
): Entity | null {
  const at = phrase.tokens[0]!.index;
  const [called, told] = [phrase.tokens, details].map((tokens) => tokens.map(({ lower }) => lower));
  const far = (entity: Entity) => farFrom(entity, head, called!, told!);
  const found = memory.best(at, fits);
  const most = found && far(found);
  if (!most) return found;
  return memory.best(at, (entity) => (far(entity) < most ? fits(entity) : null)) ?? found;
}

/** In a headline somebody may be called what the text names later. */
function foundLater({ survey, phrase }: Asked, fits: (entity: Entity) => number | null): Entity | null {
  const { tokens, sentences, blocks } = survey.prose;
  const block = blocks[sentences[tokens[phrase.tokens[0]!.index]!.sentence]!.block];
  if (block?.kind !== "headline") return null;
  return survey.sightings.slice(0, 40).find(({ entity }) => fits(entity) !== null)?.entity ?? null;
}

const isDetail = (token: Token, head: string) =>
  token.lower !== head &&
  (isCapital(token) || token.pos === "NOUN" || token.pos === "ADJ") &&
  !/^(?:former|current|new|senior|top|late)$/.test(token.lower);

/** The mayor | , who left. */
function officeOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token, i) => i > 0 && (token.text === "," || isRelative(token)));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** How well a person's role answers to "the Pentagon chief"; null where it does not. */
function fit(entity: Entity, head: string, details: readonly Token[]): number | null {
  if (!isPerson(entity)) return null;
  const words = new Set([...entity.offices, ...(entity.role.length === 0 ? entity.called : [])]);
  const text = entity.role.map((token) => token.text).join(" ");
  const same = words.has(head);
  if (!same && ![...words].some((word) => ROLES.has(word) && mayBeCalled(head, word))) return null;
  const called = details.map(({ lower }) => lower).join(" ");
  const house = Object.hasOwn(HOUSE_ROLES, called) ? HOUSE_ROLES[called] : undefined;
  const unknown = house
    ? house.test(text)
      ? 0
      : details.length
    : details.filter(
        ({ lower }) =>
          !words.has(lower) && ![...words].some((word) => word.length > 3 && lower.startsWith(word.slice(0, 4))),
      ).length;
  if (unknown > 0 && (!same || unknown > 1 || details.some(isCapital))) return null;
  return (same ? 6 : 2) + (house ? 4 : 0) + 2 * (details.length - unknown);
}

const VOICES =
  /^(?:sources?|insiders?|individuals?|persons?|person|people|officials?|posters?|users?|analysts?|experts?|researchers|scientists|man|woman|customer|student)$/;
const ALIKE: Readonly<Record<string, string>> = {
  insider: "source",
  individual: "source",
  person: "source",
  someone: "source",
  somebody: "source",
  people: "source",
  persons: "source",
  individuals: "source",
  insiders: "source",
  sources: "source",
};

/** The insider, the sources: the nameless who spoke before. */
export const nameless: Rule = (asked) => {
  const { phrase, memory } = asked;
  if (phrase.head === null || !VOICES.test(phrase.head) || !isDefinite(phrase)) return null;
  const root = (head: string) => ALIKE[head] ?? head.replace(/s$/, "");
  const voice = memory.voice(
    startOf(asked),
    (one) =>
      one.phrase !== null &&
      one.phrase.head !== null &&
      root(one.phrase.head) === root(phrase.head!) &&
      one.resolved.link.kind === "unnamed",
  );
  return voice ? { same: voice.resolved } : null;
};
