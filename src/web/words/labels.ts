// What articles, sources and times are called in lines for people. Words of pages are made safe to show.

import type { Article } from "../../article/index.ts";
import { dateOf } from "./words.ts";
import { line } from "./visible.ts";
import type { Statement } from "../../statement/index.ts";

/** Words on one line, as they may be shown. */
export const oneLined = line;

/** The words of a text up to so many UTF-16 code units, on one line. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return oneLined(text);
  const cut = text.slice(0, most);
  return `${oneLined(cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)))} …`;
}

/** The title of an article; its headline or first words where the page states none. */
export function titleOf({ title, blocks, text }: Article): string {
  const headline = blocks.find(({ kind }) => kind === "headline");
  return title === null ? beginningOf(headline ? text.slice(headline.start, headline.end) : text, 70) : oneLined(title);
}

/** The title that a page had before an edit; null where it had none, or has it still. */
export function titleWas(before: Article, after: Article): string | null {
  const title = before.title === null ? null : oneLined(before.title);
  return after.title !== null && title === oneLined(after.title) ? null : title;
}

/** "Tern: Twelve dead as basin bursts", "Tamrin Post (passed on from Sirrin Watch): The bridge is open". */
export function labelOf(article: Article): string {
  const printer = printerOf(article);
  return printer === null ? titleOf(article) : `${printer}: ${titleOf(article)}`;
}

/** Who published it, and whose it is where they only pass it on; null where the page says neither. */
export function printerOf({ publisher, forwardedFrom }: Printed): string | null {
  if (!forwardedFrom) return publisher === null ? null : oneLined(publisher);
  return `${oneLined(publisher ?? "publisher not named")} (passed on from ${oneLined(forwardedFrom)})`;
}

interface Printed {
  readonly publisher: string | null;
  readonly forwardedFrom?: string | null;
}

/** "Ana Ruiz → Coast Wire", the origin first. */
export const sourcesOf = ({ chain }: Statement): string =>
  chain.map(({ name }) => (name === null ? "source not named" : oneLined(name))).join(" → ");

/** "2026-11-22 20:30:01 UTC", of a time as the ledger writes it. */
export const timeOf = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;

/** "3 March 2025 to 7 March 2025", of times as articles state them. */
export function spanOf(first: string | null, last: string | null): string {
  const days = [first, last].flatMap((time) => (time === null ? [] : [dateOf(time.slice(0, 10))]));
  return [...new Set(days)].join(" to ");
}

/** "1 to 3 origins", "1 origin"; without a thing "1 to 3". */
export function rangeOf(least: number, most: number, thing?: string): string {
  const numbers = least === most ? String(most) : `${least} to ${most}`;
  return thing === undefined ? numbers : `${numbers} ${thing}${most === 1 ? "" : "s"}`;
}
