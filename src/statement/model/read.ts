// The deep reader: rules first, then a network that has learned where they are wrong.

import { type Span, overlaps } from "../../article/index.ts";
import type { Prose, Quotation } from "../../language/index.ts";
import { rules } from "../english/index.ts";
import { standing } from "../denied.ts";
import type { Found, SlowReader } from "../statement.ts";
import { isCited } from "../chain/index.ts";
import { tokensIn } from "../record/index.ts";
import { candidatesIn } from "./candidates.ts";
import type { Candidate } from "./candidates.ts";
import { contentOf, sourceOf } from "./choices.ts";
import { confidenceOf } from "./confidence.ts";
import { mended, trimmed, unbroken, withinBlocks } from "./ends.ts";
import { wordsIn } from "./features.ts";
import type { Network } from "./network.ts";
import { placed } from "./pairs.ts";
import type { Range } from "./pairs.ts";
import type { Pieces } from "./pieces.ts";
import { plainQuotations, withQuotations } from "./quoted.ts";
import { textOf } from "./text.ts";
import { windowsOf } from "./windows.ts";

/** Windows that the network reads of one text; what comes after them is left to the rules. */
const MOST_WINDOWS = 128;
/** Candidates that are less likely are left out. */
const LEAST = 0.5;
/** What is said of the sentence before: the network looks for contents around a cue, and has not seen such. */
const BEFORE = "sentenceBefore";
/** "The Post quoted a diplomat as saying that …": the network takes the Post for who says it. */
const QUOTED = "quotedAs";
/** "Her deputy said the same": what the sentence before says. */
const SAME = "sameBefore";
/** "Lowered its estimate from 12,000 to 10,000": the network has hardly seen such. */
const REVISED = "revised";
/** "Put it at 37 million", "denied that", a line of a transcript, a paragraph that is a quotation: nor such. */
const CUED: ReadonlySet<string> = new Set([SAME, REVISED, "putAt", "deniedBefore", "turn", "quotedAlone"]);
const OWN: ReadonlySet<string> = new Set([BEFORE, QUOTED, ...CUED]);
/** The rule of nouns such as "claims" and "report", which seldom put anything forward where nobody holds them. */
const NOUNS = "nounOf";

/** A reader that finds statements with a network. */
export function deepReader(pieces: Pieces, network: Network): SlowReader {
  return {
    name: "deep",
    find: async (prose) => {
      const { read, found, rest } = await answered(prose, pieces, network);
      const owned = found.filter(({ by }) => OWN.has(by));
      const taken = new Set(owned.filter(({ by }) => by === BEFORE).map((one) => sentenceOf(prose, one)));
      const quoted = Map.groupBy(
        owned.filter(({ by }) => by === QUOTED),
        (one) => sentenceOf(prose, one),
      );
      const cued = marked(
        prose,
        owned.flatMap(({ by, cue }) => (CUED.has(by) ? cue : [])),
      );
      const quotations = plainQuotations(prose);
      const named = found.flatMap((one) => placed(prose, one).source);
      const kept = read
        .flatMap((candidate) => statement(prose, quotations, named, candidate) ?? [])
        .filter(
          (one) =>
            !taken.has(sentenceOf(prose, one)) &&
            !quoted
              .get(sentenceOf(prose, one))
              ?.some((other) => isAround(prose, one, other) && !isOfRules(one, found)) &&
            !one.cue.some((span) => wordsOf(prose, span).some((word) => cued[word] === 1)) &&
            !isCitation(prose, one),
        );
      return standing(prose, [...owned, ...kept, ...besides(prose, kept, found), ...rest]);
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

/** A candidate as a statement, given the sources that the rules found; null where nothing is put forward or it is likelier wrong than right. */
function statement(
  prose: Prose,
  quotations: readonly Quotation[],
  named: readonly Range[],
  candidate: Candidate,
): Found | null {
  const { cue, roles } = candidate;
  if (roles.content.length === 0) return null;
  const confidence = confidenceOf(candidate);
  if (confidence < LEAST || isModal(prose, cue.range)) return null;
  const spans = (ranges: readonly Range[]) =>
    ranges.map(([first, last]) => ({ start: prose.tokens[first]!.start, end: prose.tokens[last]!.end }));
  return {
    content: spans(
      withQuotations(
        prose,
        quotations,
        trimmed(
          prose,
          withinBlocks(
            prose,
            prose.quotations,
            mended(prose, unbroken(prose, contentOf(prose, candidate, named), candidate.seen[1]), [
              cue.range,
              ...roles.source,
            ]),
            cue.range,
          ),
        ),
        cue.range,
      ),
    ),
    source: spans(withinBlocks(prose, [], sourceOf(prose, candidate, named), cue.range)),
    cue: spans([cue.range]),
    by: "deep",
    confidence,
  };
}

/** "She | would | impose a tax", "he | had | to pay": by itself it puts nothing forward; "has questions" may. */
const isModal = ({ tokens }: Prose, [first, last]: Range): boolean =>
  tokens.slice(first, last + 1).every(({ lower }) => MODAL.test(lower));

const MODAL = /^(?:would|could|should|might|had|['’]d|not|n['’]t)$/;

/** Is a statement the frame of one who is quoted in its sentence: its words hold those that say so, or it has the same content? */
function isAround(prose: Prose, one: Found, quoted: Found): boolean {
  const touches = (a: readonly Span[], b: readonly Span[]) => a.some((x) => b.some((y) => overlaps(x, y)));
  return (
    touches([...one.content, ...one.cue], quoted.cue) ||
    (touches(one.content, quoted.content) &&
      /\b(?:quot|cit)/i.test(prose.text.slice(one.cue[0]!.start, one.cue[0]!.end)))
  );
}

/** "Tern, | citing two officials, | reported": who is cited is a link of its chain. */
const isCitation = (prose: Prose, { cue, content }: Found): boolean =>
  cue.length === 1 &&
  /^(?:citing|quoting|crediting)$/i.test(prose.text.slice(cue[0]!.start, cue[0]!.end)) &&
  content.length > 0 &&
  isCited(tokensIn(prose, content[0]!));

const isSameCue = (one: Found, other: Found): boolean => one.cue.some((a) => other.cue.some((b) => overlaps(a, b)));

/** "The police were quoted by Tern as saying so, | the Gull reports": the rules have it beside who is quoted. */
const isOfRules = (one: Found, found: readonly Found[]): boolean =>
  found.some((other) => !OWN.has(other.by) && isSameCue(one, other));

/** The sentence of a statement's cue. */
const sentenceOf = (prose: Prose, { cue }: Found): number | undefined =>
  cue[0] && prose.tokens[wordsIn(prose, cue[0]).first]?.sentence;

/**
 * What only the rules look for: a statement inside a content and one without a source. The articles that the network
 * learned from have hardly any of the first, and of the second too few to learn.
 */
function besides(prose: Prose, kept: readonly Found[], found: readonly Found[]): Found[] {
  const inside = marked(
    prose,
    kept.flatMap(({ content }) => content),
  );
  const cues = marked(
    prose,
    kept.flatMap(({ cue }) => cue),
  );
  const all = (spans: readonly Span[], holds: (word: number) => boolean) =>
    spans.every((span) => wordsOf(prose, span).every(holds));
  return found.filter(({ content, source, cue, by, confidence }) => {
    const isNested = all([...content, ...source, ...cue], (word) => inside[word] === 1);
    const isMeant = (isNested && confidence >= LEAST) || (source.length === 0 && by !== NOUNS);
    return isMeant && all(cue, (word) => cues[word] === 0);
  });
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
