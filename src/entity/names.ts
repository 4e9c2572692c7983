// Where names stand in a text: runs of capitalised words.

import type { Prose, Token } from "../language/index.ts";
import { ROLES } from "./english/people.ts";
import { DETERMINERS, isCapital, isPronoun, isThing } from "./words.ts";

/** Words that stand capitalised inside a sentence: at its head they are names too. */
export function midSentence(prose: Prose): Set<string> {
  const words = new Set<string>();
  for (const token of prose.tokens)
    if (isCapital(token) && token.index !== prose.sentences[token.sentence]!.first) words.add(token.text);
  return words;
}

const NO_NAMES = new Set(
  "do did does has have had may might must is are was were will would can could should let please neither either both every each another some many most few no such all any one two three several what why how who which whether even still yet nor so thus then since until although though because during despite amid also however meanwhile earlier later today yesterday tomorrow i i'm i've the a an and but or if in on at it its he she they we you his her their our my this that these those there here when while after before as according for from with".split(
    " ",
  ),
);
const MONTHS = new Set(
  "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Small words inside a name, some of them only behind certain others. */
const CONNECTS = new Set(
  "of for on & de del della dello delle dei degli van von der al bin la le the da di du and".split(" "),
);

/** Last token of the name that begins at token `i`; -1 where none does. */
export function runAt({ tokens, sentences }: Prose, i: number, familiar: ReadonlySet<string>): number {
  const token = tokens[i]!;
  if (!isStart(token) || (sentences[token.sentence]!.first === i && !isNameAtHead(tokens, i, familiar))) return -1;
  let last = i;
  for (let at = i + 1; at < tokens.length && at - i < 12 && tokens[at]!.sentence === token.sentence; at += 1) {
    const next = tokens[at]!;
    if (isStart(next)) last = at;
    else if (CONNECTS.has(next.lower)) {
      if (next.lower === "and" && !continuesName(tokens, i, at)) break;
      if (next.lower === "on" && !/^(?:commission|committee|council|conference)$/.test(tokens[at - 1]!.lower)) break;
      if (next.lower === "the" && tokens[at - 1]!.lower !== "of" && tokens[at - 1]!.lower !== "for") break;
      if (
        next.lower === "for" &&
        !tokens
          .slice(i, at)
          .some(
            ({ lower }) =>
              ROLES.has(lower) ||
              /^(?:institute|centre|center|ministry|department|council|committee|association|society|campaign|office|school|secretary|union)$/.test(
                lower,
              ),
          )
      )
        break;
    } else break;
  }
  return last === i && isThing(token) ? -1 : last;
}

/** Department of Trade | and | Industry */
const continuesName = (tokens: readonly Token[], i: number, at: number) =>
  tokens
    .slice(i, at)
    .some(({ lower }) =>
      /^(?:ministry|department|institute|association|committee|office|bureau|union|society|council|board|chamber)$/.test(
        lower,
      ),
    );

const isStart = (token: Token) =>
  isCapital(token) && !NO_NAMES.has(token.lower) && !MONTHS.has(token.lower) && !isPronoun(token);

/** A capital at the head of a sentence tells nothing by itself. */
function isNameAtHead(tokens: readonly Token[], i: number, familiar: ReadonlySet<string>): boolean {
  const token = tokens[i]!;
  if (DETERMINERS.has(token.lower)) return false;
  const next = tokens[i + 1];
  // State television reported clashes.
  if (/^(?:state|local|national|public|official|regional)$/.test(token.lower) && next && !isCapital(next)) return false;
  return (
    token.pos === "PROPN" ||
    familiar.has(token.text) ||
    ROLES.has(token.lower) ||
    (next !== undefined && isStart(next) && token.pos !== "ADP" && token.pos !== "ADV" && token.pos !== "VERB") ||
    /^\p{Lu}{2,}/u.test(token.text)
  );
}
