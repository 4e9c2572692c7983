// What is made of a model's candidates: each with the boundaries that are likelier, and beside them what only the rules look for.

import { type Span, overlaps } from "../../article/index.ts";
import type { Prose, Quotation } from "../../language/index.ts";
import type { Found } from "../statement.ts";
import { isCited } from "../chain/index.ts";
import { tokensIn } from "../record/index.ts";
import type { Candidate } from "./candidates.ts";
import { mended, trimmed, unbroken, withinBlocks } from "./ends.ts";
import { wordsIn } from "./features.ts";
import type { Range } from "./pairs.ts";
import { plainQuotations, withQuotations } from "./quoted.ts";

/** Statements inside a content of which the rules are less sure are left out. */
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

/** Who judges candidates. */
export interface Judge {
  /** The name on what is kept. */
  readonly by: string;
  /** Candidates that are less likely are left out. */
  readonly least: number;
  readonly confidenceOf: (candidate: Candidate) => number;
  /** Whose content and whose source is taken. */
  readonly contentOf: (candidate: Candidate) => readonly Range[];
  readonly sourceOf: (candidate: Candidate) => readonly Range[];
}

/** The statements of a text that rules and a model have read. */
export function settled(
  prose: Prose,
  found: readonly Found[],
  read: readonly Candidate[],
  judge: Judge,
): readonly Found[] {
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
  const kept = read
    .flatMap((candidate) => statement(prose, quotations, candidate, judge) ?? [])
    .filter(
      (one) =>
        !taken.has(sentenceOf(prose, one)) &&
        !quoted.get(sentenceOf(prose, one))?.some((other) => isAround(prose, one, other) && !isOfRules(one, found)) &&
        one.cue.every((span) => isAll(prose, span, cued, 0)) &&
        !isCitation(prose, one),
    );
  return [...owned, ...kept, ...besides(prose, kept, found)];
}

/** A candidate as a statement; null where nothing is put forward or it is likelier wrong than right. */
function statement(
  prose: Prose,
  quotations: readonly Quotation[],
  candidate: Candidate,
  { by, least, confidenceOf, contentOf, sourceOf }: Judge,
): Found | null {
  const { cue, roles } = candidate;
  if (roles.content.length === 0) return null;
  const confidence = confidenceOf(candidate);
  if (confidence < least || isModal(prose, cue.range)) return null;
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
            mended(prose, unbroken(prose, contentOf(candidate), candidate.seen[1]), [cue.range, ...roles.source]),
            cue.range,
          ),
        ),
        cue.range,
      ),
    ),
    source: spans(withinBlocks(prose, [], sourceOf(candidate), cue.range)),
    cue: spans([cue.range]),
    by,
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
  const all = (spans: readonly Span[], marks: Uint8Array, mark: number) =>
    spans.every((span) => isAll(prose, span, marks, mark));
  return found.filter(({ content, source, cue, by, confidence }) => {
    if (!all(cue, cues, 0)) return false;
    if (source.length === 0 && by !== NOUNS) return true;
    return confidence >= LEAST && [content, source, cue].every((spans) => all(spans, inside, 1));
  });
}

/** For every word whether a span touches it. */
function marked(prose: Prose, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(prose.tokens.length);
  for (const span of spans) {
    const { first, last } = wordsIn(prose, span);
    if (first <= last) marks.fill(1, first, last + 1);
  }
  return marks;
}

/** Has every word that a span touches the same mark? */
function isAll(prose: Prose, span: Span, marks: Uint8Array, mark: number): boolean {
  const { first, last } = wordsIn(prose, span);
  for (let word = first; word <= last; word += 1) if (marks[word] !== mark) return false;
  return true;
}
