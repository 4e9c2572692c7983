// People whom no name is given and who have not spoken: the driver, a teacher, the two men. A pronoun may mean them.

import type { Token } from "../../language/index.ts";
import { PEOPLE, genderOfRole, isOccupation, isSeveral } from "../english/people.ts";
import type { Entity } from "../entity.ts";
import { isPerson } from "../memory.ts";
import type { Survey } from "../survey.ts";
import { isCapital } from "../words.ts";

/** Somebody without a name: the words, the place of the first one, and the noun. */
export interface Somebody {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly at: number;
  readonly head: string;
  /** The text has not spoken of this one before: "a teacher". */
  readonly isNew: boolean;
}

/** Sentences that are looked back at, and most words of what stands between a noun and its verb. */
const [BACK, BETWEEN] = [1, 14];

/** The last one who is the subject of a clause before token `at`, in its sentence or the one above, and of the gender. */
export function somebodyBefore(survey: Survey, at: number, gender: "m" | "f"): Somebody | null {
  return nounBefore(survey, at, ({ lower }) => isOne(lower) && (genderOfRole(lower) ?? gender) === gender);
}

const isOne = (word: string) => isOccupation(word) || /^(?:suspect|teenager|defendant|gunman|inmate)$/.test(word);

/** The two men, both women, Ana Ruiz and Tomas Berg: several who did something before token `at`. */
export function severalBefore(survey: Survey, at: number): Somebody | null {
  const noun = nounBefore(survey, at, ({ lower }) => isMany(lower));
  const pair = pairBefore(survey, at);
  return pair && (!noun || pair.at > noun.at) ? pair : noun;
}

const isMany = (word: string) => (isSeveral(word) && /(?:s|men)$/.test(word)) || /^(?:men|couple|pair)$/.test(word);

function nounBefore({ prose }: Survey, at: number, fits: (token: Token) => boolean): Somebody | null {
  const { tokens } = prose;
  const { sentence } = tokens[at]!;
  for (let i = at - 1; i > 0 && sentence - tokens[i]!.sentence <= BACK; i -= 1) {
    const token = tokens[i]!;
    if (token.pos !== "NOUN" || isCapital(token) || !fits(token) || !isActing(tokens, i, at)) continue;
    const first = opening(tokens, i);
    if (first === null) continue;
    const text = prose.text.slice(tokens[first]!.start, token.end).replace(/\s+/g, " ");
    return {
      tokens: tokens.slice(first, i + 1),
      text,
      at: first,
      head: token.lower,
      isNew: /^(?:an?|another)$/.test(tokens[first]!.lower),
    };
  }
  return null;
}

/** Does a subject stand at `from`: the first words of a sentence, or behind a comma, "that", "and", "said"? */
function opensClause(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.sentence !== tokens[from]!.sentence || /^(?:CCONJ|SCONJ|PUNCT)$/.test(before.pos)) return true;
  return /^(?:that|after|before|when|while|as|said|says|added|claimed|reported|confirmed)$/.test(before.lower);
}

/** Place of the article before the noun at `i`, where its phrase opens a clause. */
function opening(tokens: readonly Token[], i: number): number | null {
  for (let first = i - 1; first >= 0 && i - first < 6; first -= 1) {
    const { pos, lower, sentence } = tokens[first]!;
    if (sentence !== tokens[i]!.sentence) return null;
    if (/^(?:the|an?|another|two|three|both)$/.test(lower)) {
      const from = tokens[first - 1]?.lower === "the" ? first - 1 : first;
      return opensClause(tokens, from) ? from : null;
    }
    if (!/^(?:ADJ|NOUN|NUM)$/.test(pos) && lower !== "-") return null;
  }
  return null;
}

/** Does a verb follow the noun at `i`, past "from the town" and ", whose name is not known,"; and none that is done to "him"? */
function isActing(tokens: readonly Token[], i: number, at: number): boolean {
  let k = i + 1;
  if (tokens[k]?.text === ",") {
    if (!/^(?:who|whose|aged|\d+)$/.test(tokens[k + 1]?.lower ?? "")) return false;
    k = tokens.findIndex(({ text }, j) => j > k + 1 && j < i + BETWEEN && text === ",") + 1;
    if (k === 0) return false;
  } else if (/^(?:from|of|at|in|on|with|for)$/.test(tokens[k]?.lower ?? ""))
    while (k < i + BETWEEN && /^(?:ADP|DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[k]?.pos ?? "")) k += 1;
  const verb = tokens[k];
  if (!verb || k >= at || verb.sentence !== tokens[i]!.sentence || !isVerb(verb)) return false;
  // "never saw a driver earn so much"
  if (verb.pos === "VERB" && verb.lower === verb.lemma && !isMany(tokens[i]!.lower)) return false;
  return !tokens
    .slice(k + 1, at)
    .some(({ lower, sentence }) => sentence === verb.sentence && /^(?:him|her|his|them|their)$/.test(lower));
}

const isVerb = (token: Token | undefined) =>
  token !== undefined && (token.pos === "AUX" || token.pos === "VERB") && !token.lower.endsWith("ing");

/** Ana Ruiz and Tomas Berg | met. */
function pairBefore({ prose: { tokens, text }, sightings }: Survey, at: number): Somebody | null {
  const near = sightings.filter(({ first }) => first < at && tokens[at]!.sentence - tokens[first]!.sentence <= BACK);
  for (let i = near.length - 1; i > 0; i -= 1) {
    const [one, other] = [near[i - 1]!, near[i]!];
    const isTied = one.last + 2 === other.first && tokens[one.last + 1]!.lower === "and";
    const next = tokens[other.last + 1];
    if (!isTied || !isPerson(one.entity) || !isPerson(other.entity) || !isVerb(next)) continue;
    const [first, last] = [tokens[one.first]!, tokens[other.last]!];
    const words = tokens.slice(one.first, other.last + 1);
    return { tokens: words, text: text.slice(first.start, last.end), at: one.first, head: "", isNew: false };
  }
  return null;
}

/** Words that say of nobody what he does: whoever is named may be called so. */
const ANYBODY = /^(?:man|woman|boy|girl|suspect|teenager|defendant)$/;

/** May somebody of that noun be the one who is named? A minister is no driver; any man is a man. */
export function mayBe({ role, offices, called }: Entity, { head, isNew }: Somebody): boolean {
  if (isNew) return offices.has(head) || called.has(head);
  if (ANYBODY.test(head)) return true;
  const isKnown = role.length > 0 || [...called].some((noun) => isOccupation(noun) || PEOPLE.has(noun));
  return !isKnown || offices.has(head) || called.has(head);
}
