// What people marked in an article, tied to the words that the linear models ask about.

import { blocksOf } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { ruled } from "../../src/statement/english/index.ts";
import { anchorsIn } from "../../src/statement/fast/cues.ts";
import type { Anchor } from "../../src/statement/fast/cues.ts";
import type { Range } from "../../src/statement/model/pairs.ts";
import { sheetOf } from "../../src/statement/fast/sheet.ts";
import type { Sheet } from "../../src/statement/fast/sheet.ts";
import { placed } from "../../src/statement/model/pairs.ts";
import type { Placed } from "../../src/statement/model/pairs.ts";
import type { Found } from "../../src/statement/index.ts";

export type Gold = Pick<Found, "content" | "source" | "cue">;

/** An article with its anchors, and for each the statement of people whose cue it is. */
export interface Marked {
  readonly sheet: Sheet;
  readonly anchors: readonly Anchor[];
  readonly gold: readonly (Placed | null)[];
}

/** An article as it is learned from. */
export function markedOf(text: string, statements: readonly Gold[]): Marked {
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const { found, clauses } = ruled(prose);
  const sheet = sheetOf(prose, clauses, found);
  const anchors = clauses.flatMap((clause) => anchorsIn(clause));
  const all = statements.map((one) => placed(prose, { ...one, by: "people", confidence: 1 }));
  const gold: (Placed | null)[] = anchors.map(() => null);
  for (const one of all) {
    const place = anchorOf(anchors, one.cue);
    if (place >= 0) gold[place] ??= one;
  }
  return { sheet, anchors, gold };
}

/** The anchor that stands for a cue: its first verb, else its first word that may be one. */
function anchorOf(anchors: readonly Anchor[], cue: readonly Range[]): number {
  const isIn = ({ head }: Anchor) => cue.some(([first, last]) => first <= head && head <= last);
  const verb = anchors.findIndex((one) => one.group !== null && isIn(one));
  return verb >= 0 ? verb : anchors.findIndex(isIn);
}
