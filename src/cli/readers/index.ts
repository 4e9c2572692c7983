// Readers of statements by name. The rules are always at hand; a network is loaded from disk.

import { rules } from "../../statement/index.ts";
import type { Reader, SlowReader } from "../../statement/index.ts";
import { loadDeep } from "./deep.ts";
import { loadFast } from "./fast.ts";

/** The readers that Whence has. */
export const readers = [
  { name: "rules", summary: "rules over words and parts of speech: some hundred articles a second" },
  {
    name: "fast",
    summary: "the rules, and linear models that have learned where they are wrong: three quarters as quick",
  },
  {
    name: "deep",
    summary: "a small neural network that has learned where the rules are wrong: some articles a second",
  },
] as const;

export type ReaderName = (typeof readers)[number]["name"];

const loaded = new Map<ReaderName, Promise<Reader | SlowReader>>();

/** A reader, loaded once. Rejects where its model cannot be loaded. */
export function readerNamed(name: ReaderName): Promise<Reader | SlowReader> {
  const reader = loaded.get(name) ?? LOAD[name]();
  loaded.set(name, reader);
  return reader;
}

const LOAD: Readonly<Record<ReaderName, () => Promise<Reader | SlowReader>>> = {
  rules: () => Promise.resolve(rules),
  fast: () => loadFast(),
  deep: () => loadDeep(),
};

export { FILES, MODEL, loadDeep, loadNetwork } from "./deep.ts";
export { loadFast, loadWeights } from "./fast.ts";
