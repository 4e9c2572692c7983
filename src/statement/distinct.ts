import type { Span } from "../article/index.ts";
import type { Found } from "./statement.ts";

/**
 * Statements in the order of the text, each once: of two with the same content and source the one that
 * is likelier right stays.
 */
export function distinct(found: readonly Found[]): Found[] {
  const kept = new Map<string, Found>();
  for (const one of found) {
    const key = `${places(one.content)}|${places(one.source)}`;
    const other = kept.get(key);
    if (!other || other.confidence < one.confidence) kept.set(key, one);
  }
  return Array.from(kept.values(), (one) => ({ one, ...hull(one) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ one }) => one);
}

const places = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join(",");

/** Rules that point back for a part of what they find: it stands where the rest of it does. */
const BACK: Readonly<Record<string, "content" | "source">> = {
  sameBefore: "content",
  deniedBefore: "content",
  quotedAlone: "source",
  repliedWith: "source",
};

/** From the first to the last place that a statement touches; from infinity where it touches none. */
function hull({ by, ...parts }: Found): Span {
  let [start, end] = [Infinity, 0];
  for (const part of ["content", "source", "cue"] as const)
    for (const span of BACK[by] === part ? [] : parts[part])
      [start, end] = [Math.min(start, span.start), Math.max(end, span.end)];
  return { start, end };
}
