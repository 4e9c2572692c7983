// Who a place of the text means: a name, a pronoun, a role, a body that is called "the company".

import type { Span } from "../article/index.ts";
import type { Prose, Token } from "../language/index.ts";
import { type Link, tokensIn } from "../statement/index.ts";
import { DOCUMENTS } from "./english/bodies.ts";
import { ROLES } from "./english/people.ts";
import { settledKind } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { isPersonName } from "./kind.ts";
import { Memory } from "./memory.ts";
import { readPhrase } from "./phrase.ts";
import type { Answer, Asked } from "./references/asked.ts";
import { rules } from "./references/index.ts";
import { NOBODY, type Resolved } from "./resolved.ts";
import { bodyOf } from "./spokes.ts";
import type { Survey } from "./survey.ts";
import { type Phrase, isCapital } from "./words.ts";

/** Resolves the places of one article; ask in the order of the text, for what is said before decides. */
export class Resolver {
  readonly #survey: Survey;
  readonly #memory: Memory;
  readonly #known = new Map<string, Resolved>();

  constructor(survey: Survey) {
    this.#survey = survey;
    this.#memory = new Memory(survey);
  }

  /** Who is meant. `speaker` is the source of the statement in whose content the place stands. */
  resolve(span: Span | null, speaker: Resolved | null = null): Resolved {
    if (span === null) return NOBODY;
    const key = `${span.start}-${span.end}`;
    const known = this.#known.get(key);
    if (known) return known;
    const { prose } = this.#survey;
    const phrase = wholePhrase(prose, lowered(prose, tokensIn(prose, span)));
    const resolved = this.#read(span, phrase, speaker);
    this.#known.set(key, resolved);
    return resolved;
  }

