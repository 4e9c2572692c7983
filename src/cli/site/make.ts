// A ledger becomes a site: of one moment, whatever is added meanwhile.

import { rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { backup } from "../../ledger/index.ts";
import { folderAside, singleClaims, writeSite } from "../../publish/site/index.ts";
import type { Site } from "../../publish/site/index.ts";
import { deskOf } from "./desk.ts";
import { desksOf } from "./desks.ts";

/** What the desk calls itself where nobody says where the site will lie. */
const NOWHERE = "http://site.invalid";

/** Articles from which on desks in threads of their own make up for the time that they take to open, and threads at most. */
const [WORTH, MOST] = [400, 4];

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
    const desk = await deskOf(opened);
    const isLarge = (await desk.ledger.articlesPage({ after: null, limit: WORTH })).items.length === WORTH;
    const count = threads ?? (isLarge ? Math.min(MOST, availableParallelism()) : 0);
    const desks = count === 0 ? null : desksOf(opened, count);
    try {
      const single = (claims: readonly string[]) => singleClaims(desk.ledger, claims);
      const ask = desks?.ask ?? desk.ask;
      return await writeSite(place, { ask, single, base: base ?? null }, told);
    } finally {
      await desks?.close();
      await desk.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
