// Who: the words that name the source of a cue.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { quotationAt } from "./clause.ts";
import { inverted, isInversion } from "./inversions.ts";
import { nounPhraseEndingAt, nounPhraseFrom } from "./phrases.ts";
import { isTimeWord } from "./words.ts";
import type { Range } from "./phrases.ts";
import { isRelative } from "./relatives.ts";
import { earlierSubject, subjectOf } from "./subjects.ts";

/** Subject found, nobody named (passives without "by"), or nothing that fits. */
export type Source = { readonly range: Range; readonly place: "before" | "after" | "agent" } | "nobody" | null;

/** The source of a verb of putting forward. */
export function sourceOf(cue: Cue): Source {
  const source = candidate(cue);
  if (source === null || source === "nobody") return source;
  const { prose } = cue.clause;
  if (isNobody(cue, source.range)) return null;
  const quotation = quotationAt(prose, cue.group.head);
  // Who is quoted does not stand outside the marks that his verb is in.
  return quotation === quotationAt(prose, source.range.first) || quotation === null ? source : null;
}

/** "Time will tell", "anyone who thinks so", "no company can expect", and words without a noun: they say nothing. */
function isNobody({ clause: { prose }, lemma }: Cue, { first, last }: Range): boolean {
  const { tokens } = prose;
  const word = tokens[first]!.lower;
  const before = tokens[first - 1]?.lower ?? "";
  if (first === last && word === "who" && ANYBODY.test(before)) return true;
  if (ANYBODY.test(word) && (/^(?:if|when|whether|before)$/.test(before) || tokens[first + 1]?.lower === "who"))
    return true;
  if (word === "no" && tokens[first]!.pos === "DET") return true;
  // "harder than she expected", "as one might expect"
  if (before === "than" || (word === "one" && first === last && tokens[first + 1]?.pos === "AUX")) return true;
  if (lemma === "tell" && first === last && word === "time") return true;
  return !tokens.slice(first, last + 1).some(({ pos }) => /^(?:NOUN|PROPN|PRON|DET|NUM|SYM|X)$/.test(pos));
}

const ANYBODY = /^(?:anyone|anybody|whoever|nobody)$/;

function candidate(cue: Cue): Source {
  const { group } = cue;
  // "They are worried whether": nobody else worries them.
  if (group.passive && cue.lemma === "worry") return null;
  if (group.passive || isHeardToo(cue)) return agentOf(cue);
  if (group.shape === "infinitive") return null;
  if (group.shape === "ing") return participant(cue);
  const subject = isInversion(cue) ? null : subjectOf(cue, group);
  if (subject) return { range: subject, place: "before" };
  const name = inverted(cue);
  return name && { range: name, place: "after" };
}

/** "was brought in | and told that …": a second passive, for who tells somebody names whom. */
function isHeardToo({ clause, group, lemma }: Cue): boolean {
  const { tokens } = clause.prose;
  if (group.first !== group.head || !/^(?:tell|inform|assure|notify|remind)$/.test(lemma)) return false;
  if (!/^(?:and|or|then)$/.test(tokens[group.first - 1]?.lower ?? "")) return false;
  const earlier = clause.groups.findLast(({ last }) => last < group.first);
  return earlier?.passive === true && /^(?:that|how|by|to)$/.test(tokens[group.last + 1]?.lower ?? "");
}

/** "was described by Ruiz as …": the agent; else nobody is named. */
function agentOf({ clause, group }: Cue): Source {
  const { tokens } = clause.prose;
  for (let i = group.last + 1; i <= Math.min(clause.sentence.last, group.last + 8); i += 1) {
    // "was thought to have been seized by rebels": they seized him, and nobody is named who thought so.
    if (tokens[i]!.lower === "to" && tokens[i]!.pos === "PART") return "nobody";
    if (tokens[i]!.lower !== "by") continue;
    const range = nounPhraseFrom(clause.prose, clause.sentence.last, i + 1);
    if (range && isMeasure(tokens, range)) return null;
    return range ? { range: withoutTime(tokens, range), place: "agent" } : "nobody";
  }
  return "nobody";
}

/** "by the ministry | on Monday", "by the council | in 2015", "by a user | that the port is shut" */
function withoutTime(tokens: readonly Token[], { first, last }: Range): Range {
  for (let i = first + 1; i <= last; i += 1)
    if (
      isRelative(tokens[i]!) ||
      (i < last && tokens[i]!.lower === "on" && isTimeWord(tokens[i + 1]!)) ||
      (i === last - 1 && tokens[i]!.lower === "in" && /^(?:1[89]|20)\d\d$/.test(tokens[last]!.text))
    )
      return { first, last: i - 1 };
  return { first, last };
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
