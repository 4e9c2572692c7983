// One sentence as the rules see it, and the questions that they ask of it.

import type { Span } from "../../article/index.ts";
import type { Prose, Quotation, Sentence, Token } from "../../language/index.ts";
import { joinVerbs } from "./joined.ts";
import { looksPast, verbGroups } from "./groups.ts";
import type { VerbGroup } from "./groups.ts";
import type { Range } from "./phrases.ts";
import { takesSaying } from "./sayings.ts";
import { isOfMany } from "./many.ts";
import { ELSE, framesOf, PHRASAL, VERBS } from "./verbs.ts";
import type { Frame } from "./verbs.ts";

/** A sentence with its verb groups, and which of them put something forward, by their first token. */
export interface Clause {
  readonly prose: Prose;
  readonly sentence: Sentence;
  readonly groups: readonly VerbGroup[];
  readonly verbs: ReadonlyMap<number, Verb>;
}

/** A verb of putting forward. */
export interface Verb {
  readonly group: VerbGroup;
  readonly lemma: string;
  readonly frames: ReadonlySet<Frame>;
}

/** A verb of putting forward, in its sentence. */
export interface Cue extends Verb {
  readonly clause: Clause;
}

/** The sentence's verb groups, with verbs of saying that the tagger took for nouns put right. */
export function clauseOf(prose: Prose, sentence: Sentence): Clause {
  const groups = withMistagged(prose, sentence, verbGroups(prose, sentence));
  joinVerbs(prose, groups);
  const verbs = new Map<number, Verb>();
  const whole = groups.map((group) => withParticle(prose, sentence, group));
  for (const group of whole) {
    const token = prose.tokens[group.head]!;
    const lemma = framesOf(token.lemma) ? token.lemma : lemmaOf(token);
    if (ELSE.get(lemma)?.has(prose.tokens[group.last + 1]?.lower ?? "") || isFeared(prose, group)) continue;
    const frames = particleOf(prose, group) ?? framesOf(lemma);
    if (frames && (!frames.has("word") || takesSaying(prose, sentence, group)))
      verbs.set(group.first, { group, lemma, frames });
  }
  return { prose, sentence, groups: whole, verbs };
}

/** Verb groups, which stand in order, with the words between them that are verbs all the same. */
function withMistagged(prose: Prose, sentence: Sentence, tagged: readonly VerbGroup[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let next = 0;
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    const group = tagged[next];
    if (group && i >= group.first) {
      groups.push(group);
      next += 1;
      i = group.last;
    } else if (isMistagged(prose, sentence, i) || (groups.length === 0 && isOnlyVerb(prose, group, i)))
      groups.push(wordGroup(i));
  }
  return groups;
}

/** "ruled | out": what may stand for the content of a verb that means something else with its particle. */
const particleOf = ({ tokens }: Prose, { head, last }: VerbGroup) =>
  last > head ? PHRASAL.get(`${tokens[head]!.lemma} ${tokens[last]!.lower}`) : undefined;

/** Verbs of which some have a particle behind them. */
const PARTED = new Set(Array.from(PHRASAL.keys(), (words) => words.split(" ")[0]!));

function withParticle(prose: Prose, sentence: Sentence, group: VerbGroup): VerbGroup {
  const { tokens } = prose;
  const { lemma } = tokens[group.head]!;
  const frames =
    group.head === group.last && PARTED.has(lemma)
      ? PHRASAL.get(`${lemma} ${tokens[group.last + 1]?.lower}`)
      : undefined;
  if (!frames) return group;
  const whole = { ...group, last: group.last + 1 };
  return frames.has("word") && !takesSaying(prose, sentence, whole) ? group : whole;
}

const HURT = new Set("dead missing injured wounded hurt killed trapped drowned lost safe alive".split(" "));

/** "Nine feared dead": in short for "are feared". */
const isFeared = ({ tokens }: Prose, { first, last }: VerbGroup): boolean =>
  first === last &&
  HURT.has(tokens[last + 1]?.lower ?? "") &&
  looksPast(tokens[first]!) &&
  !/^(?:NOUN|PROPN)$/.test(tokens[last + 2]?.pos ?? "");

/** "as Velmar claims": a noun to the tagger, a verb to a reader. */
function isMistagged(prose: Prose, sentence: Sentence, i: number): boolean {
  const token = prose.tokens[i]!;
  if (token.pos !== "NOUN" && token.pos !== "ADJ" && token.pos !== "PROPN") return false;
  // "9,000 left their homes": nothing else stands between a number and an object.
  if (token.lower === "left" && prose.tokens[i - 1]?.pos === "NUM" && i > sentence.first) return true;
  if (token.text !== token.lower && !/^\p{Ll}/u.test(token.text)) return false;
  const frames = VERBS.get(lemmaOf(token));
  if (!(frames?.has("clause") || frames?.has("that"))) return false;
  const after = prose.tokens[i + 1];
  if (token.lower === "reasons") return false;
  // "the police dispute that.": no noun stands before a "that" which ends the sentence.
  if (after && i > sentence.first && /^(?:that|this)$/.test(after.lower) && isStop(prose.tokens[i + 2])) return true;
  // "the news reports that appeared": a "that" with its verb right behind it hangs on a noun.
  if (after?.lower === "that" && token.lower.endsWith("s") && isFinite(prose.tokens[i + 2])) return false;
  if (isOfMany(prose, sentence, i)) return true;
  const plural = prose.tokens[i - 1]?.pos === "NOUN" && prose.tokens[i - 1]!.lower.endsWith("s");
  if (!token.lower.endsWith("s") && !looksPast(token) && !plural) return false;
  const before = prose.tokens[i - 1];
  if (!before || !after || i === sentence.first) return false;
  if (after.text === ":") return token.lower.endsWith("s") && isOneBody(prose, sentence, i);
  // "who declined to be named said dockers …": no adjective stands behind a verb.
  if (token.lower === "said" && token.pos === "ADJ" && before.pos === "VERB") return true;
  // "Tern reports with reference to the police": the name's verb.
  if (after.lower === "with" && before.pos === "PROPN" && prose.tokens[i + 2]?.lower === "reference") return true;
  const asTag = prose.tokens[i - 3]?.lower === "as" && (after.text === "." || after.text === ",");
  // "the union claims that": the tagger took the noun before for an adjective.
  const isThat = after.lower === "that" && token.lower.endsWith("s") && prose.tokens[i - 2]?.pos === "DET";
  // "Tern, citing a source, reports that": behind the aside stands the verb of the sentence.
  if (before.text === ",") return after.lower === "that" && opensAside(prose.tokens, sentence.first, i - 1);
  // "citing intelligence reports, that": no verb stands behind what is cited.
  if (/^(?:citing|quoting)$/.test(prose.tokens[i - 2]?.lower ?? "")) return false;
  if (!asTag && !isThat && before.pos !== "PROPN" && before.pos !== "PRON" && before.pos !== "NOUN") return false;
  return after.lower === "that" || after.pos === "PRON" || after.text === "." || after.text === "," || isOpen(after);
}

