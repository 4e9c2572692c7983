// Names of a text, and those that it lets speak: looked for once.

import type { Prose, Token } from "../../../language/index.ts";

/** Names that stand inside sentences, and labels of lines that come again. */
export const namesOf = once((prose) => {
  const names = new Set<string>();
  const labels = new Set<string>();
  const { tokens } = prose;
  for (const { index, lower, pos, sentence } of tokens) {
    const isFirst = tokens[index - 1]?.sentence !== sentence;
    const isLabel = isFirst && tokens[index + 1]?.text === ":";
    if ((pos === "PROPN" && !isFirst) || (isLabel && labels.has(lower))) names.add(lower);
    if (isLabel) labels.add(lower);
  }
  return names;
});

/** Last words of names that a verb of saying, an "according to" or a title stands beside, in the text under the headline. */
export const speakersOf = once((prose) => {
  const speakers = new Set<string>();
  const { tokens, sentences, blocks } = prose;
  for (const { index, lower, pos, sentence } of tokens) {
    if (pos !== "PROPN" || blocks[sentences[sentence]!.block]!.kind === "headline") continue;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (after?.pos === "PROPN") continue;
    let first = index;
    while (tokens[first - 1]?.pos === "PROPN" && tokens[first - 1]!.sentence === sentence) first -= 1;
    const lead = tokens[first - 1];
    const isTitled = TITLE.test(tokens[first]!.lower) ? first < index : TITLE.test(lead?.lower ?? "");
    const isBeside =
      SAYS.test(after?.lower ?? "") || (after?.pos === "ADV" && SAYS.test(tokens[index + 2]?.lower ?? ""));
    const isBehind = SAYS.test(lead?.lower ?? "") || (lead?.lower === "to" && tokens[first - 2]?.lower === "according");
    // "the governor, Ana Ruiz, said"
    const isApposed = after?.text === "," && before?.pos === "PROPN" && TITLE.test(officeBefore(tokens, first));
    if (isTitled || isBeside || isBehind || isApposed) speakers.add(lower);
  }
  return speakers;
});

/** "the governor of the region, | Ana Ruiz": the first noun of the phrase before the comma; empty where there is none. */
function officeBefore(tokens: readonly Token[], first: number): string {
  if (tokens[first - 1]?.text !== ",") return "";
  for (let i = first - 2; i >= Math.max(1, first - 8); i -= 1)
    if (tokens[i - 1]!.pos === "DET" && TITLE.test(tokens[i]!.lower)) return tokens[i]!.lower;
  return "";
}

const SAYS =
  /^(?:said|says|say|told|tells|claimed|claims|warned|warns|insisted|insists|announced|announces|denied|denies|confirmed|confirms|added|adds|wrote|writes|stated|states|reported|reports|declined|refused|rejected|vowed|called|accused|admitted|urged|demanded|asked|argued|replied|tweeted|posted|testified|promised|pledged|acknowledged)$/;

const TITLE =
  /^(?:mr|mrs|ms|dr|prof|sen|gov|rep|gen|col|capt|lt|sgt|professor|president|minister|premier|chancellor|governor|mayor|senator|judge|justice|captain|general|colonel|major|admiral|inspector|superintendent|commissioner|sheriff|bishop|king|queen|prince|princess|ambassador|secretary|director|chairman|chairwoman|chair|chief|spokesman|spokeswoman|spokesperson|manager|coach|boss|leader|officer|prosecutor|lawyer|attorney|ceo|executive|head|coordinator|analyst|economist|editor|owner|agent|doctor|mp|detective|sergeant|lieutenant|co-ordinator)\.?$/;

/** A question that is answered once for every text. */
function once(answer: (prose: Prose) => ReadonlySet<string>): (prose: Prose) => ReadonlySet<string> {
  const known = new WeakMap<Prose, ReadonlySet<string>>();
  return (prose) => {
    const before = known.get(prose);
    if (before) return before;
    const now = answer(prose);
    known.set(prose, now);
    return now;
  };
}
