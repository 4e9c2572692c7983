// Where network and rules both answer: whose content and whose source is taken.

import type { PartOfSpeech, Prose } from "../../language/index.ts";
import type { Candidate } from "./candidates.ts";
import { shared } from "./confidence.ts";
import type { Range } from "./pairs.ts";

/** From such a share of words in common on, the rules know better where a content ends. */
const ALIKE = 0.6;

/** Do the rules and the network mean the same statement? */
const isTold = ({ roles, told }: Candidate): boolean => told !== null && shared(told.content, roles.content) >= ALIKE;

/**
 * The rules' content where they and the network mean the same, where the network's takes in who is cited, where it takes
 * the source for the content, or some of the content for its source.
 */
export const contentOf = (prose: Prose, candidate: Candidate, named: readonly Range[]): readonly Range[] =>
  isTold(candidate) || isSwapped(candidate) || isBehindAside(prose, candidate) || isOfTwo(candidate, named)
    ? candidate.told!.content
    : candidate.roles.content;

/** "Fewer than 9,000 left homes, says audit": has the network taken who speaks for what is said, and the other way about? */
function isSwapped({ told, roles }: Candidate): boolean {
  if (told === null || told.source.length === 0 || roles.source.length === 0) return false;
  const isIn = (pieces: readonly Range[], other: readonly Range[]) =>
    pieces.every(([first, last]) => other.some(([from, to]) => from <= first && last <= to));
  return isIn(roles.source, told.content) && isIn(told.source, roles.content);
}

/** "according to Tern, citing two officials, | the port is shut": does the network's content begin in the aside? */
function isBehindAside({ tokens }: Prose, { told, roles }: Candidate): boolean {
  const from = told?.source.at(-1)?.[1];
  const to = told?.content[0]?.[0];
  const own = roles.content[0]?.[0];
  if (from === undefined || to === undefined || own === undefined || own <= from || own >= to) return false;
  return /^(?:citing|quoting|crediting|referencing|with)$/.test(tokens[from + 2]?.lower ?? "");
}

/**
 * The network's source; the rules' where they mean the same and it has none, one that breaks off in the middle, or one
 * that takes in another of the sources that the rules found. Who was told is nobody's source.
 */
export function sourceOf(prose: Prose, candidate: Candidate, named: readonly Range[]): readonly Range[] {
  if (isSwapped(candidate)) return candidate.told!.source;
  const source = isHeard(prose, candidate.cue.range)
    ? candidate.roles.source.filter(([first]) => first > candidate.cue.range[1])
    : candidate.roles.source;
  if (source.length < candidate.roles.source.length || isOfTwo(candidate, named))
    return candidate.told?.source ?? source;
  const last = source.at(-1)?.[1];
  const isWhole = last !== undefined && !DANGLING.has(prose.tokens[last]!.pos);
  return isWhole || !isTold(candidate) || candidate.told!.source.length === 0 ? source : candidate.told!.source;
}

/** Parts of speech in which no name of a source ends: "a worker who did". */
const DANGLING: ReadonlySet<PartOfSpeech> = new Set(["ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ", "VERB"]);

/** "We | were told | that …": is the cue a passive whose subject heard it? */
function isHeard({ tokens }: Prose, [, last]: Range): boolean {
  if (!HEARD.test(tokens[last]!.lower)) return false;
  let at = last - 1;
  while (tokens[at]?.pos === "ADV" || tokens[at]?.pos === "PART") at -= 1;
  return tokens[at]?.lemma === "be";
}

const HEARD = /^(?:told|informed|warned|assured|advised|notified|reminded|asked|urged|ordered|instructed)$/;

/** "According to | the Herald, Jan Orr, | he said": does the network's source hold the rules', and some of another of theirs? */
function isOfTwo({ told, roles }: Candidate, named: readonly Range[]): boolean {
  const holds = ([first, last]: Range) => roles.source.some(([from, to]) => from <= first && last <= to);
  const meets = (other: Range) => roles.source.some((one) => touch(one, other));
  const own = told?.source ?? [];
  return (
    own.length > 0 && own.every(holds) && named.some((other) => meets(other) && !own.some((one) => touch(one, other)))
  );
}

const touch = (a: Range, b: Range): boolean => a[0] <= b[1] && b[0] <= a[1];
