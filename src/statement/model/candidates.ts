// Candidates: what may be statements, before it is judged how likely they are.

import { cuesOf, likelyAt, rolesOf } from "./decode.ts";
import type { Cue, Roles } from "./decode.ts";
import { ROLES } from "./network.ts";
import type { Network } from "./network.ts";
import { PAIRS, pairsInto } from "./pairs.ts";
import type { Placed, Range } from "./pairs.ts";
import { inputOf } from "./text.ts";
import type { Text } from "./text.ts";
import type { Window } from "./windows.ts";

/** Words to either side of a cue among which its source and content are looked for, in as far as the window has them. */
const REACH = 64;

/** A statement before it is judged: what the network and the rules say of it. */
export interface Candidate {
  readonly cue: Cue;
  readonly roles: Roles;
  readonly told: Placed | null;
  /** The words among which its roles were looked for. */
  readonly seen: Range;
}

/** The cues of a window's core with what belongs to them, as places of words in the text. */
export async function candidatesIn(text: Text, window: Window, network: Network): Promise<Candidate[]> {
  const { words, cues: scores } = await network.encode(inputOf(text, window));
  const cues = cuesIn(text, window, scores);
  if (cues.length === 0) return [];
  const wide = Math.min(window.last - window.first + 1, 2 * REACH + 1);
  const pairs = new Float32Array(cues.length * wide * PAIRS);
  const asked = cues.map(({ range }, row) => {
    const from = Math.max(window.first, Math.min(range[0] - REACH, window.last + 1 - wide));
    const seen: Range = [from, from + wide - 1];
    const told = text.told(range);
    pairsInto(pairs, row * wide, text.prose, seen, range, told);
    return { told, seen };
  });
  const places = Int32Array.from(cues.flatMap(({ range }) => moved(range, -window.first)));
  const starts = Int32Array.from(asked, ({ seen }) => seen[0] - window.first);
  const roles = await network.link({ words, cues: places, starts, pairs });
  return cues.map((cue, row) => {
    const { told, seen } = asked[row]!;
    const own = rolesOf(roles.subarray(row * wide * ROLES, (row + 1) * wide * ROLES));
    const move = (ranges: readonly Range[]) => ranges.map((range) => moved(range, seen[0]));
    return { cue, told, seen, roles: { ...own, source: move(own.source), content: move(own.content) } };
  });
}

/** Cues that the network finds, and those of the rules among which it finds none, with what it holds of them. */
function cuesIn(text: Text, { first, coreFirst, coreLast }: Window, scores: Float32Array): Cue[] {
  const isOwn = ({ range: [start] }: Cue) => start >= coreFirst && start <= coreLast;
  const found = cuesOf(scores)
    .map(({ range, likely }) => ({ range: moved(range, first), likely }))
    .filter(isOwn);
  const taken = new Set(found.flatMap(({ range: [a, b] }) => Array.from({ length: b - a + 1 }, (_, k) => a + k)));
  for (const [a, b] of text.rules(coreFirst, coreLast)) {
    const range: Range = [a, Math.min(b, coreLast)];
    if (Array.from({ length: range[1] - a + 1 }, (_, k) => a + k).some((word) => taken.has(word))) continue;
    taken.add(a);
    found.push({ range, likely: likelyAt(scores, moved(range, -first)) });
  }
  return found;
}

const moved = ([first, last]: Range, by: number): Range => [first + by, last + by];
