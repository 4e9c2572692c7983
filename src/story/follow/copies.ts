// The articles that print the words of a new one, or whose words it prints.

import { candidatesOf } from "../copies/candidates.ts";
import { findCopies, sheetOf } from "../copies/find.ts";
import type { Copy, Sheet } from "../copies/find.ts";
import { besideOf } from "./beside.ts";
import type { Beside } from "./beside.ts";
import type { Memory } from "./memory.ts";
import type { Reading } from "./reading.ts";
import type { Rows } from "./rows.ts";

/** Articles that one is said to share words with: those that share most. */
const MOST = 6;

/** The sheet of an article, made once as long as it is at hand. */
export function sheetFor({ sheets }: Memory, { article, statements }: Reading): Sheet {
  const quotations = statements.filter(({ form }) => form !== "indirect").flatMap(({ content }) => content);
  const sheet = sheets.get(article.id) ?? sheetOf({ ...article, credits: article.authors, quotations });
  sheets.delete(article.id);
  sheets.set(article.id, sheet);
  return sheet;
}

/** Articles that should be laid beside this one and are not at hand. */
export const wantedFor = ({ copies, sheets }: Memory, sheet: Sheet): string[] =>
  candidatesOf(copies, sheet.fingerprints).ids.filter((id) => id !== sheet.id && !sheets.has(id));

/** Finds what an article shares with earlier ones. Quoted words that two share make neither a copy. */
export function linkCopies({ copies, sheets }: Memory, sheet: Sheet, rows: Rows): void {
  const found = findCopies(copies, sheet, (id) => sheets.get(id)).copies.filter(({ kind }) => kind !== "quotation");
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
