// The company, the ministry, the newspaper: bodies without their names.

import type { LinkKind } from "../../statement/index.ts";
import { COMPANY_NOUNS, GOVERNMENT_NOUNS, PUBLICATION_NOUNS, isPlace } from "../english/bodies.ts";
import { INDEFINITE } from "../english/people.ts";
import { settledKind } from "../entities.ts";
import type { Entity } from "../entity.ts";
import { isProduct } from "../kind.ts";
import { isCalled, isPerson } from "../memory.ts";
import { POSSESSIVES, type Phrase, isCapital } from "../words.ts";
import { pressesBefore } from "./presses.ts";
import { person } from "./pronouns.ts";
import { type Asked, type Rule, isDefinite, nameOf, namedEntity, startOf } from "./asked.ts";

/** The company, the airline, the ministry, the newspaper. */
export const body: Rule = (asked) => {
  const { phrase, memory, survey, text } = asked;
  const noun = phrase.head;
  if (noun === null || !(COMPANY_NOUNS.has(noun) || GOVERNMENT_NOUNS.has(noun) || PUBLICATION_NOUNS.has(noun)))
    return null;
  const holder = officeHolder(asked);
  if (holder) return { name: `office of ${nameOf(holder)}`, kind: kindOfNoun(noun) };
  const kind = (entity: Entity) => settledKind(entity);
  if (/^(?:the|this|that)$/.test(phrase.determiner ?? "") && phrase.owner.length === 0 && phrase.of.length === 0) {
    const details = phrase.tokens.slice(1, -1).filter(isCapital);
    const again = memory.voice(
      startOf(asked),
      (voice) => voice.phrase?.head === noun && voice.resolved.link.kind !== "unnamed",
    );
    if (again) return { same: again.resolved };
    const presses = PUBLICATION_NOUNS.has(noun) ? pressesBefore(survey, startOf(asked)) : NONE;
    const found = memory.best(startOf(asked), (entity) => {
      if (presses.has(entity)) return isCalled(entity, noun) ? 8 : 0;
      if (entity.phrase !== null || isPerson(entity) || isProduct(entity.name)) return null;
      const called = isCalled(entity, noun) ? 8 : 0;
      if (called === 0 && (details.length > 0 || isNarrow(noun, entity))) return null;
      if (called === 0 && !isBody(entity, asked)) return null;
      return answers(noun, kind(entity)) ? called : called > 0 ? called - 4 : null;
    });
    if (found) {
      // What the article calls a newspaper is one.
      if (presses.has(found)) found.kind = "publication";
      return { entity: found };
    }
    const station = PUBLICATION_NOUNS.has(noun) && memory.voice(startOf(asked), (voice) => isPrinted(voice.phrase));
    if (station) return { same: station.resolved };
  }
  const owner = namedEntity(phrase.owner, survey) ?? landOf(asked);
  if (owner && GOVERNMENT_NOUNS.has(noun))
    return { name: `${nameOf(owner)}'s ${ownedWords(asked, noun)}`, kind: "government" };
  if (INDEFINITE.has(phrase.tokens[0]!.lower) || !isDefinite(phrase))
    return {
      name: text,
      kind: noun.endsWith("s") || INDEFINITE.has(phrase.tokens[0]!.lower) ? "unnamed" : kindOfNoun(noun),
    };
  return { name: text.replace(/^the /i, "").replace(/,? (?:who|which|that) .*$/, ""), kind: kindOfNoun(noun) };
};

/** Velmar's | defence ministry: all words from the owner to the noun. */
function ownedWords({ phrase: { tokens } }: Asked, noun: string): string {
  const from = tokens.findIndex(({ text }) => POSSESSIVES.has(text)) + 1;
  const to = tokens.findIndex(({ lower }, i) => i >= from && lower === noun);
  const words = tokens.slice(from, to + 1);
  return from > 0 && words.every(({ pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos))
    ? words.map(({ text }) => text).join(" ")
    : noun;
}

const NONE: ReadonlySet<Entity> = new Set();

/** State television, the official news agency: an outlet that has no name. */
const isPrinted = (phrase: Phrase | null) =>
  phrase?.head !== null &&
  (PUBLICATION_NOUNS.has(phrase?.head ?? "") || /^(?:television|tv|radio)$/.test(phrase?.head ?? ""));

/** Is it known for a body, and no river or people: by its words, what it owns, or for it has spoken? */
const isBody = (entity: Entity, { memory }: Asked) => entity.kind !== null || entity.owning || memory.hasSaid(entity);

/** Her office: the person whom the pronoun means. */
function officeHolder(asked: Asked): Entity | null {
  const { head, determiner } = asked.phrase;
  if (head !== "office" || !/^(?:his|her)$/.test(determiner ?? "")) return null;
  const found = person({ ...asked, phrase: { ...asked.phrase, pronoun: determiner } });
  return found && "entity" in found ? found.entity : null;
}

/** Nouns that fit only a body whose name or description has them: the bank, the commission. */
const NARROW = new Set(
  "campaign party union university bank lender hospital school church club team league college museum federation committee council institute movement charity foundation exchange store".split(
    " ",
  ),
);

function isNarrow(noun: string, entity: Entity): boolean {
  if (NARROW.has(noun)) return true;
  if (!GOVERNMENT_NOUNS.has(noun) || COMPANY_NOUNS.has(noun)) return false;
  const place = isPlace(entity.name.map((token) => token.text));
  return !(/^(?:government|administration|authorities|country|state|city|regime|nation)$/.test(noun)
    ? place
    : noun === "agency");
}

/** The country's government: the country that was named last. */
function landOf({ phrase, memory }: Asked): Entity | null {
  if (!/^(?:country|nation|state|city)$/.test(phrase.owner.at(-1)?.lower ?? "")) return null;
  return memory.best(phrase.tokens[0]!.index, (entity) => (isPlace(entity.name.map((token) => token.text)) ? 0 : null));
}

const kindOfNoun = (noun: string): LinkKind =>
  GOVERNMENT_NOUNS.has(noun)
    ? "government"
    : PUBLICATION_NOUNS.has(noun) && !COMPANY_NOUNS.has(noun)
      ? "publication"
      : "organization";

/** May an entity of this kind be called by the noun? */
function answers(noun: string, kind: LinkKind): boolean {
  if (kind === "publication") return PUBLICATION_NOUNS.has(noun);
  if (kind === "organization") return COMPANY_NOUNS.has(noun);
  return kind === "government" && GOVERNMENT_NOUNS.has(noun);
}
