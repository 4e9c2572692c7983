// Who says what of a claim. Each word has a mark of its own: colour alone tells nothing.

import type { Position, Word } from "../../claim/index.ts";
import { markup, type Markup } from "../markup.ts";
import { beginningOf } from "../words/labels.ts";
import { counted, dateOf } from "../words/words.ts";

/** A mark, and the word before the names. */
export const WORDS: Readonly<Record<Word, readonly [mark: string, by: string]>> = {
  claimed: ["●", "claimed by"],
  reported: ["○", "reported by"],
  confirmed: ["✓", "confirmed by"],
  denied: ["✗", "denied by"],
  questioned: ["?", "questioned by"],
  declined: ["–", "no comment from"],
  refused: ["⊘", "refused by"],
  retracted: ["↩", "taken back by"],
  superseded: ["⇢", "replaced by"],
};

/** Sources of one word that are named. */
const NAMED = 3;

/** "✗ denied by Velko Đarnović (4 March) and 2 more", a chip for each word. */
export function statusChips(positions: readonly Position[], most = NAMED): Markup {
  const groups = [...Map.groupBy(positions, ({ what }) => what)];
  return markup`<ul class="status">${groups.map(([what, all]) => chip(what, all, most))}</ul>`;
}

function chip(what: Word, all: readonly Position[], most: number): Markup {
  const [mark, by] = WORDS[what];
  const names = [...Map.groupBy(all, ({ who }) => who ?? "")].map(([, same]) => same[0]!);
  const shown = names.slice(0, most).map((position, at) => markup`${at > 0 && ", "}${sourceIn(position)}`);
  const left = names.length - most;
  return markup`<li class="${what}"><span class="mark" aria-hidden="true">${mark}</span> ${by} ${shown}${left > 0 && ` and ${left} more`}</li>`;
}

const sourceIn = ({ who, first }: Position): Markup =>
  markup`<b><bdi>${who === null ? "a source not named" : beginningOf(who, 70)}</bdi></b>${first !== null && markup` <span class="when">${shortDay(first)}</span>`}`;

/** "4 March". */
export const shortDay = (stated: string): string => dateOf(stated.slice(0, 10)).replace(/ \d{4}$/, "");

/** Claims by what has become of them. */
export type Fate = "disputed" | "withdrawn" | "confirmed" | "several" | "single";

export const FATES: readonly (readonly [Fate, title: string])[] = [
  ["disputed", "Denied or questioned"],
  ["withdrawn", "Taken back or replaced"],
  ["confirmed", "Confirmed by another source"],
  ["several", "Put forward by more than one origin"],
  ["single", "One origin"],
];

/** What has become of a claim, by the words of its sources. */
export function fateOf(
  positions: readonly Position[],
  { most, against }: { most: number; against: readonly number[] },
): Fate {
  const has = (...words: readonly Word[]) => positions.some(({ what }) => words.includes(what));
  if ((against[1] ?? 0) > 0 || has("denied", "questioned")) return "disputed";
  if (has("retracted", "superseded")) return "withdrawn";
  if (has("confirmed")) return "confirmed";
  return most > 1 ? "several" : "single";
}

/** "1–3 origins", with as many dots: full where they are certain, hollow where they may be one. */
export function originsIn(
  { least, most }: { readonly least: number; readonly most: number },
  thing = "origin",
): Markup {
  const words = least === most ? counted(most, thing) : `${least}–${most} ${thing}s`;
  const full = Math.min(least, DOTS);
  const hollow = Math.max(0, Math.min(most, DOTS) - full);
  const more = most > DOTS ? "+" : "";
  return markup`<span class="origins"${hollow > 0 && markup` title="${UNSURE}"`}><span class="dots" aria-hidden="true">${"●".repeat(full)}${"○".repeat(hollow)}${more}</span> ${words}</span>`;
}

const DOTS = 8;

const UNSURE = "a hollow dot may be one of the origins already counted";

/** What the dots say, once for a page that has them. */
export const dotsLegend: Markup = markup`<p class="small">A full dot ● is an origin that stands on its own for certain; a hollow one ○ may be a further origin, or one of those already counted.</p>
`;
