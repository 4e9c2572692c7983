// A page that takes a while: where others are being drawn, it begins at once and is drawn when it is its turn.

import { setImmediate as nextTurn } from "node:timers/promises";
import { afterOpening } from "../../web/index.ts";
import type { Frame, Page } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { missing, shown } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** A page and what it knows of the request. */
export interface Drawing {
  readonly frame: Frame;
  readonly page: Page;
  /** The page with what it did not wait for; null where it is whole. */
  readonly later: Promise<Page> | null;
}

/** A page that is whole, or one that shows what is there in time. One that does not become whole is drawn anew. */
export function drawing(frame: Frame, page: Page, later: Promise<Page> | null = null): Drawing {
  later?.catch(() => {});
  return { frame, page, later };
}

/** What a page is about. */
interface About {
  readonly kind: Parameters<Desk["ledger"]["isThere"]>[0];
  readonly id: string;
}

const WORDS = { article: "article", story: "story", claim: "claim", entity: "person or body" } as const;

/** A page that is there whatever the ledger holds. */
export const drawn = (c: Asked, draw: () => Promise<Drawing>): Promise<Response> => answered(c, draw, null);

/** A page about something; `draw` gives null where there is nothing of its id. */
export async function drawnOf(
  c: Asked,
  desk: Desk,
  { kind, id }: About,
  draw: () => Promise<Drawing | null>,
): Promise<Response> {
  const isThere = () => desk.ledger.isThere(kind, id);
  return answered(c, draw, { isThere, missing: () => missing(c, desk, WORDS[kind], id) });
}

interface Thing {
  readonly isThere: () => Promise<boolean>;
  readonly missing: () => Response | Promise<Response>;
}

async function answered(c: Asked, draw: () => Promise<Drawing | null>, thing: Thing | null): Promise<Response> {
  const turn = c.get("turns").take();
  const found = turn ? turn.then(draw) : draw();
  // One that fails says so where it is waited for.
  found.catch(() => {});
  const soon = await soonIn(c, found, turn === null);
  if (thing && (soon === null || (soon === undefined && !(await thing.isThere())))) return thing.missing();
  if (!c.get("mayBegin")) return whole(c, soon!);
  const rest = soon ? Promise.resolve(restOf(c, soon)) : found.then((one) => restOf(c, one));
  c.set("drawn", { rest, isThere: soon !== undefined });
  return c.html("");
}

/** What is drawn without waiting for anybody, or must be there before a word is said; undefined where it comes later. */
function soonIn(c: Asked, found: Promise<Drawing | null>, isAtOnce: boolean): Promise<Drawing | null | undefined> {
  if (!c.get("mayBegin")) return found;
  return isAtOnce ? Promise.race([found, nextTurn(undefined)]) : Promise.resolve(undefined);
}

/** A page for somebody who keeps nothing. */
function whole(c: Asked, { frame, page, later }: Drawing): Response | Promise<Response> {
  if (later) c.header("cache-control", "private, no-store");
  return shown(c, frame, page);
}

function restOf(c: Asked, found: Drawing | null): string {
  if (!found) throw new Error("desk: gone while its page was drawn");
  const { frame, page, later } = found;
  const textOf = (one: Page) => afterOpening(frame, one).text;
  if (later) c.set("late", later.then(textOf));
  return textOf(page);
}
