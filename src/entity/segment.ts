// A phrase without commas: where the role ends and the name begins.

import type { Token } from "../language/index.ts";
import { DOCUMENTS, GOVERNMENT_NOUNS, PUBLICATION_NOUNS, isNational } from "./english/bodies.ts";
import { genderOfName, isFirstName } from "./english/firstnames.ts";
import { AFTER_ROLE, PEOPLE, ROLES, SURNAMES, TITLES } from "./english/people.ts";
import { isBodyWord, isPersonName } from "./kind.ts";
import { personAt, runBefore, runFrom } from "./runs.ts";
import { DETERMINERS, POSSESSIVES, PREPOSITIONS, type Phrase, isCapital, isThing, withoutDeterminer } from "./words.ts";

export const EMPTY: Omit<Phrase, "tokens"> = {
  pronoun: null,
  determiner: null,
  name: [],
  role: [],
  title: null,
  head: null,
  called: null,
  owner: [],
  of: [],
  parts: [],
};

/** Quotation marks, which are no part of a name. */
const MARKS = new Set(['"', "“", "”", "«", "»", "``", "''"]);

/** Reads a phrase without commas. */
export function readSegment(given: readonly Token[]): Phrase {
  let tokens = given.filter(({ text }) => !MARKS.has(text));
  let determiner: string | null = null;
  while (tokens[0] && DETERMINERS.has(tokens[0].lower) && tokens.length > 1) {
    determiner = tokens[0].lower;
    tokens = tokens.slice(1);
  }
  // The Vale Group (VG): what stands in brackets is no part of the name.
  const bracket = tokens.findIndex(({ text }) => text === "(");
  const bare = bracket > 0 ? tokens.slice(0, bracket) : tokens;
  const base: Phrase = { ...EMPTY, tokens: given, determiner };
  const owned = ownerOf(bare);
  const rest = owned > 0 ? bare.slice(owned + 1) : bare;
  const owner = owned > 0 ? bare.slice(0, owned) : [];
  return { ...base, ...headOf(bare, rest, owner), owner };
}

/** Place of the 's that parts the owner from what is owned: Vale 's | chief executive. */
function ownerOf(tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ text }) => POSSESSIVES.has(text));
  if (at < 1 || at >= tokens.length - 1) return -1;
  return tokens.slice(0, at).some(({ lower }) => PREPOSITIONS.has(lower)) ? -1 : at;
}

type Reading = Pick<Phrase, "name" | "role" | "title" | "head" | "called" | "of">;

/** The heart of the matter: where the role ends and the name begins. */
function headOf(all: readonly Token[], tokens: readonly Token[], owner: readonly Token[]): Reading {
  const none: Reading = { name: [], role: [], title: null, head: null, called: null, of: [] };
  if (tokens.length === 0) return none;
  const stop = tokens.findIndex((token, i) => i > 0 && isStop(token, tokens[i - 1]!, tokens[i + 1]));
  const chunk = stop < 0 ? tokens : tokens.slice(0, stop);
  const of = stop < 0 ? [] : tokens.slice(stop + 1);
  const head = chunk.at(-1)!;
  const role = lastRole(withoutClient(tokens, chunk));
  if (role >= 0 && !(PEOPLE.has(head.lower) && !ROLES.has(head.lower))) return roled(all, tokens, role, of);
  const lower = head.lower;
  const named = isCapital(head) && chunk.length > 1 && isCapital(chunk.at(-2)!);
  if ((PEOPLE.has(lower) || DOCUMENTS.has(lower) || isMany(lower)) && !named) return { ...none, head: lower, of };
  if (isCapital(head)) return capital(tokens, chunk, of, owner);
  // The China Daily newspaper, the M5S party; but the Ruritanian government.
  const before =
    chunk.length - (/^(?:news|press|state)$/.test(chunk.at(-2)?.lower ?? "") && !isCapital(chunk.at(-2)!) ? 3 : 2);
  const run = runBefore(chunk, before);
  if (
    run.length > 0 &&
    (PUBLICATION_NOUNS.has(lower) || /^(?:party|movement|company|firm|airline|group)$/.test(lower)) &&
    !run.every(({ text }) => isNational(text)) &&
    !(run.length === 1 && (COMMON_SITE.test(lower) || isThing(run[0]!)))
  )
    return isAgency(chunk)
      ? { ...none, name: chunk.slice(chunk.indexOf(run[0]!)), called: "newswire", of }
      : { ...none, name: run, called: lower, of };
  if (run.length > 0 && GOVERNMENT_NOUNS.has(lower)) {
    const field = fieldOf(tokens.slice(chunk.length));
    return { ...none, name: [...chunk.slice(chunk.indexOf(run[0]!)), ...field], head: null, called: lower, of };
  }
  return { ...none, head: lower, of };
}

