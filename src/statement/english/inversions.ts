// Names behind their verb: “…,” said Ruiz, a spokesman for the port.

import type { Token } from "../../language/index.ts";
import type { Cue } from "./clause.ts";
import { isClose, quotationAt } from "./clause.ts";
import { nounPhraseFrom } from "./phrases.ts";
import { isTimeWord } from "./words.ts";
import type { VerbGroup } from "./groups.ts";
import type { Range } from "./phrases.ts";
import { RELATIVE, isRelative } from "./relatives.ts";

/** "No rocks since May, says the man who owns the quarry.": a verb between a comma and a name that ends the clause. */
export function isInversion({ clause, group, frames }: Cue): boolean {
  const { prose, sentence } = clause;
  if (!frames.has("clause") || frames.has("person") || group.first < sentence.first + 2) return false;
  if (prose.tokens[group.first - 1]!.text !== ",") return false;
  const hasAnnounced = group.first < group.last;
  if (hasAnnounced && !isTranslated(clause, group)) return false;
  const name = nameFrom(prose, sentence.last, behindDay(prose.tokens, group.last + 1));
  // "Her husband, a docker, said the same."
  if (name && prose.tokens[name.last]!.lower === "same") return false;
  // What takes an object or a person has one behind it: "Ruiz, the mayor, told reporters."
  if (frames.has("object") && !hasAnnounced && !(name && isTagged(clause, group, name))) return false;
  if (!name || isTimeWord(prose.tokens[name.first]!)) return false;
  const end = prose.tokens[name.last + 1];
  // "Ruiz, who was there, said the box that holds it was old": a clause follows, and no name.
  if (end && isRelative(end) && isClause(clause, name.last)) return false;
  return (
    end === undefined ||
    /^[,.!?”"]$/.test(end.text) ||
    /^(?:who|which|that)$/.test(end.lower) ||
    end.sentence !== sentence.index
  );
}

/** "The toll has risen to three, has announced this Tuesday the governor.": one clause, one comma, and no subject of its own. */
function isTranslated({ prose, sentence, groups }: Cue["clause"], group: VerbGroup): boolean {
  const finite = groups.find((other) => other.shape === "finite");
  if (!/^(?:has|have|had)$/.test(prose.tokens[group.first]!.lower) || !finite || finite === group) return false;
  for (let i = sentence.first; i < group.first - 1; i += 1)
    if (prose.tokens[i]!.text === "," || isRelative(prose.tokens[i]!)) return false;
  return true;
}

/** Past "this Tuesday", "on Monday". */
function behindDay(tokens: readonly Token[], i: number): number {
  const at = /^(?:this|last|on)$/.test(tokens[i]?.lower ?? "") ? i + 1 : i;
  return tokens[at] && isTimeWord(tokens[at]) ? at + 1 : i;
}

/** Who speaks in a headline without a name: "…, confirms minister". */
const OFFICE =
  /^(?:minist(?:er|ry)|mayor|governor|president|premier|chancellor|police|officials?|court|judge|prosecutors?|report|study|poll|survey|sources?|experts?|union|army|navy|government|spokes(?:man|woman|person)|chief|boss|coach|manager|agent|lawyer|owner|company|firm|club|board|watchdog|regulator|doctors?|hospital)$/;

/** Does a second finite verb follow behind `last`, with no comma before it? */
function isClause({ prose, groups }: Cue["clause"], last: number): boolean {
  const [own, next] = groups.filter(({ first, shape }) => first > last && shape === "finite");
  if (!own || !next) return false;
  return !prose.tokens.slice(own.last + 1, next.first).some(({ text, pos }) => text === "," || pos === "CCONJ");
}

/** "The talks failed, reported the Herald.", "Talks failed, confirms minister": a clause with its verb, and who only speaks. */
function isTagged({ prose, sentence, groups }: Cue["clause"], group: VerbGroup, { first, last }: Range): boolean {
  const { tokens } = prose;
  const words = tokens.slice(first, last + 1);
  const isOffice = first === last && OFFICE.test(words[0]!.lower) && tokens[group.head]!.lower.endsWith("s");
  const isName = words.some(({ pos }) => pos === "PROPN") && words.every(({ pos }) => pos === "PROPN" || pos === "DET");
  if (!isName && !isOffice) return false;
  const finite = groups.find((other) => other.shape === "finite");
  if (!finite || finite.last >= group.first - 1) return false;
  // "Ruiz, who left, reported the Herald."
  for (let i = sentence.first; i < group.first; i += 1)
    if (tokens[i]!.text === "," && i < group.first - 1 && tokens[i - 1]!.pos === "PROPN") return false;
  return true;
}

/** “…,” said Ruiz, who … / … , said the minister. */
export function inverted({ clause, group }: Cue): Range | null {
  const { prose, sentence } = clause;
  const range = nameFrom(prose, sentence.last, behindDay(prose.tokens, group.last + 1));
  return range && withApposition(prose.tokens, sentence.last, range);
}

/** The noun phrase that begins at `first`, a "who" and the end of a quotation behind it left out. */
function nameFrom(prose: Cue["clause"]["prose"], ceiling: number, first: number): Range | null {
  const name = nounPhraseFrom(prose, ceiling, first);
  if (!name || name.last === first) return name;
  const last = prose.tokens[name.last]!;
  const closes = isClose(last) && quotationAt(prose, first)?.last === name.last;
  return isRelative(last) || closes ? { first, last: name.last - 1 } : name;
}

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
  (pos === "PROPN" && second?.pos === "NOUN") ||
  (/^(?:now|then|formerly)$/.test(lower) && second?.pos === "DET") ||
  (pos === "ADJ" && (second?.pos === "NOUN" || (second?.pos === "ADJ" && third?.pos === "NOUN")));

/** Longest apposition, in words. */
const LONGEST = 24;

/** "said Ruiz, a spokesman for the port", "said Ruiz, a lawyer in Ostrel, who has seen it" */
function withApposition(tokens: readonly Token[], ceiling: number, name: Range): Range {
  const range = withClause(tokens, ceiling, name);
  const last = nameEnd(tokens, ceiling, range) ?? appositionEnd(tokens, ceiling, range.last);
  if (last === range.last) return range;
  const next = appositionEnd(tokens, ceiling, last);
  // A second one ends the sentence, or tells who.
  const isMore = next > last && (tokens[last + 2]!.lower === "who" || next >= ceiling - 1);
  return { first: range.first, last: isMore ? next : last };
}

/** "said the mayor of Ostrel, Ana Ruiz": the last token of the name; null where no name stands behind an office. */
function nameEnd(tokens: readonly Token[], ceiling: number, { first, last }: Range): number | null {
  if (tokens[first]!.pos !== "DET" || tokens[first + 1]?.pos === "PROPN" || tokens[last + 1]?.text !== ",") return null;
  let end = last + 1;
  while (end < ceiling && tokens[end + 1]!.pos === "PROPN") end += 1;
  const isName = end > last + 2 && (end >= ceiling || tokens[end + 1]!.pos === "PUNCT");
  return isName ? end : null;
}

/** The last token of what stands in apposition behind the comma that follows `last`; `last` where nothing does. */
function appositionEnd(tokens: readonly Token[], ceiling: number, last: number): number {
  const comma = last + 1;
  if (tokens[comma]?.text !== "," || comma >= ceiling) return last;
  const next = tokens[comma + 1]!;
  if (!opensApposition(next, tokens.slice(comma + 2, comma + 4)) && next.lower !== "who") return last;
  let end = comma;
  while (end + 1 <= ceiling && !/^[,.;:“"”—–]$|^-+$/.test(tokens[end + 1]!.text)) end += 1;
  return end - comma > LONGEST ? last : end;
}
