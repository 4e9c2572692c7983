// Who is told to have withdrawn an account takes back all that came of it, and not only what is repeated beside it:
// "Maas said that the two officials had withdrawn their account."

import type { Link } from "../statement/index.ts";
import { isShortFor, nameKey } from "./origins/names.ts";
import { originOf } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";
import { takesBack } from "./taking-back.ts";

const ACCOUNT =
  "(?:their|his|her|its) (?:earlier |own |whole |entire )?(?:accounts?|accusations?|allegations?|claims?|evidence|statements?|stor(?:y|ies)|testimony|words)";
/** Letters in which it is said. */
const LONGEST = 240;
const WITHDRAWN = new RegExp(
  `^(?:that )?(?<who>[^,;]{2,120}?) (?:(?:had|has|have) (?:since )?)?(?:withdrawn|withdrew|retracted|recanted|disowned|taken back|took back) ${ACCOUNT}\\W{0,3}$`,
  "i",
);
const THEIRS = new RegExp(`^${ACCOUNT}\\W{0,3}$`, "i");
const SELF = /^(?:he|i|she|they|we)$/i;

/** Who has withdrawn what he had said, as the statement calls him; null where it tells no such thing. */
export function retreatIn(said: StatementInContext): string | null {
  const text = said.text.trim();
  if (text.length > LONGEST) return null;
  const own = originOf(said)?.name ?? null;
  if (THEIRS.test(text)) return takesBack(said) ? own : null;
  const who = WITHDRAWN.exec(text)?.groups?.["who"];
  if (who === undefined) return null;
  return SELF.test(who) ? own : who;
}

/** Is this how one who put something forward is called? "The two officials" of one bureau are those of no other. */
export function isCalled(who: string, { name }: Pick<Link, "name">): boolean {
  const [called, known] = [nameKey(who), nameKey(name ?? "")];
  // "Officials" are any.
  if (!called.includes(" ") && !/\p{Lu}/u.test(who)) return called === known;
  return isShortFor(called, known) || (called.includes(" ") && isShortFor(known, called));
}
