// What: how far a content reaches.

import type { Token } from "../../language/index.ts";
import { isAftermath } from "./aftermath.ts";
import type { Clause, Cue, Verb } from "./clause.ts";
import { hasVerb, isClose, isOpen, lastOf, quotationAt } from "./clause.ts";
import { looksPast } from "./groups.ts";
import type { VerbGroup } from "./groups.ts";
import type { Range } from "./phrases.ts";

/** Words that end an object: what follows tells when or why it was said. */
const SUBORDINATE = new Set(
  "while when after before because although though since until amid unless whereas".split(" "),
);

/** From `first` to where the clause that begins there ends; quotations are never cut. */
export function clauseFrom(cue: Cue, first: number): Range | null {
  return reach(cue, first, endsClause);
}

/** From `first` to where a bare object ends. */
export function objectFrom(cue: Cue, first: number): Range | null {
  return reach(cue, first, endsObject);
}

function reach(cue: Cue, first: number, ends: (cue: Cue, i: number, first: number) => boolean): Range | null {
  const { clause } = cue;
  const { prose } = clause;
  const ceiling = ceilingOf(cue);
  if (first > ceiling) return null;
  let i = first;
  while (i <= ceiling) {
    const quotation = quotationAt(prose, i);
    if (quotation && quotation !== quotationAt(prose, cue.group.head)) {
      if (quotation.last >= ceiling) return { first, last: quotation.last };
      i = quotation.last + 1;
      continue;
    }
    if (i > first && ends(cue, i, first)) break;
    i += 1;
  }
  return tidy(prose.tokens, first, i - 1);
}

/** The last token that a content of this cue may reach: the sentence's, or that of the quotation that both are in. */
function ceilingOf({ clause, group }: Cue): number {
  const own = quotationAt(clause.prose, group.head);
  const last = lastOf(clause);
  if (!own || own.last > last) return last;
  // “They said they would rebuild.” keeps its full stop, but what they said has none.
  const end = own.closed ? own.last - 1 : own.last;
  return clause.prose.tokens[end]!.text === "." ? end - 1 : end;
}

/** Without the comma or dash that leads out of it. */
function tidy(tokens: readonly Token[], first: number, last: number): Range | null {
  while (last >= first && /^[,;:—–-]+$/.test(tokens[last]!.text)) last -= 1;
  while (first <= last && /^[,;:—–-]+$/.test(tokens[first]!.text)) first += 1;
  return first <= last ? { first, last } : null;
}

/** ", most of whom are there, according to Ruiz": a relative clause that has a source of its own. */
function isHandedOver({ prose, sentence }: Clause, i: number): boolean {
  const { tokens } = prose;
  const relative =
    /^(?:which|who|whom|whose)$/.test(tokens[i]!.lower) ||
    (tokens[i + 1]?.lower === "of" && /^(?:whom|which)$/.test(tokens[i + 2]?.lower ?? ""));
  if (!relative) return false;
  for (let k = i + 1; k < Math.min(sentence.last, i + 40); k += 1)
    if (tokens[k]!.lower === "according" && tokens[k - 1]!.text === ",") return true;
  return false;
}

/** ", which claims that the port is shut, has moved": a finite verb behind the comma that ends the cue's own "which". */
function isRelativeOver({ clause, group }: Cue, comma: number): boolean {
  const { tokens } = clause.prose;
  if (!clause.groups.some(({ first, shape }) => first === comma + 1 && shape === "finite")) return false;
  for (let i = group.first; i > clause.sentence.first; i -= 1)
    if (tokens[i]!.text === ",") return /^(?:which|who|whose)$/.test(tokens[i + 1]!.lower);
  return false;
}

/** ", a day after the strike began", ", hours before the vote": when it was said. */
function isSince(tokens: readonly Token[], i: number): boolean {
  const at = /^(?:an?|one|two|three|four|five|\d+|just|only|some|several|shortly|soon)$/.test(tokens[i]!.lower)
    ? i + 1
    : i;
  if (/^(?:shortly|soon|just)$/.test(tokens[i]!.lower) && /^(?:after|before)$/.test(tokens[at]?.lower ?? ""))
    return true;
  return (
    /^(?:minute|hour|day|week|month|year)s?$/.test(tokens[at]?.lower ?? "") &&
    /^(?:after|before)$/.test(tokens[at + 1]?.lower ?? "")
  );
}

