// Numbers that belong to a name, a date, a place or a person: no quantities.

import { hedgeBefore } from "./figures-bounds.ts";
import type { Candidate, Reason } from "./figures-candidate.ts";
import { after, before, wordAt } from "./figures-candidate.ts";
import { plural } from "./figures-nouns.ts";

/** On 3 October 2014 at 18:00 */
const inDate: Reason = ({ number, dated }) => dated(number.first) || dated(number.last);

const LABELS =
  /^(?:articles?|sections?|chapters?|parts?|pages?|pp?\.|rows?|rooms?|gates?|flights?|routes?|highways?|channels?|platforms?|terminals?|versions?|no\.?|nos\.?|numbers?|#|№|games?|days?|weeks?|phases?|stages?|steps?|levels?|grades?|types?|groups?|posts?|items?|lines?|paragraphs?|clauses?|questions?|resolutions?|annex|appendix|figures?|tables?|volumes?|issues?|episodes?|seasons?|rounds?|laps?|turns?|units?|blocks?|apollo|formula|interstate|i|m|act|title|rule|tier|zone|ward|district|precinct|area|band|class|category|apartment|flat|suite|box|catch|world war)$/;

/** “The dead number 14”: a verb, whatever the tagger thinks. */
const countsThem = (atoms: Candidate["atoms"], first: number): boolean =>
  atoms[first - 1]?.lower === "number" && /^(?:dead|injured|wounded|missing|they)$/.test(atoms[first - 2]?.lower ?? "");

/** Article 51, posts 542 and 543, No. 1, phase one */
const labelled: Reason = (candidate) => {
  const { atoms, number } = candidate;
  const listed = /^(?:and|or|to|,|-|–)$/.test(before(candidate)?.text ?? "") && atoms[number.first - 2]?.number != null;
  const word = listed && number.digits ? atoms[number.first - 3] : before(candidate);
  if (!word || candidate.number.scale > 1 || candidate.measured) return false;
  if (!LABELS.test(word.lower) || countsThem(atoms, number.first)) return false;
  const singular = !word.lower.endsWith("s");
  return singular
    ? word.pos !== "VERB" &&
        (candidate.number.digits ||
          /^\p{Lu}/u.test(word.text) ||
          /^(?:phase|part|number|stage|step|level|tier|day|week|category)$/.test(word.lower))
    : candidate.number.digits && !candidate.counts;
};

const SENTENCE_WORDS =
  /^(?:some|about|around|over|under|nearly|almost|approximately|roughly|at|in|on|of|the|a|an|another|only|just|these|those|its|their|his|her|our|and|or|but|as|with|for|from|to|by|than|up|down|all|least|most|that|if|when|while|after|before|since|between|there|here|not|no|both|per|an|estimated|more|less|fewer|meanwhile|also|now|then|today|yesterday|us|u\.s\.|eu|uk|un)$/;

/** Boeing 737, iPhone 4, the FTSE 100; in Texas 300 people are counted all the same. */
const named: Reason = (candidate) => {
  const { atoms, number, measured, counts, dated } = candidate;
  const word = before(candidate);
  if (!word || !number.digits || number.scale > 1 || measured || dated(number.first - 1)) return false;
  if (atoms[number.first]!.text.includes(",") || !/\p{Lu}/u.test(word.text)) return false;
  if (word.pos === "VERB" || word.pos === "AUX" || SENTENCE_WORDS.test(word.lower)) return false;
  const place = /^(?:in|at|near|from|across)$/.test(wordAt(atoms, number.first - 2));
  return !(place && counts && /^\p{Ll}.*s$/u.test(after(candidate)?.text ?? ""));
};

/** Covid-19, the F-16, Big-12; “sub-500” and “minus-130” are numbers. */
const tiedToName: Reason = (candidate) => {
  const { atoms, number } = candidate;
  const word = atoms[number.first - 1];
  if (!atoms[number.first]!.tied || !word || word.number !== null) return false;
  return (
    !/^(?:sub|mid|minus|to|top|under|over|plus|or|and|than|a|[%$€£]|million|billion|hundred|thousand|half)$/.test(
      word.lower,
    ) && word.pos !== "NUM"
  );
};

/** The 787, their 737 airliner, iLife ’11: a model, not so many of something. */
const model: Reason = ({ atoms, number, measured, counts, unit }) => {
  const start = atoms[number.first]!;
  const left = wordAt(atoms, number.first - 1);
  if (!number.digits || number.scale > 1 || measured || /[^\d-]/.test(start.text)) return false;
  if (/^['’‘]$/.test(left) && start.glued) return true;
  if (number.value < 100 || hedgeBefore(atoms, unit.first)) return false;
  if (!counts) return /^(?:the|a|an|first|new|its|their|our)$/.test(left);
  const head = atoms[unit.last]!;
  return (
    head.pos === "NOUN" &&
    /^\p{Ll}/u.test(head.text) &&
    plural(head.text) !== head.text &&
    wordAt(atoms, unit.last - 1) !== "of"
  );
};

/** 16-18 Harbour Road, A.D. 1260, 300 BC */
const place: Reason = (candidate) => {
  const { atoms, number, unit } = candidate;
  if (!number.digits || number.scale > 1) return false;
  if (
    /^(?:a\.d\.?|ad|b\.c\.?)$/.test(before(candidate)?.lower ?? "") ||
    /^(?:AD|BC|BCE|CE)$/.test(after(candidate)?.text ?? "")
  )
    return true;
  const head = atoms[unit.last]!;
  const street = /^(?:street|st\.?|avenue|ave\.?|road|rd\.?|lane|drive|boulevard|blvd\.?|square|way)$/.test(head.lower);
  const bare =
    number.value >= 100 &&
    !/[,\s'’]/.test(atoms[number.first]!.text) &&
    !/s$|\d/i.test(head.text) &&
    head.pos === "PROPN";
  return candidate.counts && /^\p{Lu}/u.test(head.text) && (street || bare);
};

/** “Maria Kolt, 49, left”, “aged 18”, “when she was eighteen”: how old a person is. */
export function isAge({ atoms, number, measured, counts }: Candidate): boolean {
  if (measured || number.scale > 1 || number.value > 120) return false;
  const left = wordAt(atoms, number.first - 1);
  if (/^(?:aged?|ages)$/.test(left) || (left === "of" && wordAt(atoms, number.first - 2) === "age")) return true;
  if (/^(?:to|and|or|-)$/.test(left) && /^(?:aged?|ages)$/.test(wordAt(atoms, number.first - 3))) return true;
  const turned =
    /^(?:was|is|were|turned|turns)$/.test(left) && /^(?:he|she|i|they|who)$/.test(wordAt(atoms, number.first - 2));
  if (turned && !counts && number.value > 1) return true;
  if (left !== "," || counts || number.value < 2) return false;
  const name = atoms[number.first - 2];
  return /^[,.)]$/.test(wordAt(atoms, number.last + 1)) && name?.pos === "PROPN" && /^\p{Lu}/u.test(name.text);
}

/** Reasons not to take a number for a quantity; one is enough. */
export const names: readonly Reason[] = [inDate, labelled, named, tiedToName, model, place];
