// Long lists are shown page by page; a page is an address.

import { markup, type Markup } from "../markup.ts";

/** A stretch of a list, and the cursors of the stretches around it. */
export interface Stretch<T> {
  readonly items: readonly T[];
  /** How many there are in all; null where counting them would take long. */
  readonly total: number | null;
  /** Address of what comes before and after; null at an end. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Links to the stretches before and after. */
export function pager({ before, after }: Pick<Stretch<unknown>, "before" | "after">, what: string): Markup | null {
  if (before === null && after === null) return null;
  return markup`<nav class="pager" aria-label="Pages of ${what}">${before !== null && markup`<a rel="prev" href="${before}">← earlier in the list</a>`}${after !== null && markup`<a rel="next" href="${after}">further in the list →</a>`}</nav>
`;
}
