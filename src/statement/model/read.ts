// The deep reader: rules first, then a network that has learned where they are wrong.

import type { Span } from "../../article/index.ts";
import type { Prose } from "../../language/index.ts";
import { rules } from "../english/index.ts";
import type { Found, SlowReader } from "../statement.ts";
import { candidatesIn } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import { confidenceOf, shared } from "./confidence.ts";
import { wordsIn } from "./features.ts";
import type { Network } from "./network.ts";
import type { Range } from "./pairs.ts";
import type { Pieces } from "./pieces.ts";
import { textOf } from "./text.ts";
import { windowsOf } from "./windows.ts";

/** Windows that the network reads of one text; what comes after them is left to the rules. */
const MOST_WINDOWS = 256;
/** From such a share of words in common on, the rules know better where a content ends. */
const ALIKE = 0.8;
/** Candidates that are less likely are left out. */
const LEAST = 0.5;

/** A reader that finds statements with a network. */
export function deepReader(pieces: Pieces, network: Network): SlowReader {
  return {
    name: "deep",
    find: async (prose) => {
      const { read, found, rest } = await answered(prose, pieces, network);
      const kept = read.flatMap((candidate) => statement(prose, candidate) ?? []);
      return [...kept, ...nestedIn(prose, kept, found), ...rest];
    },
  };
}

/** All candidates of a text, however unlikely. */
export const candidatesOf = async (prose: Prose, pieces: Pieces, network: Network): Promise<readonly Candidate[]> =>
  (await answered(prose, pieces, network)).read;

interface Answered {
  /** The candidates that the network read. */
  readonly read: readonly Candidate[];
  /** What the rules found, and of that what stands behind the last window that the network read. */
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
  return { read, found, rest: found.filter(({ cue }) => cue.some(({ start }) => start >= from)) };
}

/** A candidate as a statement; null where nothing is put forward or it is likelier wrong than right. */
function statement(prose: Prose, candidate: Candidate): Found | null {
  const { cue, roles } = candidate;
  if (roles.content.length === 0) return null;
  const confidence = confidenceOf(candidate);
  if (confidence < LEAST) return null;
  const spans = (ranges: readonly Range[]) =>
    ranges.map(([first, last]) => ({ start: prose.tokens[first]!.start, end: prose.tokens[last]!.end }));
  return {
    content: spans(contentOf(candidate)),
    source: spans(roles.source),
    cue: spans([cue.range]),
    by: "deep",
    confidence,
  };
}

/** The rules' content where they and the network mean the same. */
const contentOf = ({ roles, told }: Candidate): readonly Range[] =>
  told && shared(told.content, roles.content) >= ALIKE ? told.content : roles.content;

/**
 * What the rules found inside a content: the articles that the network learned from have hardly any statement inside
 * another, so it does not look for them.
 */
function nestedIn(prose: Prose, kept: readonly Found[], found: readonly Found[]): Found[] {
  const inside = marked(
    prose,
    kept.flatMap(({ content }) => content),
  );
  const cues = marked(
    prose,
    kept.flatMap(({ cue }) => cue),
  );
  return found.filter(
    ({ content, source, cue, confidence }) =>
      confidence >= LEAST &&
      [...content, ...source, ...cue].every((span) => wordsOf(prose, span).every((word) => inside[word])) &&
      !cue.some((span) => wordsOf(prose, span).some((word) => cues[word])),
  );
}

/** For every word whether a span touches it. */
function marked(prose: Prose, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(prose.tokens.length);
  for (const span of spans) for (const word of wordsOf(prose, span)) marks[word] = 1;
  return marks;
}

function wordsOf(prose: Prose, span: Span): number[] {
  const { first, last } = wordsIn(prose, span);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
}
