// How English news says through whom a statement came.
//
// A rule sees one statement and the words of its sentence that are no content. It names mentions that stand
// before the source (whom the source cites) or after it (who carried it). All rules are asked.

import { type Span, overlaps } from "../../article/index.ts";
import type { Token } from "../../language/index.ts";
import { clauseOf, spanOf } from "../english/clause.ts";
import { quoterOf } from "../english/rules/quoted.ts";
import { tokenAt } from "../record/tokens.ts";
import { outletTold, toldOutlet } from "./channels.ts";
import { citing } from "./citations.ts";
import { outletAt } from "./naming.ts";
import type { Rule } from "./scene.ts";

const REPORTS = /^(?:report|reports|reported|reporting|writes|wrote|informs|informed|said|says)$/;

/** …, the Harbour Times reported; …, according to the news agency Harbour Wire; …, writes Reuters. */
const carried: Rule = ({ frame, found }) => {
  if (found.source.length === 0) return [];
  const end = Math.max(...[...found.source, ...found.cue].map((span) => span.end));
  for (let i = 1; i < frame.length; i += 1) {
    if (frame[i]!.start < end || !/^[,–—-]$/.test(frame[i - 1]!.text)) continue;
    const span = tailAt(frame, i);
    if (span && !found.source.some((source) => overlaps(source, span))) return [{ span, as: "relay" }];
  }
  return [];
};

/** An outlet with a verb of reporting right after it or before it, from place `i`. */
function tailAt(frame: readonly Token[], i: number): Span | null {
  const word = frame[i]!.lower;
  if (REPORTS.test(word)) return outletAt(frame, i + 1);
  if (word === "according" && frame[i + 1]?.lower === "to") return outletAt(frame, i + 2);
  if (word === "as" && REPORTS.test(frame[i + 1]?.lower ?? ""))
    return outletAt(frame, frame[i + 2]?.lower === "by" ? i + 3 : i + 2);
  const span = outletAt(frame, i);
  const after = span && frame.find(({ start }) => start >= span.end);
  return after && REPORTS.test(after.lower) ? span : null;
}

/** The Vale Post | quoted a diplomat as saying; was quoted by the Vale Post as saying. */
const quoting: Rule = ({ prose, found }) => {
  const cue = found.cue.at(-1);
  const as = cue ? tokenAt(prose, cue.end - 1) - 1 : -1;
  if (prose.tokens[as]?.lower !== "as") return [];
  const quoter = quoterOf(clauseOf(prose, prose.sentences[prose.tokens[as]!.sentence]!), as);
  return quoter ? [{ span: spanOf(prose, quoter), as: "relay" }] : [];
};

export const rules: readonly Rule[] = [citing, toldOutlet, outletTold, quoting, carried];
