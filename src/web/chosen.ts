// Pieces of a text as people name them: by their place, or by their words.

import { trimmed } from "../article/index.ts";
import type { Span } from "../article/index.ts";
import { beginningOf } from "./words/labels.ts";

/** "120-163", one on a line. */
export const placesOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join("\n");

const PLACE = /^(\d{1,9})\s?[-–]\s?(\d{1,9})$/;

/**
 * The pieces that lines name, in the order of the text: each by its place ("120-163"), or by its exact words where
 * they stand in the text once. What is wrong is said in words that end with the line.
 */
export function chosenIn(text: string, lines: string): Span[] | string {
  const found = lines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => pieceIn(text, line));
  const fault = found.find((one) => typeof one === "string");
  return fault ?? found.filter((one) => typeof one !== "string").toSorted((a, b) => a.start - b.start);
}

function pieceIn(text: string, line: string): Span | string {
  const [, from, to] = PLACE.exec(line) ?? [];
  if (from !== undefined && to !== undefined) {
    const span = { start: Number(from), end: Number(to) };
    const piece = span.end <= text.length ? trimmed(text, span) : null;
    return piece ?? `no words stand there: ${line}`;
  }
  const at = text.indexOf(line);
  if (at < 0) return `these words do not stand in the text: ${beginningOf(line, 120)}`;
  if (text.includes(line, at + 1))
    return `these words stand there more than once, give a place: ${beginningOf(line, 120)}`;
  return { start: at, end: at + line.length };
}
