// What an export says must hold by itself: a span is as long as its words, and a hash is one.

import { wordsOf } from "./item.ts";
import type { Item, ItemFinding } from "./item.ts";

type Wrong = Omit<ItemFinding, "item">;

/** What is wrong with a thing, whatever any ledger says. */
export const ownFaults = (form: string, item: Item): Wrong[] => OWN[form]?.(item) ?? [];

/** Words and the column of their spans. */
const SPANS: readonly (readonly [words: string, spans: string])[] = [
  ["content", "contentSpans"],
  ["source", "sourceSpans"],
  ["cue", "cueSpans"],
];

const isPlace = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => Number.isSafeInteger(one) && one >= 0);

function rowFaults(item: Item): Wrong[] {
  const wrong = SPANS.flatMap(([name, column]) => spanFaults(wordsOf(item[name] ?? ""), listIn(item[column])));
  const hash = item["snapshot"];
  const isHash = hash === null || hash === "" || /^[0-9a-f]{64}$/.test(wordsOf(hash));
  return isHash ? wrong : [...wrong, { kind: "hash", words: wordsOf(hash), why: "is no SHA-256" }];
}

/** Several pieces are joined by " … ". */
function spanFaults(words: string, spans: unknown): Wrong[] {
  if (!Array.isArray(spans) || !spans.every(isPlace)) return [{ kind: "span", words, why: "has no spans" }];
  const long = spans.reduce((sum, [start, end]) => sum + end - start, 0) + 3 * Math.max(0, spans.length - 1);
  // A table puts an apostrophe before what a spreadsheet would take for a formula.
  if (words.length === long || (words.startsWith("'") && words.length === long + 1)) return [];
  return [{ kind: "span", words, why: `is ${words.length} long, its spans ${long}` }];
}

/** A list of a table is JSON. */
function listIn(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** Words of a page as an annotation points at them. */
export interface Pointed {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  /** The hash of the bytes, as RFC 6920 writes it; null where they were not kept. */
  readonly cached: string | null;
}

/** All words that an annotation points at, and what is wrong with how it does. */
export function pointedIn(item: Item): { pointed: Pointed[]; faults: Wrong[] } {
  const pointed: Pointed[] = [];
  const faults: Wrong[] = [];
  for (const one of [item["target"], item["body"]].flat().filter((part): part is Item => hasSelector(part))) {
    const [quote, place] = one["selector"] as [Item, Item];
    const { exact, start, end } = { ...quote, ...place } as { exact?: unknown; start?: unknown; end?: unknown };
    if (typeof exact !== "string" || !isPlace([start, end])) {
      faults.push({ kind: "quote", words: wordsOf(exact), why: "has no place" });
      continue;
    }
    const state = one["state"] as Item | undefined;
    const cached = typeof state?.["cached"] === "string" ? state["cached"] : null;
    const found = { exact, start: Number(start), end: Number(end), cached };
    const long = [...exact].length;
    if (found.end - found.start === long) pointed.push(found);
    else
      faults.push({
        kind: "span",
        words: exact,
        why: `is ${long} characters long, its span ${found.end - found.start}`,
      });
  }
  return { pointed, faults };
}

const hasSelector = (part: unknown): boolean =>
  typeof part === "object" && part !== null && Array.isArray((part as Item)["selector"]);

const OWN: Readonly<Record<string, (item: Item) => Wrong[]>> = {
  csv: rowFaults,
  jsonl: rowFaults,
  annotations: (item) => pointedIn(item).faults,
};
