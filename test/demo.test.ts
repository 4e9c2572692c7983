// The demo story keeps what demo/story/STORY.md promises.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

const STORY = new URL("../demo/story/", import.meta.url);
const READER = new URL("../src/read/page/index.ts", import.meta.url);

/** What may follow "t.me/": the channels of the story and the two that outlets advertise. */
const CHANNELS = ["sirrinwatch_ostrel", "tamrin_post", "dailypennant_news", "pelune24_news"];

/** Elements that begin and end a line. */
const BLOCKS =
  "p|div|br|h\\d|li|ul|ol|td|tr|table|figure|figcaption|aside|section|article|header|footer|nav|blockquote|time";

/** The character references that the pages use. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  copy: "©",
  gt: ">",
  ldquo: "“",
  lt: "<",
  middot: "·",
  nbsp: " ",
  quot: '"',
  rdquo: "”",
  rsaquo: "›",
  rsquo: "’",
};

interface Page {
  /** "06.1": the number of the file, and the snapshot where there are two. */
  readonly id: string;
  readonly name: string;
  readonly html: string;
  /** All words that a reader sees, furniture included; a block is a line. */
  readonly visible: string;
}

const pages = readdirSync(STORY)
  .filter((name) => name.endsWith(".html"))
  .sort()
  .map(readSaved);
const byId = new Map(pages.map((page) => [page.id, page]));
const news = pages.filter(({ name }) => !name.includes("-telegram-"));
const channels = pages.filter(({ name }) => name.includes("-telegram-"));
const tables = tablesOf(readFileSync(new URL("STORY.md", STORY), "utf8"));

describe("the folder", () => {
  it("holds enough pages, in order of publication", () => {
    assert.ok(new Set(news.map(canonical)).size >= 14);
    assert.equal(channels.length, 2);
    const days = pages.map(({ name }) => /^\d\d-(2025-03-0[3-7])-/.exec(name)?.[1] ?? name);
    assert.deepEqual(days, days.toSorted());
    assert.equal(new Set(days).size, 5);
  });

  it("holds seven outlets and one agency, each named on its own pages", () => {
    const published = rowsOf("publisher").filter(({ page }) => Number(page) < 18);
    const names = new Set(published.map(({ publisher }) => publisher));
    assert.deepEqual(names.size, 8);
    assert.ok(names.has("Tern"));
    for (const { page, publisher = "" } of published) assert.ok(entities(pageOf(page).html).includes(publisher), page);
  });

  it("is listed in full in the answer key", () => {
    assert.deepEqual(
      rowsOf("publisher").map(({ page }) => page),
      pages.map(({ id }) => id),
    );
  });

  it("names no host that could be real", () => {
    for (const { name, html } of pages) assert.deepEqual(strangers(html), [], name);
  });

  it("has a page in windows-1252 that decodes", () => {
    const old = pages.filter(({ name }) => name.includes("ostrel-gazette"));
    for (const { name, html, visible } of old) {
      assert.match(html, /charset=windows-1252/, name);
      assert.match(visible, /Šimon Äär/, name);
      assert.doesNotMatch(visible, /[\u0080-\u009f\ufffd]/, name);
    }
    assert.equal(old.length, 2);
  });
});

describe("the answer key", () => {
  it("quotes the pages to the letter", () => {
    for (const { page, "exact words": words = "" } of rowsOf("exact words"))
      assert.ok(pageOf(page).visible.includes(words), `${page}: ${words}`);
  });

  it("names furniture that is on the pages", () => {
    for (const { page, furniture = "" } of rowsOf("furniture"))
      assert.ok(pageOf(page).visible.includes(furniture), `${page}: ${furniture}`);
  });

  it("has relays over two hops and over three", () => {
    const links = rowsOf("chain").map(({ chain = "" }) => chain.split(" > ").length);
    assert.ok(links.filter((count) => count === 2).length >= 5);
    assert.ok(links.filter((count) => count === 3).length >= 2);
  });
});

