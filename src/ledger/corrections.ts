// What a correction must hold: values that a record can have, spans that show words of the frozen text, and pairs of
// statements that are there.

import type { Kysely } from "kysely";
import { instantOf, trimmed } from "../article/index.ts";
import type { Span } from "../article/index.ts";
import { ACTS, CERTAINTIES, FORMS, KINDS, POLARITIES } from "../statement/index.ts";
import type { Link, LinkKind } from "../statement/index.ts";
import { RELATIONS } from "./judgement.ts";
import type { Verdict } from "./judgement.ts";
import { restored } from "./stored.ts";
import type { Tables } from "./tables.ts";

const PARTS = ["content", "source", "cue"] as const;

/** Pieces of one part of a statement. */
const PIECES = 50;

/** What is wrong with a correction, ending with the value; null where nothing is. Statements not known pass. */
export async function correctionFault(db: Kysely<Tables>, verdict: Verdict): Promise<string | null> {
  if (verdict.act === "relate") return relationFault(verdict);
  if (verdict.act !== "correct") return null;
  const fault = fieldFault(verdict.fields);
  if (fault !== null || !PARTS.some((part) => Object.hasOwn(verdict.fields, part))) return fault;
  const row = await db
    .selectFrom("statements as s")
    .innerJoin("articles as a", "a.seq", "s.article")
    .select("a.text")
    .where("s.id", "=", verdict.statement)
    .executeTakeFirst();
  if (!row) return null;
  const text = restored(row.text);
  const faults = PARTS.map((part) => partFault(text, part, verdict.fields[part]));
  return faults.find((fault) => fault !== null) ?? null;
}

/** Fields that have a set of values. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  form: FORMS,
  act: ACTS,
  polarity: POLARITIES,
  certainty: CERTAINTIES,
};

/** A record as somebody gave it, but for its spans. */
function fieldFault(fields: Readonly<Record<string, unknown>>): string | null {
  for (const [name, value] of Object.entries(fields)) {
    const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
    if (choices && !choices.includes(value as string)) return `no ${name}: ${shown(value)}`;
    if (name === "saidAt" && value !== null && (typeof value !== "string" || instantOf(value) === null))
      return `no date: ${name} ${shown(value)}`;
    if (name === "chain" && !isChain(value)) return `no chain of sources: ${shown(value)}`;
  }
  return null;
}

const shown = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 200);

const isTextOrNull = (value: unknown) => value === null || typeof value === "string";

const isChain = (value: unknown): value is readonly Link[] =>
  Array.isArray(value) && value.length > 0 && value.every(isLink);

function isLink(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { name, kind, role, onBehalfOf } = value as Record<keyof Link, unknown>;
  return [name, role, onBehalfOf].every(isTextOrNull) && KINDS.some((one) => one === kind);
}

/** Most links of one chain, and the longest name. */
const [LINKS, LONGEST] = [20, 300];

/** What makes no sense as a chain, ending with the value; null where nothing does. */
export function chainNonsense(chain: readonly Link[]): string | null {
  if (chain.length > LINKS) return `chain: more than ${LINKS} sources: ${chain.length}`;
  for (const [place, { name, kind }] of chain.entries()) {
    const fault = nameNonsense(name, kind);
    if (fault !== null) return `chain: ${fault}: ${(name ?? kind).slice(0, LONGEST)}`;
    if (name !== null && chain[place + 1]?.name === name) return `chain: nobody passes on his own word: ${name}`;
  }
  return null;
}

function nameNonsense(name: string | null, kind: LinkKind): string | null {
  if (name === null) return kind === "unnamed" ? null : "a source without a name is unnamed, not";
  if (name.length > LONGEST) return `a name has at most ${LONGEST} characters`;
  if (!/\p{L}/u.test(name)) return "no name without a letter";
  return UNREADABLE.test(name) || name !== name.trim() ? "no name with characters that nobody sees" : null;
}

/** Control characters, line breaks, and marks that turn the direction of what follows. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function relationFault({ subject, object, relation }: Extract<Verdict, { act: "relate" }>): string | null {
  if (subject === object) return `a statement does nothing to itself: ${subject}`;
  return relation === null || RELATIONS.includes(relation) ? null : `no relation: ${String(relation)}`;
}

/** A part as somebody gave it: what comes from a file may be anything. */
function partFault(text: string, part: (typeof PARTS)[number], spans: unknown): string | null {
  if (spans === undefined) return null;
  if (!Array.isArray(spans) || spans.length > PIECES) return `no list of at most ${PIECES} spans: ${part}`;
  if (part === "content" && spans.length === 0) return `a statement has words: ${part}`;
  const wrong = spans.find((span, place) => !isWords(text, span) || (place > 0 && span.start < spans[place - 1].end));
  return wrong === undefined ? null : `no words of the text, or not in order: ${part} ${JSON.stringify(wrong)}`;
}

/** A span of whole characters that begins and ends with words, not with white space. */
function isWords(text: string, span: unknown): span is Span {
  if (typeof span !== "object" || span === null) return false;
  const { start, end } = span as Record<keyof Span, unknown>;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  const [from, to] = [start as number, end as number];
  if (from < 0 || from >= to || to > text.length) return false;
  const whole = trimmed(text, { start: from, end: to });
  return whole?.start === from && whole.end === to;
}
