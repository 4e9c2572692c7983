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

/** A statement before it is judged: what the network and the rules say of it. */
export interface Candidate {
  readonly cue: Cue;
  readonly roles: Roles;
  readonly told: Placed | null;
  /** The words that the network saw around it. */
  readonly seen: Range;
}

/** The cues of a window's core with what belongs to them, as places of words in the text. */
export async function candidatesIn(text: Text, window: Window, network: Network): Promise<Candidate[]> {
  const { words, cues: scores } = await network.encode(inputOf(text, window));
  const cues = cuesIn(text, window, scores);
  if (cues.length === 0) return [];
  const wide = window.last - window.first + 1;
  const pairs = new Float32Array(cues.length * wide * PAIRS);
  const told = cues.map(({ range }) => text.told(range));
  cues.forEach(({ range }, row) =>
    pairsInto(pairs, row * wide, text.prose, [window.first, window.last], range, told[row]!),
  );
  const places = Int32Array.from(cues.flatMap(({ range }) => moved(range, -window.first)));
  const roles = await network.link({ words, cues: places, pairs });
  return cues.map((cue, row) => {
    const own = rolesOf(roles.subarray(row * wide * ROLES, (row + 1) * wide * ROLES));
    const move = (ranges: readonly Range[]) => ranges.map((range) => moved(range, window.first));
    const seen: Range = [window.first, window.last];
    return { cue, told: told[row]!, seen, roles: { ...own, source: move(own.source), content: move(own.content) } };
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