describe("the mess", () => {
  const metadataOf = (id: string): unknown =>
    JSON.parse(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(pageOf(id).html)?.[1] ?? "null");

  it("comes in every kind of metadata, and in none", () => {
    assert.equal((metadataOf("01") as Row)["@type"], "NewsArticle");
    assert.ok(Array.isArray(metadataOf("04")) && Array.isArray(metadataOf("11")));
    assert.ok("@graph" in (metadataOf("06.1") as Row) && "@graph" in (metadataOf("17") as Row));
    assert.throws(() => metadataOf("12"), SyntaxError);
    assert.match(pageOf("03").html, /article:published_time/);
    assert.match(pageOf("10.1").html, /itemprop="articleBody"/);
    for (const id of ["02", "05", "07", "09", "14", "15", "16"])
      assert.doesNotMatch(pageOf(id).html, /ld\+json|published_time|itemprop|<time/, id);
  });

  it("comes in every kind of markup", () => {
    assert.match(pageOf("11").html, /<html amp /);
    assert.match(pageOf("12").html, /<br><br>/);
    assert.doesNotMatch(pageOf("12").html, /<p\b/);
    assert.match(pageOf("15").html, /og:locale" content="fr_FR"/);
    assert.equal(pageOf("12").visible.split("Follow us on Telegram").length, 3);
    assert.equal(pageOf("15").visible.split("Follow us on Telegram").length, 3);
  });

  it("spells the same person in several ways", () => {
    const people = Map.groupBy(rowsOf("who"), ({ who }) => who);
    assert.equal(people.size, 4);
    for (const [who, rows] of people) assert.ok(new Set(rows.map((row) => row["exact words"])).size >= 2, who);
  });
});

describe("the reprints", () => {
  const agency = pageOf("01").visible;
  const original = fivesOf(agency.slice(agency.indexOf("Twelve people were"), agency.indexOf("640 people.")));
  const shares = (id: string) => {
    const copy = fivesOf(pageOf(id).visible);
    const common = [...copy].filter((five) => original.has(five)).length;
    return { ofOriginal: common / original.size, ofCopy: common / copy.size };
  };

  it("repeat the agency: verbatim, with a new headline, with light edits, cut", () => {
    assert.ok(shares("02").ofOriginal >= 0.99);
    assert.ok(shares("03").ofOriginal >= 0.95);
    assert.ok(shares("04").ofOriginal >= 0.7 && shares("04").ofOriginal < 0.95);
    assert.ok(shares("05").ofOriginal >= 0.5 && shares("05").ofCopy < 0.8);
  });

  it("give credit, or do not", () => {
    assert.match(pageOf("02").visible, /\nTern\n/);
    assert.doesNotMatch(pageOf("03").visible, /Tern\b/);
    assert.match(pageOf("04").visible, /L&E staff and Tern/);
    assert.match(pageOf("05").visible, /Tern \/ Gazette/);
  });

  it("are the only copies", () => {
    for (const { id } of news.filter((page) => Number(page.id) >= 6))
      assert.ok(shares(id).ofOriginal < 0.05, `${id}: ${shares(id).ofOriginal}`);
  });
});

describe("the silent changes", () => {
  for (const [number, before, after] of [
    ["06", "confirmed", "said"],
    ["10", "50 specialists", "about 300 specialists"],
  ] as const) {
    it(`${number}: "${before}" has become "${after}", and nothing else`, () => {
      const [first, second] = [pageOf(`${number}.1`), pageOf(`${number}.2`)];
      assert.equal(canonical(first), canonical(second));
      const [was, is] = changed(first.html.split("\n"), second.html.split("\n"));
      assert.deepEqual([was.length, is.length], [1, 1]);
      assert.equal(was[0]?.replace(before, after), is[0]);
    });
  }
});

describe("the channels", () => {
  it("forward a post that was edited afterwards", () => {
    const [watch, post] = [pageOf("18").html, pageOf("19").html];
    assert.match(post, /forwarded_from_name" href="https:\/\/t\.me\/sirrinwatch_ostrel\/2214"/);
    const edited = watch.split("tgme_widget_message_wrap").find((wrap) => wrap.includes('ostrel/2214" data-view'));
    assert.match(edited ?? "", /tgme_widget_message_meta">edited/);
  });
});

describe("the reader, on the demo", { skip: !existsSync(READER) }, async () => {
  const { readPage } = existsSync(READER) ? await import(READER.href) : { readPage: null };
  const texts = new Map<string, string>();
  const textOf = (id: string) => {
    if (!texts.has(id)) texts.set(id, squeeze(readPage(pageOf(id).html, canonical(pageOf(id))).text));
    return texts.get(id) ?? "";
  };
  const isNews = ({ page }: Row) => news.some(({ id }) => id === page);

  for (const { id, name } of news) {
    const here = (row: Row) => row.page === id && isNews(row);
    const copy = ["02", "03", "04", "05"].includes(id);

    it(`finds the body of ${name}`, () => {
      const words = textOf(id).split(" ").length;
      assert.ok(words >= 250 && words <= 700, `${words} words`);
      for (const { "exact words": sentence = "" } of rowsOf("exact words").filter(here))
        if (!copy || !isCredit(sentence)) assert.ok(textOf(id).includes(sentence), sentence);
    });

    it(`leaves the furniture out of ${name}`, () => {
      for (const { furniture = "" } of rowsOf("furniture").filter(here))
        assert.ok(!textOf(id).includes(furniture), furniture);
    });
  }
});

type Row = Readonly<Record<string, string>> & { readonly page: string };

/** A subhead that says how a reprint is presented may be read as part of the headline or left out. */
function isCredit(sentence: string): boolean {
  return sentence === "Twelve killed as factory pond bursts above sleeping town";
}

function pageOf(id: string): Page {
  const page = byId.get(id);
  assert.ok(page, `demo: no page ${id}`);
  return page;
}

function readSaved(name: string): Page {
  const bytes = readFileSync(new URL(name, STORY));
  const charset = /charset=["']?([\w-]+)/i.exec(bytes.toString("latin1"))?.[1] ?? "utf-8";
  const html = new TextDecoder(charset, { fatal: true }).decode(bytes);
  const [, number = name, snapshot] = /^(\d\d)-.*?(\.\d)?\.html$/.exec(name) ?? [];
  return { id: number + (snapshot ?? ""), name, html, visible: visibleText(html) };
}

function visibleText(html: string): string {
  const marked = html
    .replace(/<head>[\s\S]*?<\/head>|<(script|style|noscript)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, " ")
    .replace(new RegExp(`</?(?:${BLOCKS})\\b[^>]*>`, "gi"), "\u0000")
    .replace(/<[^>]*>/g, "");
  return entities(marked).split("\u0000").map(squeeze).join("\n");
}

function entities(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function canonical({ html, name }: Page): string {
  return /rel="?canonical"? href="?([^\s">]+)/.exec(html)?.[1] ?? name;
}

/** The word 5-grams of the lines that are long enough to be paragraphs, with quotation marks folded away. */
function fivesOf(visible: string): Set<string> {
  const paragraphs = visible.split("\n").filter((line) => line.length > 60);
  const fives = paragraphs.flatMap((line) => {
    const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(4).map((_, at) => words.slice(at, at + 5).join(" "));
  });
  return new Set(fives);
}

/** The lines in which two files differ, where as many were taken as were put in. */
function changed(before: readonly string[], after: readonly string[]): [string[], string[]] {
  const differs = (line: string, at: number, other: readonly string[]) => line !== other[at];
  return [before.filter((line, at) => differs(line, at, after)), after.filter((line, at) => differs(line, at, before))];
}

/** Hosts and channels in a page that are neither invented nor the name of the vocabulary. */
function strangers(html: string): string[] {
  const hosts = html.matchAll(/(?:https?:|["'=(])\/\/([^\s"'<>/)?]+)(\/[\w-]*)?|mailto:[^@]+@([^\s">]+)/g);
  return [...hosts]
    .map(([, host = "", path = "", mail]) => (mail ?? host) + (host === "t.me" ? path : ""))
    .filter((host) => !host.endsWith(".example") && host !== "schema.org")
    .filter((host) => !CHANNELS.some((channel) => host === `t.me/${channel}`));
}

/** Every row of every table in a Markdown text, by the names in the table's head; code marks are taken off. */
function tablesOf(markdown: string): Row[][] {
  return markdown.split(/\n\n+/).flatMap((part) => {
    const lines = part.split("\n").filter((line) => line.startsWith("|"));
    if (lines.length < 3) return [];
    const [head = [], , ...rows] = lines.map(cellsOf);
    return [rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])) as Row)];
  });
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`(.*)`$/, "$1"));
}

/** The rows of all tables that have this column. */
function rowsOf(column: string): Row[] {
  return tables.filter(([row]) => row && column in row).flat();
}
