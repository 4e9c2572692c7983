// The subject to the left of a verb.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { isClose, quotationAt } from "./clause.ts";
import { looksPast } from "./groups.ts";
import { opensAt } from "./modifiers.ts";
import { nounPhraseEndingAt } from "./phrases.ts";
import { beforeDash, beforeParenthesis } from "./parentheses.ts";
import { endsNoun, isTimeWord } from "./words.ts";
import type { VerbGroup } from "./groups.ts";
import type { Range } from "./phrases.ts";
import { TIED, isRelative, withParticiple, withRelative } from "./relatives.ts";
import { wholeSubject } from "./whole.ts";

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
    (tokens[i]!.pos === "ADV" ||
      (isWhen(tokens[i]!.lower) && !isOfName(tokens, i)) ||
      (tokens[i]!.pos === "ADP" && isWhen(tokens[i + 1]!.lower)))
  )
    i -= 1;
  // "the union and the ministry both said"
  if (
    i > floor &&
    /^(?:both|all|each|also)$/.test(tokens[i]!.lower) &&
    (/^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.pos) || tokens[i - 1]!.text === ")")
  )
    i -= 1;
  const dated = beforeTime(tokens, floor, i);
  if (dated < i) return withRelative(cue, floor, i, TIED) ?? whoseTime(cue, group, floor, dated, i);
  if (i < floor) return null;
  const here = tokens[i]!;
  if (/^[-–—]+$/.test(here.text)) return beforeDash(cue, floor, i);
  if (here.pos === "CCONJ" || (here.text === "," && tokens[i - 1]?.pos === "CCONJ"))
    return shares ? sharedSubject(cue, i) : null;
  if (here.text === ",")
    return beforeParenthesis(cue, floor, i) ?? beforeStray(cue, floor, i) ?? (shares ? sharedSubject(cue, i) : null);
  const name = isClose(here) ? beforeQuoting(clause, floor, i) : null;
  if (name) return name;
  const near = nounPhraseEndingAt(clause.prose, floor, i);
  const range = withParticiple(cue, floor, near);
  if (range && isNone(tokens, range.first)) return null;
  const split = range && behindFronted(tokens, floor, range);
  if (split) return split;
  const list = range && wholeList(clause, floor, range);
  if (list) return list;
  if (range ? isInside(tokens, floor, range) : here.pos === "VERB" || here.pos === "PRON" || here.pos === "ADJ")
    return withRelative(cue, floor, i) ?? wholeSubject(cue, floor, group, i) ?? range;
  return range;
}

/** "Ruiz, citing “the magic of the port,” said": the name before the aside that ends with a quotation. */
function beforeQuoting({ prose }: Cue["clause"], floor: number, close: number): Range | null {
  const first = quotationAt(prose, close)?.first ?? 0;
  const isAside =
    first - 3 >= floor && prose.tokens[first - 2]!.text === "," && prose.tokens[first - 1]!.lower.endsWith("ing");
  return isAside ? nounPhraseEndingAt(prose, floor, first - 3) : null;
}

/** "The family, neighbours and friends said": from the first of a list that an "and" closes. */
function wholeList({ prose }: Cue["clause"], floor: number, { first, last }: Range): Range | null {
  const { tokens } = prose;
  if (tokens[first - 1]?.text !== "," || first === last) return null;
  const isClosed = tokens.slice(first + 1, last).some(({ lower }) => lower === "and");
  let from = first;
  while (isClosed && from - 2 >= floor && tokens[from - 1]!.text === ",") {
    const before = nounPhraseEndingAt(prose, floor, from - 2);
    if (!before || isTimeWord(tokens[from - 2]!)) break;
    from = before.first;
  }
  return from < first && opensAt(tokens, floor, from) ? { first: from, last } : null;
}

