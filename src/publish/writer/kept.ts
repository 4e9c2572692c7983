// What other words of a sentence must keep: whatever the gate asks of any sentence, and all that the sentence told
// before. Each rule names what it misses.

import { covers } from "../../article/index.ts";
import type { Span } from "../../article/index.ts";
import type { Token } from "../../language/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { BriefSentence } from "../brief/index.ts";
import { bondsOf } from "../gate/bonds/index.ts";
import { caseOf, isSameName } from "../gate/case.ts";
import type { Case } from "../gate/case.ts";
import { gate } from "../gate/index.ts";
import { PLAIN, VERBS } from "../gate/lexicon.ts";
import { stem } from "../gate/text.ts";
import { brokenOrder, lostWord } from "./whole.ts";

/** Longest sentence, in words and in UTF-16 code units. */
const WORDS = 46;
const LONGEST = 600;

/** A sentence and other words for it, both read. */
interface Pair {
  readonly before: Case;
  readonly after: Case;
}

/** Why the words are refused; null where the rule has nothing against them. */
type Rule = (pair: Pair) => string | null;

/** One line of plain words that ends as sentences end, and no more sentences than before. */
const shape: Rule = ({ before, after: { words, text } }) => {
  const isPlain = !/[\p{Cc}\p{Cs}\u2028\u2029<>{}[\]|*_#`\\]|https?:/u.test(words) && /[.!?]["”’]?$/.test(words);
  const isShort = words.length <= LONGEST && text.tokens.length <= Math.max(WORDS, before.text.tokens.length);
  const isOne = text.prose.sentences.length <= before.text.prose.sentences.length;
  return isPlain && isShort && isOne ? null : "no sentence";
};

/** “Seventeen had died.” after “Äär said that seventeen had died.” */
const sources: Rule = ({ before, after }) => {
  const told = after.statements.flatMap(({ chain }) => chain);
  for (const { name } of before.statements.flatMap(({ chain }) => chain))
    if (name !== null && !told.some((link) => link.name !== null && isSameName(link.name, name)))
      return "a source is left out";
  return null;
};

/** What he said is denied now, or what he denied is asked. */
const acts: Rule = ({ before, after }) => {
  const of = ({ statements }: Case) =>
    [...new Set(statements.map(({ act, polarity }) => `${act} ${polarity}`))].sort().join();
  return of(before) === of(after) ? null : "another act";
};

/** A figure, a day or a quotation less is another message. */
const details: Rule = ({ before: { text: before }, after: { text: after } }) => {
  if (!before.numerals.every(({ value }) => after.numerals.some((one) => one.value === value)))
    return "a number is left out";
  if (!before.days.every(({ value }) => after.days.some((one) => one.value === value))) return "a day is left out";
  const isQuoted = ({ words }: { words: string }) => after.quotations.some((one) => one.words === words);
  return before.quotations.every(isQuoted) ? null : "a quotation is left out";
};

/** “warned that Basin 2 was as full as Basin 3”, after the warning that 3 was as full as 2. */
const places: Rule = ({ before, after }) => {
  const names = new Set([before, after].flatMap(namesIn));
  const told = after.statements.map((one) => landmarksIn(after, one, names));
  const isKept = ({ content, source }: Landmarks) =>
    told.some((one) => one.content.join() === content.join() && source.every((word) => one.source.includes(word)));
  const all = before.statements.map((one) => landmarksIn(before, one, names));
  return all.every(isKept) ? null : "something changed its place";
};

/** Names and numbers of a statement, in their order. */
interface Landmarks {
  readonly content: readonly string[];
  readonly source: readonly string[];
}

function landmarksIn(
  { text: { tokens } }: Case,
  { content, source }: Statement,
  names: ReadonlySet<string>,
): Landmarks {
  const isLandmark = (token: Token) => /\d/.test(token.text) || token.pos === "NUM" || names.has(stemOf(token));
  const of = (spans: readonly Span[]) =>
    tokens.filter((token) => isLandmark(token) && spans.some((span) => covers(span, token))).map(stemOf);
  return { content: of(content), source: of(source) };
}

/** Large words, but the first, which may be large for that alone. */
const namesIn = ({ text: { tokens } }: Case): string[] =>
  tokens.filter(({ text, pos, index }) => index > 0 && /^\p{Lu}/u.test(text) && !SMALL.has(pos)).map(stemOf);

/** “had opened”, where it had closed: the gate does not know plain words, but none of them may be new. */
const substance: Rule = ({ before, after }) => {
  const known = new Set(
    [before.text, ...before.all.map(({ text }) => text)].flatMap(({ tokens }) => tokens.map(stemOf)),
  );
  const isNew = (token: Token) =>
    !SMALL.has(token.pos) &&
    token.lower !== "according" &&
    VERBS.get(token.lower) !== PLAIN &&
    !known.has(stemOf(token)) &&
    !isNamed(before, token);
  return after.text.tokens.some(isNew) ? "a new word" : null;
};

const stemOf = ({ lower }: Token) => stem(lower);
/** Words that carry no substance by themselves. */
const SMALL = new Set(["DET", "ADP", "CCONJ", "SCONJ", "PRON", "AUX", "PART", "PUNCT"]);
const isNamed = ({ all }: Case, { lower }: Token) =>
  all.some(({ names }) => names.some((name) => name.toLowerCase().includes(lower)));

/** What the small words tie together, in both sentences and in the receipts. */
const bonds = (pair: Pair) => ({
  before: bondsOf(pair.before.text),
  after: bondsOf(pair.after.text),
  receipts: pair.before.all.map(({ text }) => bondsOf(text)),
});

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join("\n") === other.toSorted().join("\n");
const holdsAll = (known: readonly (readonly string[])[], some: readonly string[]) => {
  const all = new Set(known.flat());
  return some.every((one) => all.has(one));
};

/** “3 dead and 12 missing”, after 12 dead and 3 missing. */
const counts: Rule = (pair) => {
  const { before, after } = bonds(pair);
  const isKept =
    before.isOrdered || after.isOrdered
      ? before.numbers.join() === after.numbers.join()
      : isSame(before.numbers, after.numbers);
  return isKept ? null : "a number counts something else";
};

/** “moved from the border”, after they moved to it. */
const directions: Rule = (pair) => {
  const { before, after } = bonds(pair);
  return isSame(before.directions, after.directions) ? null : "a preposition changed";
};

/** “most residents”, after all; “will fail”, after it may; “if”, after because. */
const limits: Rule = (pair) => {
  const { before, after } = bonds(pair);
  if (!isSame(before.limits, after.limits)) return "a limit changed";
  return holdsAll([before.pointers], after.pointers) ? null : "a pronoun points elsewhere";
};

/** “police attacked residents”, after residents attacked police. */
const deeds: Rule = (pair) => {
  const { before, after, receipts } = bonds(pair);
  if (!holdsAll([before.deeds, ...receipts.map((one) => one.deeds)], after.deeds)) return "somebody else does it";
  const known = [before.epithets, ...receipts.map((one) => one.epithets)];
  return holdsAll(known, after.epithets) ? null : "an adjective belongs elsewhere";
};

/** “the knife in the house”, after the knife in the car; “promised to resign”, after they refused to. */
const ties: Rule = (pair) => {
  const { before, after, receipts } = bonds(pair);
  const known = [before.ties, ...receipts.map((one) => one.ties)];
  return holdsAll(known, after.ties) ? null : "a word belongs elsewhere";
};

/** “is closed”, after it was. */
const tenses: Rule = ({ before, after }) => {
  const of = ({ text: { tokens } }: Case) => tokens.some(({ lower }) => /^(?:is|are|am|do|does)$/.test(lower));
  return of(after) && !of(before) ? "another tense" : null;
};

/** “warned residents not to drink from wells”, after private wells; “the director” after a director. */
const words: Rule = ({ before, after }) => lostWord(before.text, after.text);

/** “denied on 4 March that to the border with Kelmar”. */
const order: Rule = ({ before, after }) => brokenOrder(before.text, after.text);

const RULES: readonly Rule[] = [
  shape,
  sources,
  acts,
  details,
  substance,
  places,
  counts,
  directions,
  limits,
  deeds,
  ties,
  tenses,
  words,
  order,
];

/** Can a sentence be told in other words at all, so that they can be held to it? Counts of origins are not. */
export function mayBeWorded({ text, receipts }: BriefSentence, asOf: string | null): boolean {
  const { isCount, statements } = caseOf(text, receipts, asOf);
  return !isCount && statements.some(isNamedStatement);
}

const isNamedStatement = ({ chain }: Statement) => chain[0]?.name != null;

/** Why other words for a sentence are refused; null where they may be printed in its place, with its receipts. */
export function refusalOf({ text, receipts }: BriefSentence, words: string, asOf: string | null): string | null {
  if (words.length > LONGEST) return "no sentence";
  const pair = { before: caseOf(text, receipts, asOf), after: caseOf(words, receipts, asOf) };
  for (const rule of RULES) {
    const why = rule(pair);
    if (why !== null) return why;
  }
  const [fault] = gate({ asOf, sentences: [{ text: words, receipts }] }).faults;
  return fault ? `gate: ${fault.kind}` : null;
}