/** The Velmar ministry | of Foreign Affairs: what it is the ministry of; not: of Ana Ruiz. */
function fieldOf(tokens: readonly Token[]): readonly Token[] {
  const field = runFrom(tokens, 1);
  const isField = tokens[0]?.lower === "of" && field.length > 0 && isCapital(field[0]!) && !isPersonName(field);
  return isField ? [tokens[0]!, ...field] : [];
}

/** The Harbour Wire news agency keeps its whole name. */
const isAgency = (chunk: readonly Token[]) =>
  chunk.at(-1)!.lower === "agency" && /^(?:news|press)$/.test(chunk.at(-2)?.lower ?? "");

/** Engineers, mayors. */
const isMany = (lower: string) => lower.endsWith("s") && lower.length > 4 && ROLES.has(lower.slice(0, -1));

const COMMON_SITE = /^(?:website|site|blog|portal|channel)$/;

/** Does the phrase's core end before this token? */
function isStop(token: Token, before: Token, after: Token | undefined): boolean {
  if (PREPOSITIONS.has(token.lower))
    return !(
      (token.lower === "of" ||
        token.lower === "for" ||
        token.lower === "in" ||
        (token.lower === "on" && isBodyWord(before.lower))) &&
      isCapital(before) &&
      isName(after)
    );
  if (token.lower === "and" || token.lower === "or") return false;
  return (
    (token.pos === "VERB" && /(?:ed|ing)$/.test(token.lower) && !isCapital(token) && !token.text.includes("-")) ||
    DONE.has(token.lower)
  );
}

/** Participles and pronouns that follow a name and are no part of it. */
const DONE = new Set("made held done written sent seen shown given who which that".split(" "));

const isName = (token: Token | undefined) => token !== undefined && (isCapital(token) || token.lower === "the");

/** A poll by the Orn Institute | for the broadcaster TV Nova: for whom it was made does not say it. */
function withoutClient(tokens: readonly Token[], chunk: readonly Token[]): readonly Token[] {
  if (!DOCUMENTS.has(chunk.at(-1)!.lower) || tokens[chunk.length]?.lower !== "by") return tokens;
  const client = tokens.findIndex(({ lower }, i) => i > chunk.length && lower === "for");
  return client < 0 ? tokens : tokens.slice(0, client);
}

/** Place of the last role word that is no part of a body's name; -1 where there is none. */
function lastRole(tokens: readonly Token[]): number {
  for (let i = Math.min(tokens.length, 25) - 1; i >= 0; i -= 1) {
    if (!ROLES.has(tokens[i]!.lower)) continue;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (!next && isCapital(tokens[i]!) && SURNAMES.has(tokens[i]!.lower) && (!before || isFirstName(before.text)))
      continue;
    if (next && isCapital(next) && isCapital(tokens[i]!) && (isBodyWord(next.lower) || isLeague(next.lower))) continue;
    if (tokens[i]!.lower === "general" && isCapital(tokens[i]!) && next && (!isCapital(next) || isOfArmy(next)))
      continue;
    if (next && POSSESSIVES.has(next.text)) continue;
    // Attorney | General
    if (before && before.lower !== "of" && AFTER_ROLE.has(tokens[i]!.lower) && ROLES.has(before.lower)) return i;
    if (
      before &&
      PREPOSITIONS.has(before.lower) &&
      i > 1 &&
      tokens.slice(0, i).some(({ lower }) => ROLES.has(lower)) &&
      !isNameAfter(tokens, i)
    )
      continue;
    return i;
  }
  return -1;
}

