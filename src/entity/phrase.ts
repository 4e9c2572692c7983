// What a noun phrase of the text says of somebody: name, role, head noun, whose it is.
//
// US Secretary of Defence Lloyd Austin · Ana Ruiz, head of the council · the chief executive of Vale, Ana Ruiz
// · the company · a spokesman for the ministry · Mr Ruiz and the mayor

import type { Token } from "../language/index.ts";
import { partsOf } from "./compound.ts";
import { ROLES } from "./english/people.ts";
import { isPersonName } from "./kind.ts";
import { EMPTY, readSegment } from "./segment.ts";
import { type Phrase, isCapital, isLetter, isNumber, isPronoun, isRelative, withoutDeterminer } from "./words.ts";

/** Longest phrase that is read whole, in tokens. */
const LONGEST = 80;

/** Reads a noun phrase. */
export function readPhrase(given: readonly Token[]): Phrase {
  const tokens = strip(given.slice(0, LONGEST));
  const only = tokens.length === 1 && isPronoun(tokens[0]!) ? tokens[0]!.lower : null;
  if (only) return { ...EMPTY, tokens, pronoun: only };
  const parts = partsOf(tokens, readOne);
  if (parts.length > 1) return { ...EMPTY, tokens, parts: parts.map((part) => readPhrase(part)), name: [] };
  return readOne(tokens);
}

const LEADING = new Set(
  "both even only also while meanwhile earlier later however but and as by according to when after".split(" "),
);

/** Marks at either end, a possessive 's, and words like "meanwhile" are no part of the phrase. */
function strip(tokens: readonly Token[]): Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && (!isLetter(tokens[from]!) || LEADING.has(tokens[from]!.lower))) from += 1;
  while (to > from + 1 && isLoose(tokens[to - 1]!)) to -= 1;
  return tokens.slice(from, to);
}

/** Does the token hang on to the end of a phrase without belonging to it? */
const isLoose = (token: Token) =>
  (!isLetter(token) && token.text !== ")") || LOOSE.has(token.lower) || isRelative(token);

const LOOSE = new Set(["'", "'s", "however", "meanwhile", "also"]);

/** Reads a phrase that names one. */
function readOne(tokens: readonly Token[]): Phrase {
  const segments = segmentsOf(tokens);
  const first = readSegment(segments[0] ?? []);
  const next = segments[1];
  const base: Phrase = { ...first, tokens };
  if (!next || next.length === 0) return base;
  const second = readSegment(next);
  // The vice president of Vale, | Ana Ruiz
  if (
    isNamed(second) &&
    // "A third official, | from a Nato country"
    !/^(?:from|of|at|with|in|near)$/.test(next[0]!.lower) &&
    second.role.length === 0 &&
    first.head !== null &&
    (first.name.length === 0 || (ROLES.has(first.head) && isPersonName(second.name)))
  )
    return {
      ...second,
      tokens,
      determiner: first.determiner,
      role: first.head && ROLES.has(first.head) ? withoutDeterminer(segments[0]!) : [],
      called: first.head,
      owner: first.owner,
      of: first.of,
    };
  if (first.name.length === 0) return base;
  // Ana Ruiz, | head of the council
  const rest = tokens.slice(tokens.indexOf(next[0]!), tokens.indexOf(segments.at(-1)!.at(-1)!) + 1);
  if (isRole(second) && !/^(?:another|other)$/.test(next[0]!.lower))
    return { ...base, role: withoutDeterminer(rest), of: second.of, owner: second.owner, called: second.head };
  if (/^(?:with|of|from|at)$/.test(next[0]!.lower) && next.slice(1).some(isCapital)) return { ...base, role: rest };
  return { ...base, called: base.called ?? second.head };
}

const isNamed = ({ name, role, head }: Phrase) => name.length > 0 && (head === null || role.length === 0);

/** Is the phrase that of a role: the head of it, a lawyer? */
const isRole = ({ head, name, role }: Phrase) =>
  (head !== null && ROLES.has(head)) || (role.length > 0 && name.length === 0);

/** Cuts at commas outside brackets; relative clauses and ages are left out. */
function segmentsOf(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [];
  let segment: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(" || token.text === "[") depth += 1;
    if (depth === 0 && (token.text === "," || token.text === "–" || token.text === "—")) {
      if (segment.length > 0) segments.push(segment);
      segment = [];
    } else if (depth === 0 && segment.length > 0 && isRelative(token)) break;
    else if (isRelative(token) && segment.length === 0 && segments.length > 0) break;
    else segment.push(token);
    if (token.text === ")" || token.text === "]") depth = Math.max(0, depth - 1);
  }
  if (segment.length > 0) segments.push(segment);
  return segments.filter((words) => !(words.length === 1 && isNumber(words[0]!)));
}
