// A long list is told page by page.

/** Where a page begins and how long it is. */
export interface Place {
  /** What the page before gave as `next`; null for the first page. */
  readonly after?: number | null | undefined;
  readonly limit?: number | undefined;
}

/** A part of a list, and where the next one begins: null at the end. */
export interface Stretch<T> {
  readonly items: readonly T[];
  readonly next: number | null;
}

/** Items of a page where nobody says otherwise. */
export const PAGE = 20;
