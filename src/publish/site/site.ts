// A site: the pages of a desk as files, gone through from link to link. The same desk gives the same files, byte for
// byte, whoever makes them and whenever.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { addressOf, recordsOf, wayTo } from "./address.ts";
import type { Address } from "./address.ts";
import { folderFor } from "./folder.ts";
import { own } from "./own.ts";
import { linksIn, pageAs, placesIn, recordsAs, SEARCH, shownIn } from "./page.ts";
import { SearchIndex } from "./search.ts";

/** What a desk says when it is asked for a path. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What a site is made from. */
export interface Desk {
  /** Asks the desk for a path, as a reader of pages does. */
  readonly ask: (path: string) => Promise<Answer>;
  /** Of these paths of claims, where in an article each leads that is put forward once and has no page of its own. */
  readonly single: (claims: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The address under which the site will lie, without a slash at the end: then it has feeds. The desk calls itself so. */
  readonly base: string | null;
}

/** What a site came to. */
export interface Site {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** Pages that are taken at a time, and pages that are asked for while those before are written. */
const [BESIDE, AHEAD] = [24, 48];

/** The pages from which every other is reached. */
const DOORS: readonly string[] = ["/", "/people", "/judgements", "/help"];

/**
 * Writes a site at `place`, which becomes a link to a folder that holds it. What stood there stands until the new one
 * is whole. `told` hears how many pages there are so far. Throws `NoSite` where it cannot be written.
 */
export async function writeSite(place: string, desk: Desk, told: (pages: number) => void = () => {}): Promise<Site> {
  const folder = await folderFor(place);
  try {
    const site = await new Walk(desk, folder.path, told).through();
    await folder.settle();
    return site;
  } catch (error) {
    await folder.drop();
    throw error;
  }
}

/** A page on the way. */
interface Page {
  readonly address: Address;
  readonly text: string;
}

/** A stretch of a long article: where it begins, its file, and the statements that it has a place for. */
interface Stretch {
  readonly at: number;
  readonly file: string;
  readonly places: ReadonlySet<string>;
}

class Walk {
  readonly #desk: Desk;
  readonly #folder: string;
  readonly #told: (pages: number) => void;
  readonly #queue: Address[] = DOORS.map((door) => addressOf(door)!);
  readonly #files = new Set<string>(this.#queue.map(({ file }) => file));
  /** Claims without a page, by their paths; null for those with one. */
  readonly #single = new Map<string, string | null>();
  /** Articles that were looked at; those with several pages have their stretches. */
  readonly #articles = new Map<string, readonly Stretch[]>();
  /** What was asked for before its turn came, by path. */
  readonly #ahead = new Map<string, Promise<Answer>>();
  readonly #assets = new Map<string, string>();
  readonly #index = new SearchIndex();
  #pages = 0;
  #written = 0;
  #bytes = 0;

  constructor(desk: Desk, folder: string, told: (pages: number) => void) {
    this.#desk = desk;
    this.#folder = folder;
    this.#told = told;
  }