/** ", contradicting an earlier statement": what the saying does, and no part of what is said. */
const ANSWERING = /^(?:contradicting|echoing|answering|responding|replying|reacting|speaking)$/;

function endsClause(cue: Cue, i: number, first: number): boolean {
  const { clause } = cue;
  const { tokens } = clause.prose;
  const token = tokens[i]!;
  if (token.text === ";") return true;
  if (token.lower === "and" || token.lower === "but") return startsAnother(cue, i + 1);
  if (token.text !== ",") return false;
  // "that, according to Ruiz, the port is shut"
  if (i === first + 1 && tokens[first]!.lower === "that") return false;
  const next = tokens[i + 1];
  if (!next || i + 1 > clause.sentence.last) return true;
  if (next.lower === "according") return true;
  if (next.lower === "and" || next.lower === "but" || next.lower === "while")
    return startsAnother(cue, i + 2) || startsSubject(clause, i + 2);
  if (next.lower === "as") return startsSubject(clause, i + 2) && isShortTag(clause, i + 2);
  if (isHandedOver(clause, i + 1) || isShortTag(clause, i + 1)) return true;
  if (isRelativeOver(cue, i)) return true;
  const following = clause.verbs.get(i + 1);
  // "that the Herald, citing two officials, reported …" goes on behind its second comma.
  const ing = following?.group.shape === "ing" && !/^(?:cite|quote|reference)$/.test(following.lemma);
  if (isSince(tokens, i + 1)) return true;
  if (ANSWERING.test(next.lower) || isAftermath(tokens, i + 1)) return hasVerb(clause, first, i);
  return ing || (hasVerb(clause, first, i) && (startsCue(clause, i + 1) || startsSubject(clause, i + 1)));
}

function endsObject(cue: Cue, i: number, first: number): boolean {
  const token = cue.clause.prose.tokens[i]!;
  if (SUBORDINATE.has(token.lower) && (token.pos === "SCONJ" || token.pos === "ADP" || token.pos === "ADV"))
    return true;
  if (token.text === ",") return !listGoesOn(cue.clause, i);
  if (token.lower === "and" && startsDeed(cue, i + 1, first)) return true;
  return endsClause(cue, i, first);
}

/** "the plan, the budget and the law": a comma inside a list. */
function listGoesOn({ prose, sentence }: Clause, comma: number): boolean {
  for (let k = comma + 1; k <= Math.min(sentence.last, comma + 8); k += 1) {
    const token = prose.tokens[k]!;
    if (token.lower === "and" || token.lower === "or") return true;
    if (token.pos === "VERB" || token.pos === "AUX" || token.pos === "PRON" || token.pos === "SCONJ") return false;
  }
  return false;
}

/** Does a verb of putting forward begin here, without a subject of its own: "and added that …", "saying …"? */
function startsCue(clause: Clause, i: number): boolean {
  const verb = clause.verbs.get(i);
  return verb !== undefined && verb.group.shape !== "infinitive" && !verb.group.passive;
}

/**
 * Does a second verb of the same subject begin here? "said it would attack and would answer" goes on with the
 * content, "said it would attack and added" does not: the form of the verb tells.
 */
function startsAnother({ clause, group }: Cue, i: number): boolean {
  const verb = clause.verbs.get(i);
  if (!verb || !startsCue(clause, i)) return false;
  const { tokens } = clause.prose;
  return (
    formOf(tokens[verb.group.first]!, tokens[verb.group.head]!) === formOf(tokens[group.first]!, tokens[group.head]!)
  );
}

/** "asked for the file and did not get it": a second verb of the subject, of whatever kind, where no other stands between. */
function startsDeed({ clause, group }: Cue, i: number, first: number): boolean {
  const { tokens } = clause.prose;
  const next = clause.groups.find((other) => other.first === i);
  if (!next || next.shape !== "finite" || tokens[next.last + 1]?.lower === "by") return false;
  if (clause.groups.some((other) => other.first >= first && other.last < i && other.shape !== "infinitive"))
    return false;
  const isPast = ({ first: from, head }: VerbGroup) =>
    /^(?:did|was|were|had)$/.test(tokens[from]!.lower) || formOf(tokens[from]!, tokens[head]!) === "past";
  return isPast(next) && isPast(group);
}

