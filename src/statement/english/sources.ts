// Who: the words that name the source of a cue.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { isClose, quotationAt } from "./clause.ts";
import { endsNoun, isTimeWord, looksPast, nounPhraseEndingAt, nounPhraseFrom } from "./phrases.ts";
import type { Range, VerbGroup } from "./phrases.ts";

/** Subject found, nobody named (passives without "by"), or nothing that fits. */
export type Source = { readonly range: Range; readonly place: "before" | "after" | "agent" } | "nobody" | null;

/** The source of a verb of putting forward. */
export function sourceOf(cue: Cue): Source {
  const source = candidate(cue);
  if (source === null || source === "nobody") return source;
  const { prose } = cue.clause;
  const quotation = quotationAt(prose, cue.group.head);
  // Who is quoted does not stand outside the marks that his verb is in.
  return quotation === quotationAt(prose, source.range.first) || quotation === null ? source : null;
}

function candidate(cue: Cue): Source {
  const { group } = cue;
  if (group.passive) return agentOf(cue);
  if (group.shape === "infinitive") return null;
  if (group.shape === "ing") return participant(cue);
  if (isInversion(cue)) return inverted(cue);
  const subject = subjectOf(cue, group);
  return subject ? { range: subject, place: "before" } : inverted(cue);
}

/** "No rocks since May, says the man who owns the quarry.": a verb between a comma and a name that ends the clause. */
function isInversion({ clause, group, frames }: Cue): boolean {
  const { prose, sentence } = clause;
  if (!frames.has("clause") || frames.has("person") || group.first !== group.last) return false;
  if (prose.tokens[group.first - 1]?.text !== ",") return false;
  const name = nameFrom(prose, sentence.last, group.last + 1);
  // What takes an object or a person has one behind it: "Ruiz, the mayor, told reporters."
  if (frames.has("object") && !(name && isTagged(clause, group, name))) return false;
  const end = name && prose.tokens[name.last + 1];
  return Boolean(
    end && (/^[,.!?]$/.test(end.text) || /^(?:who|which|that)$/.test(end.lower) || end.sentence !== sentence.index),
  );
}

/** "The talks failed, reported the Herald.": a clause with its verb, and a name that only speaks. */
function isTagged({ prose, sentence, groups }: Cue["clause"], group: VerbGroup, { first, last }: Range): boolean {
  const { tokens } = prose;
  const words = tokens.slice(first, last + 1);
  if (!words.some(({ pos }) => pos === "PROPN") || !words.every(({ pos }) => pos === "PROPN" || pos === "DET"))
    return false;
  const finite = groups.find((other) => other.shape === "finite");
  if (!finite || finite.last >= group.first - 1) return false;
  // "Ruiz, who left, reported the Herald."
  for (let i = sentence.first; i < group.first; i += 1)
    if (tokens[i]!.text === "," && i < group.first - 1 && tokens[i - 1]!.pos === "PROPN") return false;
  return true;
}

/** "was described by Ruiz as …": the agent; else nobody is named. */
function agentOf({ clause, group }: Cue): Source {
  const { tokens } = clause.prose;
  for (let i = group.last + 1; i <= Math.min(clause.sentence.last, group.last + 8); i += 1) {
    if (tokens[i]!.lower !== "by") continue;
    const range = nounPhraseFrom(clause.prose, clause.sentence.last, i + 1);
    if (range && isMeasure(tokens, range)) return null;
    return range ? { range, place: "agent" } : "nobody";
  }
  return "nobody";
}

/** "is charged by the litre": a measure is nobody. */
const isMeasure = (tokens: readonly Token[], { first, last }: Range) =>
  last === first + 1 &&
  tokens[first]!.lower === "the" &&
  /^(?:litre|liter|gallon|metre|meter|kilometre|kilometer|mile|foot|yard|acre|hectare|gram|kilo|kilogram|tonne|ton|pound|second|minute|hour|day|night|week|month|year|page|word|piece|dozen|unit)$/.test(
    tokens[last]!.lower,
  );

/** "Ruiz left, saying that …" / "a message stating that …" */
function participant(cue: Cue): Source {
  const { clause, group } = cue;
  const before = clause.prose.tokens[group.first - 1];
  if (!before || group.first === clause.sentence.first) return null;
  if (before.text !== "," && before.pos !== "CCONJ") {
    const range = nounPhraseEndingAt(clause.prose, clause.sentence.first, group.first - 1);
    return range ? { range: behindWith(clause.prose.tokens, range), place: "before" } : null;
  }
  return mainSubject(cue);
}

/** "a lot of interest, with | some suggesting that". */
function behindWith(tokens: readonly Token[], { first, last }: Range): Range {
  for (let i = last - 1; i > first; i -= 1)
    if (tokens[i]!.lower === "with" && /^(?:some|many|others?|most|several|both|one)$/.test(tokens[i + 1]!.lower))
      return { first: i + 1, last };
  return { first, last };
}

/** The subject of the verb of putting forward before it, else of the nearest finite verb. */
function mainSubject(cue: Cue): Source {
  const range = earlierSubject(cue, cue.group.first);
  return range ? { range, place: "before" } : null;
}

