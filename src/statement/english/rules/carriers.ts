// Who is said to have carried it: "as reported by the Herald".

import type { Token } from "../../../language/index.ts";
import type { Clause } from "../clause.ts";
import { hasVerb, lastOf, quotationAt, spanOf } from "../clause.ts";
import { contentBefore } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import type { Range } from "../phrases.ts";
import { behindAside } from "./appositions.ts";
import { correctedBefore } from "../corrected.ts";
import type { PhraseRule } from "./parts.ts";

/** Participles that carry a whole clause. */
const CARRIED =
  /^(?:reported|stated|noted|announced|claimed|confirmed|explained|described|told|relayed|published|disclosed|revealed)$/;

/**
 * The port is shut, as reported by the Herald. The port is shut, reported by the Herald. As first reported by the
 * Herald, the port is shut. Six, not eight as reported by the Herald: eight.
 */
export const reportedBy: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  for (let i = sentence.first; i < sentence.last - 2; i += 1) {
    const { lower } = prose.tokens[i]!;
    if (lower !== "as" && lower !== "reported") continue;
    const at = participleAt(prose.tokens, sentence.first, i);
    const name = at === null ? null : nounPhraseFrom(prose, sentence.last, at + 2);
    if (at === null || !name || (at === i && !isName(prose.tokens, name))) continue;
    const corrected = correctedBefore(prose.tokens, i);
    const content = corrected ?? (i === sentence.first ? behind(clause, name.last) : contentBefore(clause, i));
    if (!content || !(corrected || hasVerb(clause, content.first, content.last))) continue;
    const cue = { first: at, last: at };
    return [{ content: [spanOf(prose, content)], source: [spanOf(prose, name)], cue: [spanOf(prose, cue)] }];
  }
  return [];
};

/** Place of the "reported" of "as first reported by" or ", reported by" that begins at `i`; null where neither does. */
function participleAt(tokens: readonly Token[], first: number, i: number): number | null {
  let at = i;
  if (tokens[i]!.lower === "as") at = EARLIER.test(tokens[i + 1]!.lower) ? i + 2 : i + 1;
  else if (i === first || tokens[i - 1]!.text !== "," || tokens[i]!.lower !== "reported") return null;
  return CARRIED.test(tokens[at]!.lower) && /^(?:by|in|on)$/.test(tokens[at + 1]?.lower ?? "") ? at : null;
}

const EARLIER = /^(?:first|originally|previously|earlier|also)$/;

const isName = (tokens: readonly Token[], { first, last }: Range): boolean =>
  tokens.slice(first, last + 1).every(({ pos }) => pos === "PROPN" || pos === "DET");

/** What follows the comma behind a tag that opens the sentence. */
function behind(clause: Clause, last: number): Range | null {
  const { tokens } = clause.prose;
  const comma = behindAside(clause, last) + 1;
  if (tokens[comma]?.text !== "," || comma >= lastOf(clause)) return null;
  return { first: comma + 1, last: Math.max(lastOf(clause), quotationAt(clause.prose, comma + 1)?.last ?? 0) };
}
