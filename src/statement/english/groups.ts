// Verb groups, found from parts of speech alone.

import type { PartOfSpeech, Prose, Sentence, Token } from "../../language/index.ts";
import type { Range } from "./phrases.ts";

/** A verb with its auxiliaries, negation and adverbs: "has not yet said". */
export interface VerbGroup extends Range {
  /** The verb that carries the meaning. */
  readonly head: number;
  /** "to say", "saying" and a bare "said" after a noun have no subject of their own. */
  readonly shape: "finite" | "infinitive" | "ing";
  readonly passive: boolean;
}

const NEGATIONS = new Set(["not", "n't", "n’t", "never", "no", "neither"]);
const BE = new Set(["be"]);
const MODALS = new Set("will would shall should can could may might must 'll 'd ca wo".split(" "));
const HAVE_DO = new Set(["have", "do"]);

/** Is this token an auxiliary where another verb follows? */
const helps = (token: Token) =>
  token.pos === "AUX" || BE.has(token.lemma) || HAVE_DO.has(token.lemma) || MODALS.has(token.lower);

/** What a group begins with, beside the "to" of an infinitive. */
const OPENS: ReadonlySet<PartOfSpeech> = new Set(["VERB", "AUX", "ADV"]);

/** The verb groups of a sentence, in order. */
export function verbGroups(prose: Prose, sentence: Sentence): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let i = sentence.first;
  while (i <= sentence.last) {
    const group = groupAt(prose, sentence, i);
    if (group) groups.push(group);
    i = group ? group.last + 1 : i + 1;
  }
  return groups;
}

function groupAt(prose: Prose, sentence: Sentence, first: number): VerbGroup | null {
  const { tokens } = prose;
  let i = first;
  let to = false;
  let be = false;
  let head = -1;
  const start = tokens[i]!;
  if (!OPENS.has(start.pos) && start.lower !== "to") return null;
  if (start.lower === "to" && (start.pos === "PART" || (isSince(prose, i + 1) && verbFollows(prose, sentence, i)))) {
    to = true;
    i += 1;
  } else if (start.pos !== "VERB" && !(start.pos === "AUX" || isLeadingAdverb(prose, sentence, i))) return null;
  for (; i <= sentence.last; i += 1) {
    const token = tokens[i]!;
    if (token.pos === "VERB" && !(helps(token) && verbFollows(prose, sentence, i))) {
      head = i;
      break;
    }
    if (token.pos === "AUX" || (token.pos === "VERB" && helps(token))) {
      if (BE.has(token.lemma)) be = true;
      head = i;
      continue;
    }
    if (NEGATIONS.has(token.lower) && (token.pos === "PART" || token.pos === "ADV")) continue;
    if ((token.pos === "ADV" || isSince(prose, i)) && verbFollows(prose, sentence, i)) continue;
    break;
  }
  if (head < 0) return null;
  const verb = tokens[head]!;
  const ing = verb.lower.endsWith("ing") && !be;
  const passive = be && verb.pos === "VERB" && !verb.lower.endsWith("ing") && looksPast(verb);
  return {
    first,
    last: head,
    head,
    shape: to ? "infinitive" : ing && tokens[first]!.pos !== "AUX" ? "ing" : "finite",
    passive,
  };
}

/** "also said", "reportedly told": an adverb belongs to the verb that it stands before. */
function isLeadingAdverb(prose: Prose, sentence: Sentence, i: number): boolean {
  const token = prose.tokens[i]!;
  if (token.pos !== "ADV" || !verbFollows(prose, sentence, i)) return false;
  const before = prose.tokens[i - 1];
  // "where", "when" and "how" open clauses; they are not part of the verb.
  return (
    before !== undefined &&
    i > sentence.first &&
    !/^(?:where|when|how|why|as|so|then|there|here|not)$/.test(token.lower)
  );
}

/** After adverbs and negation, does a verb come next? */
function verbFollows(prose: Prose, sentence: Sentence, i: number): boolean {
  for (let k = i + 1; k <= Math.min(sentence.last, i + 4); k += 1) {
    const token = prose.tokens[k]!;
    if (token.pos === "VERB" || token.pos === "AUX") return true;
    if (token.pos !== "ADV" && !NEGATIONS.has(token.lower) && !isSince(prose, k)) return false;
  }
  return false;
}

/** "has since withdrawn", "to either confirm or deny": an adverb. */
const isSince = ({ tokens }: Prose, i: number) =>
  (tokens[i]?.lower === "since" && tokens[i - 1]?.lemma === "have") ||
  (tokens[i]?.lower === "either" && tokens[i - 1]?.lower === "to");

const IRREGULAR = new Set(
  "said told known thought found written shown heard held understood seen given made put read".split(" "),
);
export const looksPast = (token: Token) =>
  token.lower.endsWith("ed") || IRREGULAR.has(token.lower) || /(?:en|wn|ught|ept|elt)$/.test(token.lower);
