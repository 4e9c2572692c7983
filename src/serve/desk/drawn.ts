// A page that takes a while: where others are being drawn, it begins at once and is drawn when it is its turn.

import { setImmediate as nextTurn } from "node:timers/promises";
import { afterOpening } from "../../web/index.ts";
import type { Frame, Page } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { missing, shown } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** A page and what it knows of the request. */
export type Drawing = readonly [frame: Frame, page: Page];

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
  const drawing = turn ? turn.then(draw) : draw();
  // One that fails says so where it is waited for.
  drawing.catch(() => {});
  const soon = await soonIn(c, drawing, turn === null);
  if (thing && (soon === null || (soon === undefined && !(await thing.isThere())))) return thing.missing();
  if (!c.get("mayBegin")) return whole(c, soon!);
  c.set("drawn", { rest: soon ? Promise.resolve(restOf(soon)) : drawing.then(restOf), isThere: soon !== undefined });
  return c.html("");
}

/** What is drawn without waiting for anybody, or must be there before a word is said; undefined where it comes later. */
function soonIn(c: Asked, drawing: Promise<Drawing | null>, isAtOnce: boolean): Promise<Drawing | null | undefined> {
  if (!c.get("mayBegin")) return drawing;
  return isAtOnce ? Promise.race([drawing, nextTurn(undefined)]) : Promise.resolve(undefined);
}

/** A page for somebody who keeps nothing. */
function whole(c: Asked, drawing: Drawing): Response | Promise<Response> {
  if (c.get("late")) c.header("cache-control", "private, no-store");
  return shown(c, ...drawing);
}

function restOf(drawing: Drawing | null): string {
  if (!drawing) throw new Error("desk: gone while its page was drawn");
  return afterOpening(...drawing).text;
}