/** The General Staff, the General Command. */
const isOfArmy = ({ lower }: Token) => /^(?:staff|command|headquarters)$/.test(lower);

/** The Premier | Division. */
const isLeague = (lower: string) => lower === "league" || lower === "division";

const isNameAfter = (tokens: readonly Token[], i: number) => tokens[i + 1] !== undefined && isCapital(tokens[i + 1]!);

/** A phrase with a role word at place `role`. */
function roled(all: readonly Token[], tokens: readonly Token[], role: number, of: readonly Token[]): Reading {
  let end = role;
  while (tokens[end + 1] && AFTER_ROLE.has(tokens[end + 1]!.lower)) end += 1;
  const after = tokens.slice(end + 1);
  const roleWords = (upTo: Token) => withoutDeterminer(all.slice(0, all.indexOf(upTo) + 1));
  const head = tokens[role]!.lower;
  if (after.length === 0) return { name: [], role: roleWords(tokens[end]!), title: null, head, called: null, of: [] };
  if (isCapital(after[0]!)) {
    const { title, name } = titled(runFrom(after, 0));
    const words = roleWords(tokens[end]!);
    const only = words.every(({ lower }) => TITLES.has(lower));
    return { name, role: only ? [] : words, title, head: null, called: head, of: beforeRole(all, tokens[role]!) };
  }
  const at = personAt(after);
  // An aide to Ana Ruiz is not she.
  if (at > 1) {
    const { title, name } = titled(after.slice(at));
    return { name, role: roleWords(after[at - 1]!), title, head: null, called: head, of: after.slice(1, at) };
  }
  return {
    name: [],
    role: roleWords(tokens.at(-1)!),
    title: null,
    head,
    called: null,
    of: of.length > 0 ? of : after.slice(1),
  };
}

/** Words before the role within its phrase: Vale | spokesman. */
const beforeRole = (all: readonly Token[], role: Token) =>
  all.slice(0, all.indexOf(role)).filter((token) => isCapital(token) || token.lower === "of");

/** Mr | Ruiz */
function titled(run: readonly Token[]): { title: string | null; name: Token[] } {
  let from = 0;
  while (from < run.length - 1 && TITLES.has(run[from]!.lower)) from += 1;
  const name = run.slice(from);
  // Rival Ana Ruiz, Miss Universe Ana Ruiz
  const first = name.findIndex(({ text }) => genderOfName(text) !== null);
  const bare =
    first > 0 && !/^\p{Lu}\.?$/u.test(name[0]!.text) && isPersonName(name.slice(first)) ? name.slice(first) : name;
  return { title: from > 0 ? run[from - 1]!.lower : null, name: bare };
}

/** A phrase whose core ends in a capital: a name, perhaps after words for what it is. */
function capital(
  tokens: readonly Token[],
  chunk: readonly Token[],
  of: readonly Token[],
  owner: readonly Token[],
): Reading {
  const run = runBefore(chunk, chunk.length - 1);
  const before = chunk.slice(0, chunk.length - run.length);
  const called = before.at(-1)?.pos === "NOUN" ? before.at(-1)!.lower : null;
  const { title, name } = titled(run);
  // Ana Ruiz of the Vale Group
  const cut = name.findIndex(({ lower }) => lower === "of" || lower === "from" || lower === "at");
  if (cut > 1 && isPersonName(name.slice(0, cut)))
    return {
      name: name.slice(0, cut),
      role: tokens.slice(tokens.indexOf(name[cut]!)),
      title,
      head: null,
      called,
      of: name.slice(cut + 1),
    };
  const role =
    isPersonName(name) &&
    of.length > 0 &&
    /^(?:of|from|at|with)$/.test(tokens[chunk.length]?.lower ?? "") &&
    of.some(isCapital)
      ? tokens.slice(chunk.length)
      : [];
  return { name, role, title, head: owner.length > 0 && name.length === 0 ? called : null, called, of };
}
