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
  return [...kept.values()].sort((a, b) => first(a) - first(b) || last(b) - last(a));
}

const places = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join(",");
const all = ({ content, source, cue }: Found) => [...content, ...source, ...cue];
const first = (one: Found) => all(one).reduce((least, { start }) => Math.min(least, start), Infinity);
const last = (one: Found) => all(one).reduce((most, { end }) => Math.max(most, end), 0);