/** "The Ministry of Defence reports:", "Tern reports:": one that reports, and no reports of many. */
function isOneBody({ tokens }: Prose, { first }: Sentence, i: number): boolean {
  const before = tokens[i - 1]!;
  const opens = tokens[first]!;
  return before.pos === "PROPN" && (opens.pos === "PROPN" || opens.pos === "DET") && !before.lower.endsWith("s");
}

/** "appeared", "were": neither "shutting" nor "to". */
const isFinite = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === "AUX" || (token.pos === "VERB" && !token.lower.endsWith("ing")));

/** Longest aside between a name and its verb, in words. */
const ASIDE = 20;

/** Does an aside such as ", citing two officials" end at the comma at `comma`? */
function opensAside(tokens: readonly Token[], first: number, comma: number): boolean {
  for (let i = comma - 2; i > Math.max(first, comma - ASIDE); i -= 1)
    if (tokens[i]!.text === ",") return /^(?:citing|quoting|with|in|referring)$/.test(tokens[i + 1]!.lower);
  return false;
}

/** "Woman claims church imprisoned her": without it the words before the next verb would be one long noun. */
function isOnlyVerb(prose: Prose, next: VerbGroup | undefined, i: number): boolean {
  const token = prose.tokens[i]!;
  const before = prose.tokens[i - 1];
  if (token.pos !== "NOUN" || !/^\p{Ll}.*s$/u.test(token.text) || !before || before.sentence !== token.sentence)
    return false;
  if (!VERBS.get(lemmaOf(token))?.has("clause") || !/^(?:NOUN|PROPN)$/.test(before.pos) || before.lower.endsWith("s"))
    return false;
  return next?.shape === "finite";
}

const lemmaOf = (token: Token) =>
  token.lower === "said"
    ? "say"
    : token.lower.endsWith("s") && token.lemma === token.lower
      ? token.lower.slice(0, -1)
      : token.lemma;

/** The verbs of putting forward in a sentence. */
export function cuesIn(clause: Clause): Cue[] {
  const cues: Cue[] = [];
  for (const verb of clause.verbs.values()) cues.push({ clause, ...verb });
  return cues;
}

/** A cue that is no verb of putting forward, for questions about subjects and the reach of contents. */
export const cueOf = (clause: Clause, group: VerbGroup): Cue => ({ clause, group, lemma: "", frames: new Set() });

/** A word that stands for a verb group: "reportedly", "claim". */
export const wordGroup = (i: number): VerbGroup => ({
  first: i,
  last: i,
  head: i,
  shape: "finite",
  passive: false,
});

/** Characters from the first token of a range to its last. */
export function spanOf(prose: Prose, { first, last }: Range): Span {
  return { start: prose.tokens[first]!.start, end: prose.tokens[last]!.end };
}

export const isOpen = (token: Token | undefined) =>
  token !== undefined &&
  (token.text === "“" ||
    token.text === '"' ||
    token.text === "``" ||
    token.text === "''" ||
    token.text === "‘" ||
    token.text === "«" ||
    token.text === "„");
export const isClose = (token: Token | undefined) =>
  token !== undefined &&
  (token.text === "”" || token.text === '"' || token.text === "''" || token.text === "’" || token.text === "»");
export const isStop = (token: Token | undefined) => token !== undefined && /^[.!?…]+$/.test(token.text);

/** The quotation that holds token `i`, its marks included. */
export function quotationAt(prose: Prose, i: number): Quotation | null {
  const list = prose.quotations;
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const quotation = list[mid]!;
    if (quotation.last < i) low = mid + 1;
    else if (quotation.first > i) high = mid - 1;
    else return quotation;
  }
  return null;
}

/** The last token of the sentence that may belong to a content: its final full stop does not. */
export function lastOf({ prose, sentence }: Clause): number {
  let last = sentence.last;
  while (last > sentence.first && prose.tokens[last]!.text === ".") last -= 1;
  return last;
}

/** Does a finite verb stand between two tokens, both included? */
export function hasVerb(clause: Clause, first: number, last: number): boolean {
  return clause.groups.some((group) => group.first >= first && group.head <= last && group.shape === "finite");
}
