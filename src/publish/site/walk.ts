// The way through a desk: from link to link, until every page that can be reached is a file.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { addressOf, recordsOf, wayTo } from "./address.ts";
import type { Address } from "./address.ts";
import { Articles } from "./articles.ts";
import { Asking } from "./desk.ts";
import type { Desk, Page } from "./desk.ts";
import { Files, bring } from "./files.ts";
import { finding } from "./finding.ts";
import { own } from "./own.ts";
import { linksIn, pageAs, recordsAs, SEARCH, shownIn } from "./page.ts";
import { SearchIndex } from "./search.ts";

/** Pages that are taken at a time, and pages that are asked for while those before are written. */
const [BESIDE, AHEAD] = [24, 48];

/** The pages from which every other is reached. */
const DOORS: readonly string[] = ["/", "/people", "/judgements", "/help"];

/** What a site came to. */
export interface Site {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** A site on the way: pages that were seen are taken one after the other. */
export class Walk {
  readonly #desk: Desk;
  readonly #asking: Asking;
  readonly #folder: string;
  readonly #files: Files;
  readonly #told: (pages: number) => void;
  readonly #queue: Address[] = DOORS.map((door) => addressOf(door)!);
  readonly #seen = new Set<string>(this.#queue.map(({ file }) => file));
  /** Claims without a page, by their paths; null for those with one. */
  readonly #single = new Map<string, string | null>();
  readonly #articles: Articles;
  #assets: ReadonlyMap<string, string> = new Map();
  readonly #index = new SearchIndex();
  #pages = 0;

  constructor(desk: Desk, folder: string, told: (pages: number) => void) {
    this.#desk = desk;
    this.#asking = new Asking(desk);
    this.#articles = new Articles(this.#asking.page, (file) => this.#seen.add(file));
    this.#folder = folder;
    this.#files = new Files(folder);
    this.#told = told;
  }

  async through(): Promise<Site> {
    for (const part of ["s", "c", "e", "a", "assets", "search"]) await mkdir(path.join(this.#folder, part));
    const search = await this.#asking.text("/search");
    this.#assets = await bring(search, (where) => this.#asking.text(where), this.#files);
    while (this.#queue.length > 0) {
      const asked = this.#queue.splice(0, BESIDE);
      for (const { path: where } of this.#queue.slice(0, AHEAD))
        if (!this.#articles.has(where)) this.#asking.ahead(where);
      const isArticle = ({ file }: Address) => file.startsWith("a/");
      const pages = await Promise.all(asked.filter((one) => !isArticle(one)).map(this.#asking.page));
      const articles = await this.#articles.pagesOf(asked.filter(isArticle).map((one) => one.path));
      await this.#take([...pages.filter((page) => page !== null), ...articles]);
      this.#told(this.#pages);
    }
    this.#find(search);
    return { pages: this.#pages, files: this.#files.written, bytes: this.#files.bytes };
  }

  /** Writes pages, once it is known where all of their links lead. */
  async #take(pages: readonly Page[]): Promise<void> {
    const all = [...pages];
    for (let fresh: readonly Page[] = pages; fresh.length > 0;) {
      const links = new Set(fresh.flatMap(({ text }) => linksIn(text, this.#desk.base)));
      const leads = await this.#classify([...links].filter((href) => href.startsWith("/c/")));
      const articles = [...links, ...leads].flatMap((href) => /^(\/a\/[^?#]+)\?/.exec(href)?.[1] ?? []);
      fresh = await this.#articles.pagesOf([...new Set(articles)]);
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

  #keep({ address, text }: Page): void {
    if (!address.file.endsWith(".html")) return this.#keepRecords(address.file, text);
    this.#pages += 1;
    if (!/-(?:after|from|claims|articles)-\d+\.html$/.test(address.file)) this.#index.add(address.file, shownIn(text));
    const leads = (href: string) => this.#leads(href, (file) => wayTo(address.file, file));
    this.#files.write(address.file, pageAs(address.file, text, leads, this.#assets));
  }

  #keepRecords(file: string, text: string): void {
    const { base } = this.#desk;
    const leads = (href: string) => this.#leads(href, (to) => `${base}/${to}`);
    this.#files.write(file, base === null ? text : recordsAs(text, base, leads));
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
    if (address.file.startsWith("a/")) {
      const place = this.#articles.place(address, href, fragment);
      if (place.isWhole) this.#follow({ ...address, path: address.path.replace(/\?.*/, "") });
      return `${way(place.file)}${place.fragment}`;
    }
    this.#follow(address);
    return `${way(address.file)}${fragment}`;
  }

  #follow(address: Address): void {
    if (this.#seen.has(address.file)) return;
    const [file, where] = [own(address.file), own(address.path)];
    this.#seen.add(file);
    this.#queue.push({ file, path: where });
  }

  /** The page that searches, with its index. */
  #find(page: string): void {
    const text = finding(page, this.#index, this.#files);
    const leads = (href: string) => this.#leads(href, (file) => wayTo(SEARCH, file));
    this.#files.write(SEARCH, pageAs(SEARCH, text, leads, this.#assets));
    this.#pages += 1;
  }
}
