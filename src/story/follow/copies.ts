// The articles that print the words of a new one, or whose words it prints.

import { candidatesOf } from "../copies/candidates.ts";
import type { Lookup } from "../copies/candidates.ts";
import { findCopies, sheetOf } from "../copies/find.ts";
import type { Copy, Sheet } from "../copies/find.ts";
import type { Printed } from "../copies/words.ts";
import { besideOf } from "./beside.ts";
import type { Beside } from "./beside.ts";
import type { Memory } from "./memory.ts";
import type { Reading } from "./reading.ts";
import type { Rows } from "./rows.ts";

/** Articles that one is said to share words with: those that share most. */
const MOST = 6;

/** An article as it is laid beside others: what it quotes are the words of whom it quotes. */
export function printedOf({ article, statements }: Reading): Printed {
  const quotations = statements.filter(({ form }) => form !== "indirect").flatMap(({ content }) => content);
  return { ...article, credits: article.authors, quotations };
}

/** The sheet of an article, made once as long as it is at hand. */
export function sheetFor({ sheets }: Memory, printed: Printed): Sheet {
  const sheet = sheets.get(printed.id) ?? sheetOf(printed);
  sheets.delete(printed.id);
  sheets.set(printed.id, sheet);
  return sheet;
}

/** Articles that should be laid beside this one. */
export const likelyFor = ({ copies }: Memory, sheet: Sheet): Lookup => candidatesOf(copies, sheet.fingerprints);

/** Those of them that are not at hand. */
export const wantedFor = ({ sheets }: Memory, sheet: Sheet, { ids }: Lookup): string[] =>
  ids.filter((id) => id !== sheet.id && !sheets.has(id));

/** Finds what an article shares with earlier ones. Quoted words that two share make neither a copy. */
export function linkCopies({ copies, sheets }: Memory, sheet: Sheet, likely: Lookup, rows: Rows): void {
  const { copies: all } = findCopies(copies, sheet, (id) => sheets.get(id), likely);
  const found = all.filter(({ kind }) => kind !== "quotation");
  const most = found.toSorted((a, b) => b.own - a.own || b.containment - a.containment).slice(0, MOST);
  for (const copy of most) {
    const isTurned = copy.original === "b";
    const [original, taken] = isTurned ? [copy.b, copy.a] : [copy.a, copy.b];
    const passages = copy.passages.map(({ a, b }) => (isTurned ? { original: b, copy: a } : { original: a, copy: b }));
    rows.copy(original, taken, passages, whyOf(copy));
  }
}

const BY: Readonly<Record<string, string>> = {
  creditLine: "it credits the other",
  sharedCredit: "both credit",
  time: "by the time of publication",
};

/** "edited; both credit Tern". */
const whyOf = ({ verdict, kind, by, common }: Copy): string =>
  [verdict === "copy" ? kind : "a shared passage", BY[by] ? [BY[by], common].filter(Boolean).join(" ") : null]
    .filter(Boolean)
    .join("; ");

/** The articles whose words an article prints, among the copies that were just found. */
export const copiesOf = (article: string, { copies }: Rows): Beside[] =>
  copies.filter(({ copy }) => copy === article).map((one) => besideOf(one.original, one.copy, one.passages));
