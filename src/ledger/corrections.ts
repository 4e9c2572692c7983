// What a correction must hold: spans that show words of the frozen text, and pairs of statements that are there.

import type { Kysely } from "kysely";
import { trimmed } from "../article/index.ts";
import type { Span } from "../article/index.ts";
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
  if (verdict.act !== "correct" || !PARTS.some((part) => Object.hasOwn(verdict.fields, part))) return null;
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
