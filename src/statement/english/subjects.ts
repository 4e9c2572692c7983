// The subject to the left of a verb.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { isClose, quotationAt } from "./clause.ts";
import { isTimeWord, looksPast, nounPhraseEndingAt } from "./phrases.ts";
import type { Range, VerbGroup } from "./phrases.ts";
import { TIED, isRelative, withParticiple, withRelative } from "./relatives.ts";

/** The subject of the verb of putting forward to the left of token `at`, else of the nearest finite verb. */
export function earlierSubject(cue: Cue, at: number): Range | null {
  const { clause, group } = cue;
  const own = quotationAt(clause.prose, group.head);
  const finite = clause.groups
    .filter((other) => other.shape === "finite" && other.last < at && quotationAt(clause.prose, other.head) === own)
    .slice(-NEAREST)
    .reverse();
  const speaking = finite.filter(({ first }) => clause.verbs.get(first)?.frames.has("clause"));
  const telling = finite.filter(({ first }) => clause.verbs.has(first));
  for (const other of [...speaking, ...telling, ...finite]) {
    const range = subjectOf(cue, other, false);
    if (range) return range;
  }
  return null;
}

/** Verbs to the left that are asked for a subject to share. */
const NEAREST = 8;

/** The subject to the left of a finite verb, or the one it shares: "Ruiz thanked them and said …". */
export function subjectOf(cue: Cue, group: VerbGroup, shares = true): Range | null {
  const { clause } = cue;
  const { tokens } = clause.prose;
  const floor = floorOf(cue, group);
  let i = group.first - 1;
  // "when reports that …": a noun.
  if (i > floor && /^(?:when|where|whenever|wherever)$/.test(tokens[i]!.lower)) return null;
  while (
    i >= floor &&
    (tokens[i]!.pos === "ADV" || isWhen(tokens[i]!.lower) || (tokens[i]!.pos === "ADP" && isWhen(tokens[i + 1]!.lower)))
  )
    i -= 1;
  // "the union and the ministry both said"
  if (i > floor && /^(?:both|all|each|also)$/.test(tokens[i]!.lower) && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.pos))
    i -= 1;
  const dated = beforeTime(tokens, floor, i);
  if (dated < i) return withRelative(cue, floor, i, TIED) ?? whoseTime(cue, floor, dated, i);
  if (i < floor) return null;
  const here = tokens[i]!;
  if (here.pos === "CCONJ" || (here.text === "," && tokens[i - 1]?.pos === "CCONJ"))
    return shares ? sharedSubject(cue, i) : null;
  if (here.text === ",") return beforeParenthesis(cue, floor, i) ?? (shares ? sharedSubject(cue, i) : null);
  const range = withParticiple(cue, floor, nounPhraseEndingAt(clause.prose, floor, i));
  if (range && isNone(tokens, range.first)) return null;
  if (range ? isInside(tokens, floor, range) : here.pos === "VERB") return withRelative(cue, floor, i) ?? range;
  return range;
}

/** "Nobody", "no one at the ministry": what nobody said is no statement. */
const isNone = (tokens: readonly Token[], first: number): boolean =>
  /^(?:nobody|none|neither|nothing|no-one)$/.test(tokens[first]!.lower) ||
  (tokens[first]!.lower === "no" && tokens[first + 1]?.lower === "one") ||
  (tokens[first]!.lower === "one" && tokens[first - 1]?.lower === "no");

/** The token before "last week", "this month": who speaks is no time. */
const beforeTime = (tokens: readonly Token[], floor: number, i: number): number =>
  i - 1 > floor && isTimeWord(tokens[i]!) && /^(?:last|this|that|next|earlier|late)$/.test(tokens[i - 1]!.lower)
    ? i - 2
    : i;

/** "A poll released last week showed": with its participle and the time; "The mayor last week said": without. */
function whoseTime({ clause }: Cue, floor: number, at: number, last: number): Range | null {
  const { tokens } = clause.prose;
  const before = tokens[at]!;
  const isTied = (before.pos === "VERB" && looksPast(before)) || before.lower === "out";
  if (!isTied) return nounPhraseEndingAt(clause.prose, floor, at);
  const name = at > floor ? nounPhraseEndingAt(clause.prose, floor, at - 1) : null;
  return name && !isRelative(tokens[name.first]!) ? { first: name.first, last } : null;
}

/** Does the noun phrase hang on a preposition, a verb or a "who", and so may be inside a relative clause? */
function isInside(tokens: Cue["clause"]["prose"]["tokens"], floor: number, { first }: Range): boolean {
  const before = first > floor ? tokens[first - 1]! : null;
  return before !== null && (/^(?:ADP|VERB|PART|ADJ|ADV)$/.test(before.pos) || before.lower === "who");
}

const isWhen = (word: string) =>
  /^(?:today|yesterday|tonight|earlier|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(word);

/** A subject does not reach into a quotation that its verb is not in. */
function floorOf({ clause }: Cue, group: VerbGroup): number {
  const { prose, sentence } = clause;
  const own = quotationAt(prose, group.head);
  if (own) return Math.max(sentence.first, own.first + 1);
  let floor = sentence.first;
  for (let i = group.first - 1; i > sentence.first; i -= 1) {
    const quotation = quotationAt(prose, i);
    // Short quotations may stand inside a name: the “Bridge” movement.
    if (quotation && quotation.last - quotation.first > 8) {
      floor = Math.max(floor, quotation.last + 1);
      break;
    }
  }
  return floor;
}

/** "Ruiz, head of the council, said": the name, with what stands between the commas. */
function beforeParenthesis({ clause }: Cue, floor: number, comma: number): Range | null {
  const { prose } = clause;
  const { tokens } = prose;
  let depth = 0;
  for (let k = comma - 1; k > floor; k -= 1) {
    const token = tokens[k]!;
    if (token.text === ")") depth += 1;
    if (token.text === "(") depth -= 1;
    if (token.text !== "," || depth > 0) continue;
    const name = nounPhraseEndingAt(prose, floor, k - 1);
    if (!name) continue;
    // "In May, after the vote, Ruiz said" has no name before its first comma.
    if (name.first > floor && tokens[name.first - 1]!.pos === "ADP") continue;
    const inner = tokens[k + 1]!;
    if (inner.pos === "VERB" && inner.lower.endsWith("ing")) return name;
    if (isClose(tokens[k - 1]) && k - 1 - name.first > 6) return null;
    return { first: name.first, last: comma - 1 };
  }
  return null;
}

/** "Ruiz condemned the attack and said that …" */
const sharedSubject = (cue: Cue, at: number) => earlierSubject(cue, at);
