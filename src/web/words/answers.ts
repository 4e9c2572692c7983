// What stands against a claim, for wherever its words are shown without all that is said of it.

import type { Position, Word } from "../../claim/index.ts";
import type { ClaimLine } from "../../ledger/index.ts";
import { beginningOf } from "./labels.ts";
import { dateOf } from "./words.ts";

const ANSWERS: Readonly<Partial<Record<Word, string>>> = {
  denied: "denied by",
  retracted: "taken back by",
  superseded: "replaced with another figure by",
};

/** Sources of one word that are named. */
const NAMED = 2;

/** "denied by Velko Đarnović (4 March 2025), taken back by Šimon Äär"; null where nobody answers. */
export function answersOf(positions: readonly Position[]): string | null {
  const parts = Object.entries(ANSWERS).flatMap(([word, by]) => {
    const own = positions.filter(({ what }) => what === word);
    const names = new Map(own.map((one) => [one.who, `${nameOf(one)}${dayOf(one)}`]));
    const more = names.size > NAMED ? ` and ${names.size - NAMED} more` : "";
    return names.size === 0 ? [] : [`${by} ${[...names.values()].slice(0, NAMED).join(" and ")}${more}`];
  });
  return parts.length === 0 ? null : parts.join(", ");
}

const nameOf = ({ who }: Position): string => (who === null ? "a source not named" : beginningOf(who, 70));
const dayOf = ({ first }: Position): string => (first === null ? "" : ` (${dateOf(first.slice(0, 10))})`);

/** The status of a claim where anybody answers it; null where nobody does. */
export const answeredIn = ({ status, against }: Pick<ClaimLine, "status" | "against">): string | null =>
  against[1] > 0 || /\b(?:denied|taken back|replaced with another figure) by\b/.test(status) ? status : null;