  async through(): Promise<Site> {
    for (const part of ["s", "c", "e", "a", "assets", "search"]) await mkdir(path.join(this.#folder, part));
    const search = await this.#asked("/search");
    await this.#bring(search);
    while (this.#queue.length > 0) {
      const asked = this.#queue.splice(0, BESIDE);
      this.#askAhead();
      const isArticle = ({ file }: Address) => file.startsWith("a/");
      const pages = await Promise.all(asked.filter((one) => !isArticle(one)).map(this.#page));
      const articles = await this.#articlesOf(asked.filter(isArticle).map((one) => one.path));
      await this.#take([...pages.filter((page) => page !== null), ...articles]);
      this.#told(this.#pages);
    }
    this.#find(search);
    return { pages: this.#pages, files: this.#written, bytes: this.#bytes };
  }

  /** The desk has something to do while pages are written; what comes when stays as it is. */
  #askAhead(): void {
    for (const { path: where } of this.#queue.slice(0, AHEAD)) {
      if (this.#ahead.has(where) || this.#articles.has(where)) continue;
      const answer = this.#desk.ask(where);
      answer.catch(() => {});
      this.#ahead.set(where, answer);
    }
  }

  #ask(where: string): Promise<Answer> {
    const answer = this.#ahead.get(where) ?? this.#desk.ask(where);
    this.#ahead.delete(where);
    return answer;
  }

  async #asked(where: string): Promise<string> {
    const { status, body } = await this.#ask(where);
    if (status !== 200) throw new Error(`site: the desk answers with ${status}: ${where}`);
    return body;
  }

  /** A page; null where the desk has none: somebody's words may hold an address that looks like one. */
  #page = async (address: Address): Promise<Page | null> => {
    const { status, body } = await this.#ask(address.path);
    if (status === 404) return null;
    if (status !== 200) throw new Error(`site: the desk answers with ${status}: ${address.path}`);
    return { address, text: body };
  };

  /** Style sheet, script and picture, which all pages share. */
  async #bring(page: string): Promise<void> {
    for (const [, asset] of page.matchAll(/ (?:href|src)="(\/assets\/[\w.-]+)"/g)) {
      const text = await this.#asked(asset!);
      const isScript = asset!.endsWith(".js");
      // A module keeps its names to itself.
      const whole = isScript ? `(() => {\n"use strict";\n${text}})();\n` : text;
      const file = isScript ? asset!.slice(1).replace(/\.\w+\.js$/, `.${hashOf(whole)}.js`) : asset!.slice(1);
      this.#assets.set(asset!, file);
      this.#write(file, whole);
    }
  }

  /** Writes pages, once it is known where all of their links lead. */
  async #take(pages: readonly Page[]): Promise<void> {
    const all = [...pages];
    for (let fresh: readonly Page[] = pages; fresh.length > 0;) {
      const links = new Set(fresh.flatMap(({ text }) => linksIn(text, this.#desk.base)));
      const leads = await this.#classify([...links].filter((href) => href.startsWith("/c/")));
      const articles = [...links, ...leads].flatMap((href) => /^(\/a\/[^?#]+)\?/.exec(href)?.[1] ?? []);
      fresh = await this.#articlesOf([...new Set(articles)]);
      all.push(...fresh);
    }
    for (const page of all) this.#keep(page);
  }

  /** Finds out which claims have no page; gives where those lead. */
  async #classify(hrefs: readonly string[]): Promise<string[]> {
    const claims = new Set(hrefs.map((href) => addressOf(href)?.path.replace(/\?.*/, "") ?? ""));
    const unknown = [...claims].filter((claim) => claim !== "" && !this.#single.has(claim));
    const found = unknown.length === 0 ? new Map<string, string>() : await this.#desk.single(unknown);
    for (const claim of unknown) this.#single.set(own(claim), found.get(claim) ?? null);
    return [...found.values()];
  }

  /** The pages of articles that were not looked at before. */
  async #articlesOf(paths: readonly string[]): Promise<Page[]> {
    const fresh = paths.filter((one) => !this.#articles.has(one));
    const found: Page[] = [];
    for (let from = 0; from < fresh.length; from += BESIDE)
      found.push(...(await Promise.all(fresh.slice(from, from + BESIDE).map((one) => this.#article(one)))).flat());
    return found;
  }

  /** All pages of an article: a long text has several. */
  async #article(where: string): Promise<Page[]> {
    this.#articles.set(own(where), []);
    const pages: Page[] = [];
    for (let next: Address | null = addressOf(where); next !== null;) {
      const page: Page | null = await this.#page(next);
      if (page === null) break;
      pages.push(page);
      this.#files.add(own(next.file));
      const further = /<a rel="next" href="([^"]*\?at=\d+)"/.exec(page.text)?.[1];
      next = further === undefined ? null : addressOf(further);
    }
    if (pages.length > 1) this.#articles.set(where, pages.map(stretchOf));
    return pages;
  }

  #keep({ address, text }: Page): void {
    if (!address.file.endsWith(".html")) return this.#keepRecords(address.file, text);
    this.#pages += 1;
    if (!/-(?:after|from|claims|articles)-\d+\.html$/.test(address.file)) this.#index.add(address.file, shownIn(text));
    const leads = (href: string) => this.#leads(href, (file) => wayTo(address.file, file));
    this.#write(address.file, pageAs(address.file, text, leads, this.#assets));
  }

  #keepRecords(file: string, text: string): void {
    const { base } = this.#desk;
    const leads = (href: string) => this.#leads(href, (to) => `${base}/${to}`);
    this.#write(file, base === null ? text : recordsAs(text, base, leads));
  }

  /** Where a link of the desk leads; what was not seen before is queued. */
  #leads(href: string, way: (file: string) => string): string | null {
    const records = recordsOf(href, this.#desk.base !== null);
    if (records !== null) {
      this.#follow(records);
      return way(records.file);
    }
    const address = addressOf(href);
    if (address === null) return null;
    const fragment = /#.*$/s.exec(href)?.[0] ?? "";
    const single = this.#single.get(address.path) ?? null;
    if (single !== null) return this.#leads(single, way);
    if (address.file.startsWith("a/")) return this.#inArticle(address, href, fragment, way);
    this.#follow(address);
    return `${way(address.file)}${fragment}`;
  }

  /** A place in an article: on the page where its statement stands, or where its words do. */
  #inArticle(address: Address, href: string, fragment: string, way: (file: string) => string): string {
    const whole = address.path.replace(/\?.*/, "");
    const stretches = this.#articles.get(whole) ?? [];
    const [, asked = ""] = /\?([^#]*)/.exec(href) ?? [];
    const query = asked === "" ? null : new URLSearchParams(asked);
    const [start, quote] = [Number(query?.get("start") ?? 0), query?.get("quote") ?? null];
    const found =
      quote === null
        ? stretches.find(({ places }) => places.has(fragment.slice(1)))
        : stretches.findLast(({ at }) => at <= start);
    if (stretches.length === 0) this.#follow({ ...address, path: whole });
    return `${way(found?.file ?? address.file)}${quote === null ? fragment : toWords(quote)}`;
  }

  #follow(address: Address): void {
    if (this.#files.has(address.file)) return;
    const [file, where] = [own(address.file), own(address.path)];
    this.#files.add(file);
    this.#queue.push({ file, path: where });
  }

  /** The page that searches, with its index. */
  #find(page: string): void {
    for (const [name, text] of this.#index.files()) this.#write(`search/${name}`, text);
    const script = `assets/search.${hashOf(SCRIPT)}.js`;
    this.#write(script, SCRIPT);
    const leads = (href: string) => this.#leads(href, (file) => wayTo(SEARCH, file));
    const text = page
      .replace(/(<main [^>]*>)[^]*(<\/main>)/, (_, open: string, close: string) => `${open}${FIND}${close}`)
      .replace("</head>", () => `<script defer src="${script}"></script>\n</head>`);
    this.#write(SEARCH, pageAs(SEARCH, text, leads, this.#assets));
    this.#pages += 1;
  }

  #write(file: string, text: string): void {
    this.#written += 1;
    this.#bytes += Buffer.byteLength(text);
    writeFileSync(path.join(this.#folder, file), text);
  }
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

const stretchOf = ({ address: { path: where, file }, text }: Page): Stretch => ({
  at: Number(/\?at=(\d+)/.exec(where)?.[1] ?? 0),
  file,
  places: new Set(placesIn(text).map(own)),
});

/** The browser finds the words and marks them. */
const toWords = (quote: string): string => `#:~:text=${encodeURIComponent(quote).replaceAll("-", "%2D")}`;

const SCRIPT = readFileSync(new URL("assets/search.js", import.meta.url), "utf8");

const FIND = `<header class="head"><h1>Search</h1>
<form class="find" action="/search"><label class="spoken" for="query">Words</label><input id="query" name="q" type="search" maxlength="300" autocomplete="off"> <button>Search</button></form></header>
<section id="found" aria-label="Hits" aria-live="polite"><p class="facts">Words or their beginnings; a page is found that holds all of them.</p></section>
<noscript><p>Searching takes a script. Without it the lists lead everywhere: <a href="/">stories</a>, <a href="/people">people and bodies</a>.</p></noscript>
`;
