import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import type { OpenOptions } from "../../src/ledger/index.ts";

/** A file in a folder of its own that goes with the test. */
export function fileFor(t: TestContext, name = "news.whence"): string {
  const folder = mkdtempSync(path.join(tmpdir(), "whence-ledger-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, name);
}

/** A clock that goes on by one second each time it is asked. */
export function clock(from = "2031-03-05T00:00:00.000Z"): () => string {
  let time = Date.parse(from);
  return () => {
    time += 1000;
    return new Date(time).toISOString();
  };
}

/** Options for a test: its own clock, and no waiting. */
export const options = (more: OpenOptions = {}): OpenOptions => ({ now: clock(), wait: 0, ...more });

/** Everything that an iterator gives. */
export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}