function formOf(first: Token, head: Token): string {
  if (first.pos === "AUX" || first.lower === "to")
    return first.pos === "AUX" && /^(?:has|have|had|'s|'ve)$/.test(first.lower) ? "past" : first.lower;
  if (head.lower.endsWith("ing")) return "ing";
  if (head.lower.endsWith("s") && head.lower !== head.lemma) return "present";
  return head.lower === head.lemma && !looksPast(head) ? "base" : "past";
}

/** Does a noun phrase with a verb of putting forward begin here: "and Ruiz said …"? */
const startsSubject = (clause: Clause, i: number) => verbOfSubject(clause, i) !== null;

function verbOfSubject(clause: Clause, i: number): Verb | null {
  const { tokens } = clause.prose;
  for (let k = i; k <= Math.min(i + 8, clause.sentence.last); k += 1) {
    const verb = k > i ? clause.verbs.get(k) : undefined;
    if (verb) return verb.frames.has("clause") && verb.group.shape === "finite" ? verb : null;
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART|ADP|ADV)$/.test(tokens[k]!.pos) ||
      /^(?:who|which|that|whose)$/.test(tokens[k]!.lower)
    )
      return null;
  }
  return null;
}

/** ", as Ruiz said." with nothing behind it. */
function isShortTag(clause: Clause, i: number): boolean {
  const verb = verbOfSubject(clause, i);
  if (!verb) return false;
  const next = clause.prose.tokens[verb.group.last + 1];
  return !next || verb.group.last >= lastOf(clause) || next.text === "," || next.text === ".";
}

/** What stands before a tag that begins at `tag`: the whole quotation that closes there, or the clause before its comma. */
export function contentBefore(clause: Clause, tag: number): Range | null {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  let end = tag - 1;
  if (end < 0) return null;
  const quotation = isClose(tokens[end]) ? quotationAt(prose, end) : null;
  if (quotation?.last === end) {
    const from = prose.sentences[tokens[quotation.first]!.sentence]!;
    // It is “bad,” he said: words before the quotation in its sentence belong to it.
    const first =
      quotation.first > from.first && from.index === sentence.index && !isAnnounced(clause, quotation.first)
        ? startOfClause(clause, quotation.first)
        : quotation.first;
    return { first, last: end };
  }
  if (tokens[end]!.text !== "," && !/^[—–-]+$/.test(tokens[end]!.text)) return null;
  end -= 1;
  if (end < sentence.first) return null;
  const inner = isClose(tokens[end]) ? quotationAt(prose, end) : null;
  const first = Math.min(startOfClause(clause, tag), inner?.first ?? tag);
  return first <= end ? { first, last: end } : null;
}

/** "The bank rejected the report: | “Our loans are sound,” it said": what was put forward before the colon is told by itself. */
const isAnnounced = ({ prose, sentence, verbs }: Clause, first: number): boolean =>
  prose.tokens[first - 1]!.text === ":" && verbs.keys().some((verb) => verb > sentence.first && verb < first);

/** Where the clause that holds token `i` begins: after the cue before it, else with the sentence. */
export function startOfClause(clause: Clause, i: number): number {
  const { prose, sentence } = clause;
  let first = sentence.first;
  for (let k = i - 1; k > sentence.first; k -= 1) {
    // "coins; a plate; and a page, according to Ruiz": a list, where no verb follows.
    const isClauseEnd = prose.tokens[k]!.text === ";" && hasVerb(clause, k + 1, i - 1);
    if (isClauseEnd || (prose.tokens[k]!.text === "," && isHandedOver(clause, k + 1))) {
      first = k + 1;
      break;
    }
  }
  const opening = quotationAt(prose, i);
  if (opening && opening.first > first && opening.first < i) first = opening.first;
  // "But the plan failed, Ruiz said": the conjunction is the article's.
  if (
    /^(?:but|and|yet|so|still|however|meanwhile)$/.test(prose.tokens[first]!.lower) &&
    !isOpen(prose.tokens[first - 1])
  ) {
    first += 1;
    if (prose.tokens[first]?.text === ",") first += 1;
  }
  return first;
}
