// How sure a source is of what it puts forward: by the act, then the cue, then the main clause of the content.

import type { Prose, Token } from "../../language/index.ts";
import type { Act, Certainty, Found } from "../statement.ts";
import type { Clause } from "./clause.ts";
import type { Sight } from "./sight.ts";
import { tokensOf } from "./tokens.ts";

interface Case {
  readonly act: Act;
  readonly cue: string;
  readonly sourceless: boolean;
  readonly clause: Clause;
}

type Rule = (seen: Case) => Certainty | null;

/** The certainty of a statement whose act is known. */
export function certaintyOf({ prose, found, clause }: Sight, act: Act): Certainty {
  const cue = tokensOf(prose, found.cue)
    .map(({ lower }) => lower)
    .join(" ");
  const seen: Case = {
    act,
    cue: `${nobody(prose, found)}${cue}`,
    sourceless: found.source.length === 0,
    clause,
  };
  for (const rule of rules) {
    const certainty = rule(seen);
    if (certainty) return certainty;
  }
  return "certain";
}

/** No one | predicts: the cue is as good as negated. */
const nobody = ({ text }: Prose, { source }: Found) =>
  source[0] && /^(?:no one|nobody|neither|none)\b/i.test(text.slice(source[0].start, source[0].end)) ? "no " : "";

/** Demands, questions and refusals put nothing forward as true. */
const open: Rule = ({ act }) => (act === "demand" || act === "ask" || act === "decline" ? "unknown" : null);

/** Nobody predicts it; has not ruled out. */
const negatedGuess: Rule = ({ act, cue }) =>
  act === "predict" && /\b(?:not|n't|no)(?![\w])/.test(cue) ? "unknown" : null;

/** Feared, hoped, rumoured, speculated. */
const hopingOrFearing: Rule = ({ act, cue }) =>
  (act === "believe" && /\b(?:fear|hop(?:e|ing)|afraid|worr|concerned|wish|dream|doubt)/.test(cue)) ||
  /\b(?:rumou?r|speculat|hint|could argue|might argue|not (?:ruled?|ruling) out)/.test(cue)
    ? "possible"
    : null;

/** Came to the conclusion, is convinced: believed without a doubt. A cause for concern is there. */
const convinced: Rule = ({ act, cue }) =>
  act === "believe" && /\b(?:conclusion|convinced|sure|certain|confident|cause (?:for|of)|concluded)\b/.test(cue)
    ? "certain"
    : null;

/** Might, could, may in the main clause of what is said; hopes and fears of the speaker in it. */
const mayBe: Rule = ({ act, clause }) =>
  act !== "promise" && act !== "assess" && isPossible(clause) ? "possible" : null;

/** Reportedly, allegedly, is said to. */
const hearsay: Rule = ({ cue, sourceless }) =>
  /\b(?:reportedly|allegedly|supposedly|purportedly|apparently|ostensibly|seemingly|presumably)\b/.test(cue) ||
  (sourceless &&
    /\b(?:said|claimed|alleged|attributed|understood|told|considered|reputed|deemed)\b/.test(cue) &&
    !/\b(?:was|were|been|'m|am) (?:\w+ )?told\b|^told$/.test(cue))
    ? "probable"
    : null;

const believing: Rule = ({ act }) => (act === "believe" || act === "predict" ? "probable" : null);

/** Likely, probably, I think, appears to. */
const likely: Rule = ({ act, clause }) =>
  act !== "promise" && act !== "assess" && isProbable(clause) ? "probable" : null;

const rules: readonly Rule[] = [open, negatedGuess, convinced, hopingOrFearing, mayBe, hearsay, believing, likely];

const MAY =
  /^(?:may|might|could|possibly|perhaps|maybe|hope|hopes|hoped|hoping|fear|fears|feared|possible|possibility|chance|risk)$/;

/** Words within which a hedge counts for the whole clause. */
const REACH = 4;

function isPossible({ words, verb }: Clause): boolean {
  if (words.slice(0, 3).some(({ lower }) => /^(?:perhaps|maybe|possibly|hopefully|hoping|hope)$/.test(lower)))
    return true;
  return (
    hedges(verb, MAY) || heads(verb).some((i) => /^(?:may|might|could)$/.test(verb[i]!.lower) && !isNegated(verb, i))
  );
}

const LIKELY =
  /^(?:likely|unlikely|probably|apparently|seems?|seemed|appears?|appeared|believes?|believed|thinks?|thought|expects?|expected|suspects?|suspected|feels?|felt|guess|assumes?|presumably|reportedly|allegedly|suggests?)$/;

const isProbable = ({ words, verb }: Clause) =>
  hedges(verb, LIKELY) ||
  words.slice(0, 6).some(({ lower }) => /^(?:probably|apparently|presumably|allegedly|reportedly)$/.test(lower));

/** A hedge within the verb group, and no "could not". */
function hedges(verb: readonly Token[], hedge: RegExp): boolean {
  for (let i = 0; i < Math.min(verb.length, REACH); i += 1) {
    if (verb[i]!.lower === "that" || verb[i]!.lower === "to" || verb[i]!.lower === ",") return false;
    if (hedge.test(verb[i]!.lower)) return !isNegated(verb, i);
  }
  return false;
}

const isNegated = (verb: readonly Token[], i: number) => /^(?:not|n't)$/.test(verb[i + 1]?.lower ?? "");

const SUBORDINATES = new Set("which who that where because if".split(" "));

/** Places of further verbs of the clause: is preliminary and | could rise. */
function heads(verb: readonly Token[]): number[] {
  const places: number[] = [];
  for (let i = 1; i + 1 < Math.min(verb.length, 12); i += 1) {
    const { lower } = verb[i]!;
    if (SUBORDINATES.has(lower)) break;
    if (lower === "and" || lower === "or") places.push(i + 1);
  }
  return places;
}