function earlierSubject(cue: Cue, at: number): Range | null {
  const { clause, group } = cue;
  const own = quotationAt(clause.prose, group.head);
  const finite = clause.groups
    .filter((other) => other.shape === "finite" && other.last < at && quotationAt(clause.prose, other.head) === own)
    .slice(-NEAREST)
    .reverse();
  const speaking = finite.filter(({ first }) => clause.verbs.get(first)?.frames.has("clause"));
  for (const other of [...speaking, ...finite]) {
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

/** "An official briefed on the meeting said": the noun before a participle that stands without an auxiliary. */
function withParticiple({ clause }: Cue, floor: number, range: Range | null): Range | null {
  const { tokens } = clause.prose;
  // "Media reports citing police said": the reports say it.
  if (
    range &&
    range.first - 2 >= floor &&
    tokens[range.first - 1]!.pos === "VERB" &&
    isCiting(tokens[range.first - 1]!)
  ) {
    const name = nounPhraseEndingAt(clause.prose, floor, range.first - 2);
    if (name) return name;
  }
  const verb = range ? tokens[range.first - 2] : undefined;
  if (!range || !verb || range.first - 3 < floor || tokens[range.first - 1]!.pos !== "ADP") return range;
  if (verb.pos !== "VERB" || !looksPast(verb) || !endsNoun(tokens[range.first - 3]!)) return range;
  const name = nounPhraseEndingAt(clause.prose, floor, range.first - 3);
  return name ? { first: name.first, last: range.last } : range;
}

const isCiting = ({ lower }: Token) => lower === "citing" || lower === "quoting";

/** Does the noun phrase hang on a preposition, a verb or a "who", and so may be inside a relative clause? */
function isInside(tokens: Cue["clause"]["prose"]["tokens"], floor: number, { first }: Range): boolean {
  const before = first > floor ? tokens[first - 1]! : null;
  return before !== null && (/^(?:ADP|VERB|PART|ADJ|ADV)$/.test(before.pos) || before.lower === "who");
}

/** Longest relative clause, in words, that a subject may carry. */
const RELATIVE = 24;

/** Words that open a relative clause: of a person, and of anything. */
const [WHO, TIED] = [/^who$/, /^(?:who|which|that)$/];

/** "An official who asked not to be named said": the noun before the "who" whose clause ends at `last`. */
function withRelative({ clause }: Cue, floor: number, last: number, opens = WHO): Range | null {
  const { tokens } = clause.prose;
  for (let i = last; i > Math.max(floor, last - RELATIVE); i -= 1) {
    if (/^[,;:]$/.test(tokens[i]!.text) || isClose(tokens[i])) return null;
    if (!opens.test(tokens[i]!.lower) || (opens === TIED && !isRelative(tokens[i]!))) continue;
    const name = nounPhraseEndingAt(clause.prose, floor, i - 1);
    return name ? { first: name.first, last } : null;
  }
  return null;
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

/** “…,” said Ruiz, who … / … , said the minister. */
function inverted({ clause, group }: Cue): Source {
  const { prose, sentence } = clause;
  const range = nameFrom(prose, sentence.last, group.last + 1);
  if (!range) return null;
  return { range: withApposition(prose.tokens, sentence.last, range), place: "after" };
}

/** The noun phrase that begins at `first`, a "who" behind it left out. */
function nameFrom(prose: Cue["clause"]["prose"], ceiling: number, first: number): Range | null {
  const name = nounPhraseFrom(prose, ceiling, first);
  if (!name || name.last === first || !isRelative(prose.tokens[name.last]!)) return name;
  return { first, last: name.last - 1 };
}

const isRelative = ({ pos, lower }: Token) => pos === "PRON" && /^(?:who|which|that)$/.test(lower);

/** "says the man who owns the quarry": the clause of its "who" goes with a name. */
function withClause(tokens: readonly Token[], ceiling: number, { first, last }: Range): Range {
  let end = last + 1;
  if (end > ceiling || !isRelative(tokens[end]!)) return { first, last };
  while (end < ceiling && !/^[,.;:“"”—–-]$/.test(tokens[end + 1]!.text)) end += 1;
  return end - last > RELATIVE ? { first, last } : { first, last: end };
}

/** "a spokesman", "urban policy professor"; not "angry at the delay", "this week". */
const opensApposition = ({ pos, lower }: Token, [second, third]: readonly Token[]) =>
  (pos === "DET" && lower !== "this") ||
  pos === "NOUN" ||
  (pos === "ADJ" && (second?.pos === "NOUN" || (second?.pos === "ADJ" && third?.pos === "NOUN")));

/** Longest apposition, in words. */
const LONGEST = 24;

/** "said Ruiz, a spokesman for the port" */
function withApposition(tokens: readonly Token[], ceiling: number, name: Range): Range {
  const range = withClause(tokens, ceiling, name);
  const comma = range.last + 1;
  if (tokens[comma]?.text !== "," || comma >= ceiling) return range;
  const next = tokens[comma + 1]!;
  if (!opensApposition(next, tokens.slice(comma + 2, comma + 4)) && next.lower !== "who") return range;
  let last = comma;
  while (last + 1 <= ceiling && !/^[,.;:“"”—–-]$/.test(tokens[last + 1]!.text)) last += 1;
  return last - comma > LONGEST ? range : { first: range.first, last };
}