/** "In an interview Ruiz said", "In 2010 officials said": a preposition opens the clause, and no comma ends its phrase. */
function behindFronted(tokens: readonly Token[], floor: number, { first, last }: Range): Range | null {
  if (first - 1 < floor || tokens[first - 1]!.pos !== "ADP" || !opensAt(tokens, floor, first - 1)) return null;
  for (let i = last; i > first; i -= 1) {
    const [here, before] = [tokens[i]!, tokens[i - 1]!];
    const isName = here.pos === "PROPN" && before.pos === "NOUN" && !isTitle(before);
    const isYear = /^(?:1[89]|20)\d\d$/.test(before.text) && i - 1 === first;
    if (isName || isYear || (here.pos === "DET" && endsNoun(before))) return { first: i, last };
    if (here.pos === "ADP" || here.pos === "PART") return null;
  }
  return null;
}

/** "spokesman Ruiz", "his wife Ana": a noun that goes with the name behind it. */
const isTitle = ({ lower }: Token) =>
  /(?:man|men|woman|er|or|ian|ist|ant|cian|ief|ic|ee)$/.test(lower) || TITLES.has(lower);

const TITLES = new Set(
  (
    "president superintendent student resident agent correspondent opponent general principal rival official secretary executive detective " +
    "representative suspect architect candidate delegate magistrate advocate inmate teammate aide judge king queen prince host coach boss " +
    "wife husband son friend colleague dad mum mom"
  ).split(" "),
);

/** "Nobody", "no one at the ministry": what nobody said is no statement. */
export const isNone = (tokens: readonly Token[], first: number): boolean =>
  /^(?:nobody|none|neither|nothing|no-one)$/.test(tokens[first]!.lower) ||
  (tokens[first]!.lower === "no" && tokens[first + 1]?.lower === "one") ||
  (tokens[first]!.lower === "one" && tokens[first - 1]?.lower === "no");

/** The token before "last week", "just this month": who speaks is no time. */
function beforeTime(tokens: readonly Token[], floor: number, i: number): number {
  if (i - 1 <= floor || !isTimeWord(tokens[i]!) || !/^(?:last|this|that|next|earlier|late)$/.test(tokens[i - 1]!.lower))
    return i;
  return tokens[i - 2]!.pos === "ADV" && i - 3 >= floor ? i - 3 : i - 2;
}

/** "A poll released last week showed": with its participle and the time; "The mayor last week said": without. */
function whoseTime(cue: Cue, group: VerbGroup, floor: number, at: number, last: number): Range | null {
  const { clause } = cue;
  const { tokens } = clause.prose;
  const before = tokens[at]!;
  const isTied = (before.pos === "VERB" && looksPast(before)) || before.lower === "out";
  if (!isTied) {
    const range = nounPhraseEndingAt(clause.prose, floor, at);
    // "An analysis released by the ministry last month showed"
    return range && isInside(tokens, floor, range) ? (wholeSubject(cue, floor, group, last) ?? range) : range;
  }
  const name = at > floor ? nounPhraseEndingAt(clause.prose, floor, at - 1) : null;
  return name && !isRelative(tokens[name.first]!) ? { first: name.first, last } : null;
}

/** Does the noun phrase hang on a preposition, a verb or a "who", and so may be inside a relative clause? */
function isInside(tokens: Cue["clause"]["prose"]["tokens"], floor: number, { first, last }: Range): boolean {
  const before = first > floor ? tokens[first - 1]! : null;
  if (first < last && /^(?:that|which|who)$/.test(tokens[first]!.lower)) return true;
  return before !== null && (/^(?:ADP|VERB|PART|ADJ|ADV)$/.test(before.pos) || before.lower === "who");
}

/** "USA Today". */
const isOfName = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === "Today" && tokens[i - 1]?.pos === "PROPN";

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

/** "The firm Harbour.com, said", "Sen. Ana Ruiz (D-V.C.), said": one comma too many behind a name that opens the sentence. */
function beforeStray({ clause: { prose }, group, lemma }: Cue, floor: number, comma: number): Range | null {
  // "Members, called to service, …": a participle.
  if (group.first === group.head && !/^(?:say|tell|write)$/.test(lemma)) return null;
  const name = nounPhraseEndingAt(prose, floor, comma - 1);
  return name?.first === floor && prose.tokens[floor]!.pos !== "PRON" ? name : null;
}

/** "Ruiz condemned the attack and said that …" */
const sharedSubject = (cue: Cue, at: number) => earlierSubject(cue, at);
