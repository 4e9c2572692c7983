// Where a frame names an outlet: the news agency Harbour Wire, the Tern newspaper, state television, the agency.

import type { Span } from "../../article/index.ts";
import type { Token } from "../../language/index.ts";
import { isOutlet, isWire } from "./outlets.ts";
import { follows, isCapital } from "./scene.ts";

const BEFORE =
  /^(?:the|a|an|its|our|local|state|news|daily|weekly|both|newspaper|magazine|agency|broadcaster|tabloid|website|channel|["“”'‘])$/;
const KIND = /^(?:newspaper|magazine|agency|broadcaster|tabloid|website|channel)$/;
const INNER = new Set(["of", "the", "de", "&", "for", "del", "della", "dello", "delle", "dei", "degli", "du"]);

/** Longest name of an outlet, in words. */
const LONGEST = 8;

/** The outlet that `frame` names from place `i` on, with "the" and what kind it is left out; null where it names none. */
export function outletAt(frame: readonly Token[], i: number): Span | null {
  let from = i;
  while (frame[from] && BEFORE.test(frame[from]!.lower) && !isCapital(frame[from]!)) from += 1;
  return nameFrom(frame, from) ?? calledFrom(frame, i, from) ?? stationAt(frame, i) ?? kindAt(frame, i);
}

/** Harbour Wire, the Herald: as much of a run of capitals as reads like an outlet. */
function nameFrom(frame: readonly Token[], from: number): Span | null {
  const article = frame[from - 1]?.lower === "the" ? ["The"] : [];
  let last = from - 1;
  for (let at = from; frame[at] && at - from < LONGEST; at += 1) {
    if (at > from && !follows(frame[at - 1]!, frame[at])) break;
    if (isCapital(frame[at]!)) last = at;
    else if (!INNER.has(frame[at]!.lower)) break;
  }
  for (; last >= from; last -= 1) {
    const words = frame.slice(from, last + 1).map(({ text }) => text);
    if (!isCapital(frame[last]!)) continue;
    if (
      isOutlet(words) ||
      (last > from && isWire(words.at(-1)!)) ||
      (article.length > 0 && isOutlet([...article, ...words]))
    )
      return { start: frame[from]!.start, end: frame[last]!.end };
  }
  return null;
}

/** The news agency | Calder; the | Calder newspaper. */
function calledFrom(frame: readonly Token[], i: number, from: number): Span | null {
  if (!frame[from] || !isCapital(frame[from]!)) return null;
  let last = from;
  while (follows(frame[last]!, frame[last + 1]) && isCapital(frame[last + 1]!)) last += 1;
  const name = { start: frame[from]!.start, end: frame[last]!.end };
  if (from > i + 1 && frame.slice(i, from).some(({ lower }) => KIND.test(lower))) return name;
  const isNews = /^(?:news|press|state)$/.test(frame[last + 1]?.lower ?? "");
  const noun = frame[last + (isNews ? 2 : 1)];
  // The Calder Environment agency prints nothing, and a website may be anybody's.
  if (!noun || !KIND.test(noun.lower) || /^(?:website|channel)$/.test(noun.lower)) return null;
  if (noun.lower === "agency" && !isNews) return null;
  return { start: name.start, end: noun.end };
}

/** State television, local media, the official news agency. */
function stationAt(frame: readonly Token[], i: number): Span | null {
  let at = /^(?:the|a)$/.test(frame[i]?.lower ?? "") ? i + 1 : i;
  const from = at;
  while (
    /^(?:state|national|public|local|official|regional|government|state-run|independent|news)$/.test(
      frame[at]?.lower ?? "",
    )
  )
    at += 1;
  const noun = frame[at];
  return at > from && noun && STATION.test(noun.lower) ? { start: frame[from]!.start, end: noun.end } : null;
}

const STATION = /^(?:television|tv|radio|media|broadcaster|agency|newspapers?|channel)$/;

/** The agency. */
function kindAt(frame: readonly Token[], i: number): Span | null {
  const noun = frame[i + 1];
  return frame[i]?.lower === "the" &&
    noun &&
    /^(?:paper|outlet|broadcaster)$|^(?:agency|newspaper|magazine|tabloid|channel|website)$/.test(noun.lower)
    ? { start: frame[i]!.start, end: noun.end }
    : null;
}
