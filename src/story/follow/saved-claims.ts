// The claims of a story as rows of numbers: each text that many rows have stands once, and what is taken up from there
// shares it.

import type { Joinable, KeptClaim, Latest, Member } from "../../claim/index.ts";
import { NO_GROUNDS } from "./saved-grounds.ts";
import type { SavedGrounds } from "./saved-grounds.ts";
import { textAt } from "./texts.ts";
import type { Texts } from "./texts.ts";

/** The claims of a story. */
export interface SavedClaims {
  /** By the numbers that the rows have. */
  readonly texts: readonly string[];
  readonly joined: readonly SavedClaim[];
  readonly grounds: SavedGrounds;
}

export const NO_CLAIMS: SavedClaims = { texts: [], joined: [], grounds: NO_GROUNDS };

/** A claim; it is called by its first wording. */
export type SavedClaim = readonly [
  id: number,
  series: number,
  /** Four numbers for each: statement, reason, score and place in time. */
  members: readonly number[],
  /** Four numbers for each: statement, source, whether it is against, and place in time. */
  latest: readonly number[],
  wordings: readonly SavedWording[],
  says: KeptClaim["says"],
];

type SavedWording = readonly [
  id: number,
  source: number,
  text: string,
  isAgainst: 0 | 1,
  figures: Joinable["figures"],
  days: Joinable["days"] | null,
  call: Joinable["call"] | null,
  rest: Rest | null,
];

/** What few wordings have. */
type Rest = Omit<Joinable, "id" | "source" | "text" | "isAgainst" | "figures" | "days" | "call">;

/** A claim as a row. */
export const savedClaim = ({ id, series, members, latest, wordings, says }: KeptClaim, texts: Texts): SavedClaim => [
  texts.numberOf(id),
  texts.numberOf(series),
  members.flatMap(({ statement, reason, score, at }) => [texts.numberOf(statement), texts.numberOf(reason), score, at]),
  latest.flatMap(({ statement, source, isAgainst, at }) => [
    texts.numberOf(statement),
    texts.numberOf(source),
    Number(isAgainst),
    at,
  ]),
  wordings.map((wording) => savedWording(wording, texts)),
  says,
];

function savedWording(
  { id, source, text, isAgainst, figures, days, call, ...rest }: Joinable,
  texts: Texts,
): SavedWording {
  const [number, whose] = [texts.numberOf(id), texts.numberOf(source ?? null)];
  const more = Object.keys(rest).length > 0 ? rest : null;
  return [number, whose, text, isAgainst ? 1 : 0, figures, days ?? null, call ?? null, more];
}

/** The claim that was saved. */
export function claimFrom(
  [id, series, members, latest, wordings, says]: SavedClaim,
  texts: readonly string[],
): KeptClaim {
  const all = wordings.map((wording) => wordingFrom(wording, texts));
  return {
    id: texts[id]!,
    text: all[0]!.text,
    series: texts[series]!,
    members: fours(members, (statement, reason, score, at): Member => ({
      statement: texts[statement]!,
      reason: texts[reason]!,
      score,
      at,
    })),
    wordings: all,
    latest: fours(latest, (statement, source, isAgainst, at): Latest => ({
      statement: texts[statement]!,
      source: textAt(texts, source),
      isAgainst: isAgainst === 1,
      at,
    })),
    says,
  };
}

function wordingFrom(
  [id, source, text, isAgainst, figures, days, call, rest]: SavedWording,
  texts: readonly string[],
): Joinable {
  const wording: Joinable = {
    text,
    figures,
    ...(days && { days }),
    id: texts[id]!,
    source: textAt(texts, source),
    isAgainst: isAgainst === 1,
    ...(call && { call }),
  };
  return rest ? { ...wording, ...rest } : wording;
}

function fours<T>(numbers: readonly number[], make: (a: number, b: number, c: number, d: number) => T): T[] {
  return Array.from({ length: numbers.length / 4 }, (_, place) => {
    const at = place * 4;
    return make(numbers[at]!, numbers[at + 1]!, numbers[at + 2]!, numbers[at + 3]!);
  });
}
