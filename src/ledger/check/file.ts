import { guarded } from "../sqlite.ts";
import { brokenIndexes } from "../search.ts";
import type { Check } from "./check.ts";

/** The file is a whole database: every page, every index, every constraint. */
export const structure: Check = async function* ({ file, raw }) {
  const rows = guarded(file, () => raw.prepare("PRAGMA integrity_check").all());
  for (const { integrity_check: says } of rows) {
    if (says !== "ok") yield { name: "structure", says: String(says) };
  }
};

/** Every row that another row speaks of is there. */
export const references: Check = async function* ({ file, raw }) {
  const rows = guarded(file, () => raw.prepare("PRAGMA foreign_key_check").all());
  for (const { table, rowid, parent } of rows) {
    yield {
      name: "reference",
      says: `a row of ${String(table)} speaks of no row of ${String(parent)}: ${String(rowid)}`,
    };
  }
};

/** The indexes hold the words of the texts. */
export const words: Check = async function* ({ db }) {
  for (const index of await brokenIndexes(db)) {
    yield { name: "search", says: `the index does not agree with the texts: ${index}` };
  }
};
