// The deep reader: rules first, then a network that has learned where they are wrong.

import type { Prose } from "../../language/index.ts";
import { rules } from "../english/index.ts";
import { standing } from "../denied.ts";
import type { Found, SlowReader } from "../statement.ts";
import { candidatesIn } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import { contentOf, sourceOf } from "./choices.ts";
import { confidenceOf } from "./confidence.ts";
import { placed } from "./pairs.ts";
import type { Network } from "./network.ts";
import type { Pieces } from "./pieces.ts";
import { settled } from "./settled.ts";
import { textOf } from "./text.ts";
import { windowsOf } from "./windows.ts";

/** Windows that the network reads of one text; what comes after them is left to the rules. */
const MOST_WINDOWS = 128;
/** Candidates that are less likely are left out. */
const LEAST = 0.5;

/** A reader that finds statements with a network. */
export function deepReader(pieces: Pieces, network: Network): SlowReader {
  return {
    name: "deep",
    find: async (prose) => {
      const { read, found, rest } = await answered(prose, pieces, network);
      const named = found.flatMap((one) => placed(prose, one).source);
      const kept = settled(prose, found, read, {
        by: "deep",
        least: LEAST,
        confidenceOf,
        contentOf: (candidate) => contentOf(prose, candidate, named),
        sourceOf: (candidate) => sourceOf(prose, candidate, named),
      });
      return standing(prose, [...kept, ...rest]);
    },
  };
}

/** All candidates of a text, however unlikely. */
export const candidatesOf = async (prose: Prose, pieces: Pieces, network: Network): Promise<readonly Candidate[]> =>
  (await answered(prose, pieces, network)).read;

interface Answered {
  /** The candidates that the network read. */
  readonly read: readonly Candidate[];
  /** What the rules found up to the last window that the network read, and what stands behind it. */
  readonly found: readonly Found[];
  readonly rest: readonly Found[];
}

async function answered(prose: Prose, pieces: Pieces, network: Network): Promise<Answered> {
  const found = rules.find(prose);
  const text = textOf(prose, pieces, found);
  const windows = windowsOf(
    prose,
    text.pieces.map((one) => one.length),
  );
  const read: Candidate[] = [];
  for (const window of windows.slice(0, MOST_WINDOWS)) read.push(...(await candidatesIn(text, window, network)));
  const unread = windows[MOST_WINDOWS];
  const from = unread ? prose.tokens[unread.coreFirst]!.start : Infinity;
  const isRest = ({ cue }: Found) => cue.some(({ start }) => start >= from);
  return { read, found: found.filter((one) => !isRest(one)), rest: found.filter(isRest) };
}
