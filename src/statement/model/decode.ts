// From scores to spans: which words are cues, and the likeliest roles of all words for a cue.

import { ROLES } from "./network.ts";
import type { Range } from "./pairs.ts";

/** A cue as places of words in a window, and how likely it is one. */
export interface Cue {
  readonly range: Range;
  readonly likely: number;
}

/** What belongs to a cue, as places of words in a window; how sure the network is, as mean log-likelihoods of its words. */
export interface Roles {
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  readonly sourceSure: number;
  readonly contentSure: number;
}

/** Least likelihood of a cue's first word. Less sure cues are weighed by what they tie together. */
const LEAST = 0.3;
/** Least mean log-likelihood of a piece beside the main one. */
const SURE = -0.3;
/** Cues that a window may have; beyond it is no prose. */
const MOST_CUES = 64;

/** Cues of a window, from three scores for every word: none, first word, later word. */
export function cuesOf(scores: Float32Array): Cue[] {
  const found: Cue[] = [];
  const words = scores.length / 3;
  for (let at = 0; at < words && found.length < MOST_CUES; at += 1) {
    const likely = chances(scores, at * 3, 3)[1]!;
    if (likely < LEAST) continue;
    let last = at;
    while (last + 1 < words && goesOn(chances(scores, (last + 1) * 3, 3))) last += 1;
    found.push({ range: [at, last], likely });
    at = last;
  }
  return found;
}

/** How likely some word of a range belongs to a cue. */
export const likelyAt = (scores: Float32Array, [first, last]: Range): number =>
  Math.max(...Array.from({ length: last - first + 1 }, (_, k) => 1 - chances(scores, (first + k) * 3, 3)[0]!));

const goesOn = ([, first, later]: readonly number[]) => later! > 0.5 || (later! > first! && first! + later! > 0.7);

/** Scores as likelihoods that sum to one. */
function chances(scores: Float32Array, from: number, size: number): number[] {
  const row = [...scores.subarray(from, from + size)];
  const most = Math.max(...row);
  const parts = row.map((score) => Math.exp(score - most));
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => part / sum);
}

/** Roles that a role may follow: a later word only its first word or another later one. */
const BEFORE: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4],
  [1, 2],
  [0, 1, 2, 3, 4],
  [3, 4],
];

/** The likeliest roles of a window's words for one cue, from `ROLES` scores for every word. */
export function rolesOf(scores: Float32Array): Roles {
  const sure = logs(scores);
  const path = likeliest(sure);
  const source = credible(ranges(path, 1), sure, path);
  const content = credible(ranges(path, 3), sure, path);
  return { source, content, sourceSure: mean(source, sure, path), contentSure: mean(content, sure, path) };
}

/** The piece that weighs most, and others of which the network is as sure as `SURE`: a second piece is rarer than it thinks. */
function credible(pieces: readonly Range[], sure: readonly (readonly number[])[], path: readonly number[]): Range[] {
  const weight = ([first, last]: Range) => (last - first + 1) * Math.exp(mean([[first, last]], sure, path));
  const most = Math.max(...pieces.map(weight));
  return pieces.filter((piece) => weight(piece) === most || mean([piece], sure, path) >= SURE);
}

/** Log-likelihoods of the roles of every word. */
function logs(scores: Float32Array): number[][] {
  return Array.from({ length: scores.length / ROLES }, (_, word) =>
    chances(scores, word * ROLES, ROLES).map((chance) => Math.log(chance + 1e-12)),
  );
}

/** Viterbi's path over the roles. */
function likeliest(sure: readonly (readonly number[])[]): number[] {
  const back: number[][] = [];
  let best = (sure[0] ?? []).map((value, role) => (BEFORE[role]!.includes(0) ? value : -Infinity));
  for (const here of sure.slice(1)) {
    const from = here.map((_, role) =>
      BEFORE[role]!.reduce((most, other) => (best[other]! > best[most]! ? other : most)),
    );
    best = here.map((value, role) => value + best[from[role]!]!);
    back.push(from);
  }
  const path = sure.length > 0 ? [best.indexOf(Math.max(...best))] : [];
  for (const from of back.toReversed()) path.push(from[path.at(-1)!]!);
  return path.reverse();
}

/** Runs of a role's words. */
function ranges(path: readonly number[], begin: number): Range[] {
  const found: [number, number][] = [];
  path.forEach((role, word) => {
    if (role === begin) found.push([word, word]);
    else if (role === begin + 1) found.at(-1)![1] = word;
  });
  return found;
}

/** Mean log-likelihood of the roles of the words of some ranges; 0 where there is none. */
function mean(pieces: readonly Range[], sure: readonly (readonly number[])[], path: readonly number[]): number {
  const own = pieces.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, k) => sure[first + k]![path[first + k]!]!),
  );
  return own.length === 0 ? 0 : own.reduce((sum, value) => sum + value, 0) / own.length;
}
