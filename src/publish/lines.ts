// Lines of a terminal: wrapped to its width, indented, coloured only when asked.

import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";
import type { Look } from "./format.ts";

/** Longer lines than this are tiring to read, however wide the terminal is. */
const LONGEST = 100;
/** Narrower text than this is no text any more, however deep the indent. */
export const NARROWEST = 20;

/** The columns that text may take. */
export const measureOf = ({ width }: Look) => Math.max(NARROWEST, Math.min(LONGEST, Math.floor(width) || LONGEST));

type Style = Parameters<typeof styleText>[0];
/** Gives words a style. What comes in must be `visible` already. */
export type Paint = (style: Style, words: string) => string;

/** Styles words where colour is wanted; whether the stream is a terminal is for the caller to know. */
export function painter({ colour }: Look): Paint {
  return (style, words) => (colour && words ? styleText(style, words, { validateStream: false }) : words);
}

/** A joiner that joins nothing: terminals do not agree how wide it is. */
const LOOSE = /\u200d(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

/** The words wrapped to the measure: `first` begins the first line, the others are indented as deep. */
export function block(words: string, first: string, indent: number, measure: number): string[] {
  const width = Math.max(NARROWEST, measure - indent);
  const lines = wrapAnsi(words.replace(LOOSE, ""), width, { hard: true }).split("\n");
  return lines.map((words, at) => `${at === 0 ? first : " ".repeat(indent)}${words}`.trimEnd());
}
