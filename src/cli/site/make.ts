// A ledger becomes a site: of one moment, whatever is added meanwhile.

import { rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { backup, LedgerError, openLedger } from "../../ledger/index.ts";
import { folderAside, NoSite } from "../../publish/site/index.ts";
import type { Site } from "../../publish/site/index.ts";
import { walked } from "./walk.ts";
import type { Walk } from "./walk.ts";
import type { Word } from "./walk-thread.ts";

/** What the desk calls itself where nobody says where the site will lie. */
const NOWHERE = "http://site.invalid";

/** Articles from which on desks in threads of their own make up for the time that they take to open, and threads at most. */
const [WORTH, MOST] = [400, 4];

/** Most MB of memory of the thread that writes, and MB of it for what is young. */
const [MEMORY, YOUNG] = [4096, 12];
const THREAD = new URL("./walk-thread.ts", import.meta.url);

/** How a site is made. */
export interface SiteOptions {
  /** The address under which it will lie, without a slash at the end. */
  readonly base?: string | undefined;
  /** Threads that make pages: as many as there are processors, and none for a small ledger. */
  readonly threads?: number | undefined;
  /** Hears how many pages there are so far. */
  readonly told?: ((pages: number) => void) | undefined;
}

/** Writes the site of a ledger. Throws `LedgerError` or `NoSite`. */
export async function siteOf(file: string, place: string, { base, threads, told }: SiteOptions = {}): Promise<Site> {
  const folder = await folderAside(tmpdir());
  try {
    const opened = { file: join(folder, "site.ledger"), base: base ?? NOWHERE };
    await backup(file, opened.file);
    const desks = threads ?? (await threadsFor(opened.file));
    const walk: Walk = { opened, place, base: base ?? null, desks };
    return await (desks === 0 ? walked(walk, told) : walkedAside(walk, told));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function threadsFor(file: string): Promise<number> {
  await using ledger = await openLedger(file, { readOnly: true });
  const { items } = await ledger.articlesPage({ after: null, limit: WORTH });
  return items.length === WORTH ? Math.min(MOST, availableParallelism()) : 0;
}

/** What a thread throws comes out of it as words. */
const ERRORS: Readonly<Record<string, new (message: string) => Error>> = { NoSite, LedgerError };

function walkedAside(walk: Walk, told: SiteOptions["told"]): Promise<Site> {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG };
  const thread = new Worker(THREAD, { workerData: walk, resourceLimits });
  return new Promise<Site>((resolve, reject) => {
    thread.on("message", (word: Word) => {
      if ("pages" in word) told?.(word.pages);
      else if ("site" in word) resolve(word.site);
      else reject(new (ERRORS[word.error.name] ?? Error)(word.error.message));
    });
    thread.on("error", reject).on("exit", () => reject(new Error("site: the thread that writes has ended")));
  }).finally(() => thread.terminate());
}
