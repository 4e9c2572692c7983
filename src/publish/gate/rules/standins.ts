// A name in the place of “the minister” or “he”, where a receipt may mean somebody else by it.

import { wordsOf } from "../../../article/index.ts";
import { meantBy } from "../../../entity/index.ts";
import type { Statement } from "../../../statement/index.ts";
import type { Held } from "../case.ts";
import { statementsIn } from "../case.ts";
import type { Found } from "../fault.ts";
import { plain } from "../text.ts";
import type { Rule } from "./rule.ts";
import { none } from "./rule.ts";
import { bestFor } from "./sources.ts";

/** “Brask acknowledged”, where “the minister acknowledged” stands behind a prime minister and a minister. */
export const standins: Rule = ({ statements, held, words, isCount }) => {
  if (isCount || held.length === 0) return none;
  return statements.flatMap((statement): Found[] => {
    const [source] = statement.source;
    const own = wordsOf(words, statement.content);
    const receipt = bestFor(held, own);
    const its = receipt && sourceOf(receipt, own);
    if (!source || !its) return none;
    const [name, stands] = [wordsOf(words, [source]), wordsOf(receipt.text.prose.text, [its])];
    // Its own words are told, with whoever they may mean.
    if (plain(name) === plain(stands) || isPointing(name)) return none;
    const meant = meantBy(receipt.text.prose, its);
    const why = `stands for “${stands}” in the receipt, which may be ${meant.join(" or ")}`;
    return meant.length > 1 ? [{ kind: "source", words: name, why }] : none;
  });
};

const isPointing = (words: string) => /^(?:he|she|it|they)$/i.test(words);

/** Who says in a receipt what a sentence says. */
function sourceOf(receipt: Held, content: string): Statement["source"][number] | null {
  const wanted = wordsIn(content);
  const shared = (one: Statement) =>
    [...wordsIn(wordsOf(receipt.text.prose.text, one.content))].filter((word) => wanted.has(word)).length;
  const all = said(receipt).map((one) => ({ one, shared: shared(one) }));
  const best = all.filter((each) => each.shared > 0).toSorted((a, b) => b.shared - a.shared)[0];
  return best?.one.source[0] ?? null;
}

const wordsIn = (text: string) => new Set(plain(text).match(/[\p{L}\p{N}]+/gu) ?? []);

/** What receipts say is read once. */
const known = new WeakMap<Held["proof"], readonly Statement[]>();

function said({ proof, text }: Held): readonly Statement[] {
  const found = known.get(proof) ?? statementsIn(text.prose.text, proof.published ?? null);
  known.set(proof, found);
  return found;
}
