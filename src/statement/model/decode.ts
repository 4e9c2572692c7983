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

const goesOn = ([, first, later]: readonly number[]) => later! > 0.5 || first! + later! > 0.7;

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
  const own = sureOf(sure, path);
  const source = credible(ranges(path, 1), own);
  const content = credible(ranges(path, 3), own);
  return { source, content, sourceSure: mean(source, own), contentSure: mean(content, own) };
}

/** The piece that weighs most, and others of which the network is as sure as `SURE`: a second piece is rarer than it thinks. */
function credible(pieces: readonly Range[], own: Float64Array): Range[] {
  const weight = ([first, last]: Range) => (last - first + 1) * Math.exp(mean([[first, last]], own));
  const most = Math.max(...pieces.map(weight));
  return pieces.filter((piece) => weight(piece) === most || mean([piece], own) >= SURE);
}

/** Least log-likelihood of a role. */
const FLOOR = Math.log(1e-12);

/** Log-likelihoods of the roles of every word, `ROLES` for each. */
function logs(scores: Float32Array): Float64Array {
  const sure = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += ROLES) {
    let most = -Infinity;
    for (let role = 0; role < ROLES; role += 1) most = Math.max(most, scores[row + role]!);
    let sum = 0;
    for (let role = 0; role < ROLES; role += 1) sum += Math.exp(scores[row + role]! - most);
    const whole = most + Math.log(sum);
    for (let role = 0; role < ROLES; role += 1) sure[row + role] = Math.max(FLOOR, scores[row + role]! - whole);
  }
  return sure;
}

/** Viterbi's path over the roles: the role of every word. */
function likeliest(sure: Float64Array): Uint8Array {
  const words = sure.length / ROLES;
  const from = new Uint8Array(sure.length);
  let best = new Float64Array(ROLES);
  for (let role = 0; role < ROLES; role += 1) best[role] = BEFORE[role]!.includes(0) ? (sure[role] ?? 0) : -Infinity;
  for (let word = 1; word < words; word += 1) {
    const next = new Float64Array(ROLES);
    for (let role = 0; role < ROLES; role += 1) {
      let most = BEFORE[role]![0]!;
      for (const other of BEFORE[role]!) if (best[other]! > best[most]!) most = other;
      from[word * ROLES + role] = most;
      next[role] = sure[word * ROLES + role]! + best[most]!;
    }
    best = next;
  }
  const path = new Uint8Array(words);
  for (let word = words - 1, role = best.indexOf(Math.max(...best)); word >= 0; word -= 1) {
    path[word] = role;
    role = from[word * ROLES + role]!;
  }
  return path;
}

/** Runs of a role's words. One that begins where another ends goes on with it: nobody marks two pieces side by side. */
function ranges(path: Uint8Array, begin: number): Range[] {
  const found: [number, number][] = [];
  path.forEach((role, word) => {
    if (role !== begin && role !== begin + 1) return;
    if (found.at(-1)?.[1] === word - 1) found.at(-1)![1] = word;
    else found.push([word, word]);
  });
  return found;
}

/** The log-likelihood of every word's role on the path. */
const sureOf = (sure: Float64Array, path: Uint8Array): Float64Array =>
  Float64Array.from(path, (role, word) => sure[word * ROLES + role]!);

/** Mean log-likelihood of the words of some ranges; 0 where there is none. */
function mean(pieces: readonly Range[], own: Float64Array): number {
  let [sum, words] = [0, 0];
  for (const [first, last] of pieces)
    for (let word = first; word <= last; word += 1) {
      sum += own[word]!;
      words += 1;
    }
  return words === 0 ? 0 : sum / words;
}
