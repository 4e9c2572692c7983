// Where a list goes on, as a word that says nothing to whoever passes it back.

import { Refusal } from "./problem.ts";

/** The cursor of a place in a list of one kind; null at the end. */
export function cursorOf(list: string, place: number | null): string | null {
  return place === null ? null : Buffer.from(`${list}.${place}`).toString("base64url");
}

/** The place that a cursor means; null without one. Throws where it is none of this list. */
export function placeIn(list: string, cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const [name, place = ""] = Buffer.from(cursor, "base64url").toString("latin1").split(".");
  if (name !== list || !/^\d{1,15}$/.test(place)) throw new Refusal(400, `after: no cursor of this list: ${cursor}`);
  return Number(place);
}

/** A stretch of a list that is at hand as a whole, from a place on. */
export function stretchOf<T>(list: string, all: readonly T[], cursor: string | undefined, limit: number) {
  const from = placeIn(list, cursor) ?? 0;
  const next = from + limit < all.length ? from + limit : null;
  return { items: all.slice(from, from + limit), next: cursorOf(list, next) };
}
