// Desks for tests: on the demo story, or on an empty ledger; asked without a port.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { openLedger } from "../../src/ledger/index.ts";
import { readAddress } from "../../src/read/index.ts";
import { appOf, openDesk } from "../../src/serve/index.ts";
import type { Access } from "../../src/serve/index.ts";
import { readArticle } from "../../src/whence.ts";
import { clock } from "../ledger/files.ts";

const STORY = path.join(import.meta.dirname, "..", "..", "demo", "story");

/** Puts the demo story into a ledger, with the pages that it was read from. */
export async function writeDemo(file: string): Promise<void> {
  await using ledger = await openLedger(file, { now: clock() });
  for (const name of readdirSync(STORY).toSorted()) {
    if (!name.endsWith(".html")) continue;
    const page = path.join(STORY, name);
    const snapshot = {
      address: `https://saved.example/${name}`,
      location: null,
      fetchedAt: "2025-03-08T00:00:00.000Z",
      headers: {},
      bytes: readFileSync(page),
    };
    for (const article of await readAddress(page)) await ledger.follow([{ reading: readArticle(article), snapshot }]);
  }
}

export const BASE = "http://127.0.0.1:7373";

/** An application on a ledger; `at` asks it under its own address. */
export async function deskOn(file: string, access: Partial<Access> = {}) {
  const failures: Error[] = [];
  const desk = await openDesk(file, { base: BASE, now: clock("2025-03-08T10:00:00.000Z"), wait: 0 });
  const app = appOf(desk, {
    keys: [],
    owner: "ruiz",
    hosts: ["127.0.0.1"],
    clock: () => Date.parse("2025-03-08T10:00:00Z"),
    report: (error) => failures.push(error),
    ...access,
  });
  const at = (address: string, init: RequestInit = {}) => app.request(`${BASE}${address}`, init);
  return { desk, at, failures };
}

/** The JSON of an answer. */
// oxlint-disable-next-line typescript/no-explicit-any
export const jsonOf = async (answer: Response | Promise<Response>): Promise<any> => (await answer).json();
