// A text as the network takes it: words as pieces with their features, and what the rules found.

import type { Prose } from "../../language/index.ts";
import type { Found } from "../statement.ts";
import { FEATURES, featuresOf } from "./features.ts";
import type { Features } from "./features.ts";
import type { Encoded } from "./network.ts";
import { placed, toldBy } from "./pairs.ts";
import type { Placed, Range } from "./pairs.ts";
import type { Pieces } from "./pieces.ts";
import { MOST } from "./windows.ts";
import type { Window } from "./windows.ts";

/** A text made ready for windows. */
export interface Text {
  readonly prose: Prose;
  readonly pieces: readonly (readonly number[])[];
  readonly features: readonly Features[];
  /** The statement of the rules that has this cue. */
  readonly told: (cue: Range) => Placed | null;
  /** Cues of the rules that begin between two words. */
  readonly rules: (from: number, to: number) => readonly Range[];
  readonly marks: Pick<Pieces, "first" | "last">;
}

/** Makes a text ready, given what the rules found in it. */
export function textOf(prose: Prose, pieces: Pieces, found: readonly Found[]): Text {
  const told = found.map((one) => placed(prose, one));
  const cues = told.flatMap(({ cue }) => cue);
  return {
    prose,
    pieces: piecesOf(prose, pieces),
    features: featuresOf(prose, found),
    told: toldBy(told),
    rules: (from, to) => cues.filter(([first]) => first >= from && first <= to),
    marks: pieces,
  };
}

/** The pieces of every word, at least one and never more than a window holds. */
export function piecesOf({ tokens }: Prose, pieces: Pieces): number[][] {
  const known = new Map<string, number[]>();
  return tokens.map(({ text }) => {
    const seen = known.get(text);
    if (seen) return seen;
    const ids = pieces.of(text).slice(0, MOST);
    const own = ids.length > 0 ? ids : [pieces.unknown];
    known.set(text, own);
    return own;
  });
}

/** A window's pieces between their two marks; every piece has the features of its word. */
export function inputOf({ pieces, features, marks }: Text, { first, last }: Window): Encoded {
  const ids = [marks.first];
  const heads: number[] = [];
  const hot: number[] = [];
  for (let word = first; word <= last; word += 1) {
    heads.push(ids.length);
    for (const piece of pieces[word]!) {
      hot.push(...features[word]!.map((feature) => ids.length * FEATURES + feature));
      ids.push(piece);
    }
  }
  ids.push(marks.last);
  const table = new Float32Array(ids.length * FEATURES);
  for (const place of hot) table[place] = 1;
  return { ids: Int32Array.from(ids), features: table, heads: Int32Array.from(heads) };
}
