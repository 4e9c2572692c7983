// How far watching has come: sources with their health, the pages that they named, and what hosts asked for. Facts are
// elsewhere; this is what a watcher needs to go on where it stopped.

import type { Kysely } from "kysely";
import { insertRows } from "./insert.ts";
import { lists } from "./facts.ts";
import { restored, restoredOrNull, stored, storedOrNull } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** One source and how it is. Times are ISO 8601 in UTC. */
export interface SourceLine {
  readonly name: string;
  readonly address: string;
  /** "feed", "page", "channel", "sitemap". */
  readonly kind: string;
  /** When it was last looked at and understood; null where it never was. */
  readonly lastSuccess: string | null;
  readonly lastFailure: string | null;
  /** Why the last look failed; null after one that did not. */
  readonly reason: string | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly nextLook: string;
  /** Articles and versions that came from it. */
  readonly articles: number;
}

/** A source with what its watcher noted for itself. */
export interface WatchedSource extends Omit<SourceLine, "articles"> {
  readonly notes: string;
}

/** A page that a source named. */
export interface WatchedPage {
  readonly address: string;
  readonly host: string;
  /** Address of the source. */
  readonly source: string;
  /** When to look again; null for never. */
  readonly next: string | null;
  readonly notes: string;
}

/** What a host asked of its visitors. */
export interface WatchedHost {
  readonly host: string;
  readonly notes: string;
}

/** Sources in the order of their names. */
export async function sourceLines(db: Kysely<Tables>): Promise<SourceLine[]> {
  const rows = await db.selectFrom("sources").selectAll().orderBy("name").orderBy("address").execute();
  return rows.map(lineOf);
}

const lineOf = (row: Tables["sources"]): SourceLine => ({
  name: restored(row.name),
  address: shown(restored(row.address)),
  kind: row.kind,
  lastSuccess: row.success,
  lastFailure: row.failure,
  reason: restoredOrNull(row.reason),
  failures: row.failures,
  nextLook: row.next,
  articles: row.articles,
});

/** An address as anybody may read it: a name and a password may stand in what was kept long ago. */
function shown(address: string): string {
  const url = URL.parse(address);
  if (url === null || (url.username === "" && url.password === "")) return address;
  url.username = url.password = "";
  return url.href;
}

/** Sources and hosts as they were left. */
export async function watched(db: Kysely<Tables>): Promise<{ sources: WatchedSource[]; hosts: WatchedHost[] }> {
  const sources = await db.selectFrom("sources").selectAll().execute();
  const hosts = await db.selectFrom("hosts").selectAll().execute();
  return {
    sources: sources.map((row) => ({ ...lineOf(row), notes: row.notes })),
    hosts: hosts.map(({ host, notes }) => ({ host: restored(host), notes })),
  };
}

const pageOf = (row: Tables["pages"]): WatchedPage => ({
  ...row,
  address: restored(row.address),
  host: restored(row.host),
  source: restored(row.source),
});

/** Pages of addresses; what is unknown is left out. */
export async function pagesAt(db: Kysely<Tables>, addresses: readonly string[]): Promise<WatchedPage[]> {
  const found: WatchedPage[] = [];
  for (const list of lists(addresses.map(stored))) {
    const rows = await db.selectFrom("pages").selectAll().where("address", "in", list).execute();
    found.push(...rows.map(pageOf));
  }
  return found;
}

/** The pages of a host that are to be looked at first. */
export async function pagesNext(db: Kysely<Tables>, host: string, limit: number): Promise<WatchedPage[]> {
  const rows = await db
    .selectFrom("pages")
    .selectAll()
    .where("host", "=", stored(host))
    .where("next", "is not", null)
    .orderBy("next")
    .limit(limit)
    .execute();
  return rows.map(pageOf);
}

/** Every host that has a page to look at, and when the first is. */
export async function hostsNext(db: Kysely<Tables>): Promise<{ host: string; next: string }[]> {
  const rows = await db
    .selectFrom("pages")
    .select(["host"])
    .select(({ fn }) => fn.min("next").as("next"))
    .where("next", "is not", null)
    .groupBy("host")
    .execute();
  return rows.map(({ host, next }) => ({ host: restored(host), next: next! }));
}

/** Keeps sources, pages and hosts in place of what was known of them. */
export async function keepWatched(
  db: Kysely<Tables>,
  kept: {
    readonly sources: readonly WatchedSource[];
    readonly pages: readonly WatchedPage[];
    readonly hosts: readonly WatchedHost[];
  },
): Promise<void> {
  for (const source of kept.sources) await keepSource(db, source);
  const pages = kept.pages.map((page) => ({
    ...page,
    address: stored(page.address),
    host: stored(page.host),
    source: stored(page.source),
  }));
  const rest = ["host", "source", "next", "notes"] as const;
  await insertRows(db, "pages", ["address", ...rest], pages, { on: ["address"], set: rest });
  const hosts = kept.hosts.map(({ host, notes }) => ({ host: stored(host), notes }));
  await insertRows(db, "hosts", ["host", "notes"], hosts, { on: ["host"], set: ["notes"] });
}

/** The articles of a source are counted where they are added. */
async function keepSource(db: Kysely<Tables>, source: WatchedSource): Promise<void> {
  const row = {
    address: stored(source.address),
    name: stored(source.name),
    kind: source.kind,
    success: source.lastSuccess,
    failure: source.lastFailure,
    reason: storedOrNull(source.reason),
    failures: source.failures,
    next: source.nextLook,
    articles: 0,
    notes: source.notes,
  };
  const set = ["name", "kind", "success", "failure", "reason", "failures", "next", "notes"] as const;
  await insertRows(db, "sources", ["address", ...set, "articles"], [row], { on: ["address"], set });
}

/** Counts articles that came from a source. */
export async function countArticles(db: Kysely<Tables>, source: string, came: number): Promise<void> {
  if (came === 0) return;
  await db
    .updateTable("sources")
    .set(({ eb }) => ({ articles: eb("articles", "+", came) }))
    .where("address", "=", stored(source))
    .execute();
}

/** Forgets sources that are not among these, and looks at their pages no more. What came from them stays. */
export async function keepOnly(db: Kysely<Tables>, addresses: readonly string[]): Promise<void> {
  const wanted = new Set(addresses.map(stored));
  for (const { address } of await db.selectFrom("sources").select("address").execute()) {
    if (wanted.has(address)) continue;
    await db.updateTable("pages").set({ next: null }).where("source", "=", address).execute();
    await db.deleteFrom("sources").where("address", "=", address).execute();
  }
}