  #read(span: Span, phrase: Phrase, speaker: Resolved | null): Resolved {
    if (phrase.tokens.length === 0) return { ...NOBODY, link: unnamed(textOf(this.#survey.prose, [], span)) };
    if (phrase.parts.length > 1) return this.#compound(span, phrase, speaker);
    const asked: Asked = {
      span,
      phrase,
      speaker,
      survey: this.#survey,
      memory: this.#memory,
      text: textOf(this.#survey.prose, phrase.tokens, span),
    };
    for (const rule of rules) {
      const answer = rule(asked);
      if (answer) return this.#settle(asked, answer);
    }
    return this.#settle(asked, { name: asked.text, kind: "unnamed" });
  }

  /** Turns a rule's answer into a link, and remembers who spoke. */
  #settle({ phrase, text }: Asked, answer: Answer): Resolved {
    const at = phrase.tokens[0]!.index;
    if ("same" in answer) {
      this.#memory.again(answer.same, at);
      return { ...answer.same, head: phrase.head ?? answer.same.head };
    }
    if ("entity" in answer) {
      this.#memory.say(answer.entity, at);
      return {
        link: this.#linkOf(answer.entity, phrase, at),
        head: phrase.head ?? headOf(answer),
        names: namesOf(answer.entity),
      };
    }
    const head = phrase.head ?? "";
    const link: Link = {
      name: answer.name,
      kind: answer.kind,
      role: answer.role ?? null,
      onBehalfOf: answer.onBehalfOf ?? this.#spokenFor(phrase, at, text),
    };
    const resolved = { link, head, names: new Set<string>() };
    this.#memory.sayUnnamed(resolved, phrase, at);
    return resolved;
  }

  #linkOf(entity: Entity, phrase: Phrase, at: number): Link {
    if (entity.phrase !== null) return unnamed(entity.phrase);
    const own = phrase.name.length === entity.name.length && phrase.parts.length === 0 ? phrase.name : entity.name;
    const kind = settledKind(entity);
    const role = kind === "person" && entity.role.length > 0 ? textOf(this.#survey.prose, entity.role) : null;
    return {
      name: textOf(this.#survey.prose, own),
      kind,
      role,
      onBehalfOf:
        role && entity.spoken
          ? bodyOf(entity.spoken, role, entity.spoken.tokens[0]?.index ?? at, this.#survey, this.#memory)
          : null,
    };
  }

  /** A spokesman for the ministry: nobody's name, but whose voice. */
  #spokenFor(phrase: Phrase, at: number, text: string): string | null {
    return phrase.head && !DOCUMENTS.has(phrase.head) && phrase.pronoun === null
      ? bodyOf(phrase, text.slice(0, 80), at, this.#survey, this.#memory)
      : null;
  }

  /** Ruiz and the mayor: one link with the first one's kind. */
  #compound(span: Span, phrase: Phrase, speaker: Resolved | null): Resolved {
    const parts = phrase.parts.map((part) => this.resolve(rangeOf(part.tokens), speaker));
    const [first, second] = parts;
    const whole = parts.length > 2 || parts.some(({ link }) => link.kind === "unnamed");
    const name = whole ? textOf(this.#survey.prose, [], span) : `${first!.link.name} and ${second!.link.name}`;
    const link: Link = { name, kind: first!.link.kind, role: first!.link.role, onBehalfOf: null };
    const resolved: Resolved = {
      link,
      head: phrase.parts.at(-1)!.head ?? "",
      names: new Set(parts.flatMap(({ names }) => [...names])),
    };
    this.#memory.sayGroup(resolved, phrase.tokens.at(-1)!.index);
    return resolved;
  }
}

/** A source that was cut short is read on: the mayor of | Norlund, Ana Ruiz. */
function wholePhrase(prose: Prose, given: readonly Token[]): Phrase {
  const phrase = readPhrase(given);
  const last = given.at(-1);
  if (!last || phrase.name.length > 0 || phrase.parts.length > 0 || phrase.head === null || !ROLES.has(phrase.head))
    return phrase;
  const longer = readPhrase([...given, ...following(prose, last.index + 1)]);
  return longer.name.length > 0 && isPersonName(longer.name) ? longer : phrase;
}

/** Longest stretch that a cut source is read on, in tokens. */
const ON = 8;

/** The capitalised words that follow, one comma among them. */
function following({ tokens }: Prose, from: number): Token[] {
  let commas = 0;
  let to = from;
  for (; to < from + ON && tokens[to] && tokens[to]!.sentence === tokens[from]!.sentence; to += 1) {
    if (tokens[to]!.text === "," && commas === 0) commas += 1;
    else if (!isCapital(tokens[to]!)) break;
  }
  return tokens.slice(from, to);
}

/** A common noun at the head of a sentence has a capital letter and is no name. */
export function lowered({ sentences }: Prose, tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens;
  if (
    !first ||
    sentences[first.sentence]!.first !== first.index ||
    first.pos === "PROPN" ||
    !/^\p{Lu}\p{Ll}+$/u.test(first.text)
  )
    return tokens;
  if (first.pos !== "NOUN" && first.pos !== "ADJ" && first.pos !== "NUM") return tokens;
  if (second && /^\p{Lu}/u.test(second.text) && !first.text.endsWith("s")) return tokens;
  return [{ ...first, text: first.lower }, ...tokens.slice(1)];
}

const rangeOf = (tokens: readonly Token[]): Span | null =>
  tokens.length > 0 ? { start: tokens[0]!.start, end: tokens.at(-1)!.end } : null;

const unnamed = (name: string): Link => ({ name, kind: "unnamed", role: null, onBehalfOf: null });

const headOf = ({ entity }: { entity: Entity }): string =>
  entity.kind === "document" ? (entity.name.at(-1)?.lower ?? "") : "";

/** The words of a phrase as the text has them, white space made plain. */
export function textOf({ text }: Prose, tokens: readonly Token[], span: Span | null = rangeOf(tokens)): string {
  const range = rangeOf(tokens) ?? span;
  return range ? text.slice(range.start, range.end).replace(/\s+/g, " ").trim() : "";
}

function namesOf(entity: Entity): ReadonlySet<string> {
  const owners = entity.role.filter(({ text }) => /^\p{Lu}/u.test(text));
  return new Set([...entity.name, ...owners].map(({ lower }) => lower));
}
