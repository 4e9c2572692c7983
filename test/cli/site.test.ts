// A desk as files: every link leads to one, two runs make the same, and what stands stands until the new is whole.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { siteOf } from "../../src/cli/site/make.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { folderFor } from "../../src/publish/site/folder.ts";
import { folderAside, writeSite } from "../../src/publish/site/index.ts";
import { readAddress } from "../../src/read/index.ts";
import { readArticle } from "../../src/whence.ts";
import type { Reading } from "../../src/whence.ts";
import { hostileReadings } from "../desk/hostile.ts";
import { calling } from "./calling.ts";

const STORY = path.join(import.meta.dirname, "..", "..", "demo", "story");
const PAGES = [
  "06-2025-03-04-vessany-standard-eleven-cracks.1",
  "06-2025-03-04-vessany-standard-eleven-cracks.2",
  "08-2025-03-04-tern-ardovia-denies",
];
const CHROMIUM = "/usr/bin/chromium";
const BASE = "https://desk.example.org/whence";

let folder: string;
let ledger: string;
let place: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "whence-site-test-"));
  [ledger, place] = [path.join(folder, "site.ledger"), path.join(folder, "public")];
  const readings: Reading[] = [...hostileReadings(), longReading()];
  for (const page of PAGES)
    for (const article of await readAddress(path.join(STORY, `${page}.html`))) readings.push(readArticle(article));
  await using opened = await openLedger(ledger);
  for (const reading of readings) await opened.follow([{ reading }]);
  await siteOf(ledger, place, { base: BASE });
});
after(() => rm(folder, { recursive: true, force: true }));

/** A text of several pages with one statement near its end. */
function longReading(): Reading {
  const filler = Array.from(
    { length: 300 },
    (_, n) => `The road from Velmar to Ostrel has a stone at mile ${n}, and grass.`,
  );
  const said = "“The bridge at Tern will be closed until the autumn,” said Ana Ruiz, the mayor of Velmar, on Monday.";
  // An address of the desk in somebody's words leads nowhere, and stays what was said.
  const named = `Ana Ruiz said that the bridge is closed ${BASE}/a/nonexistent?x=1 and ${BASE}/c/%E0%A4%A are gone.`;
  const text = [...filler, named, said].join("\n\n");
  const about = {
    url: "https://gazette.example/road",
    publisher: "Ostrel Gazette",
    published: "2025-03-05",
    modified: null,
  };
  return readArticle(
    freeze({ ...about, title: "The long road", authors: [], language: "en", text, blocks: blocksOf(text) }),
  );
}

/** Every file of a folder with its bytes, by its name. */
async function tree(of: string): Promise<Map<string, Buffer>> {
  const names = await readdir(`${of}/`, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return new Map(
    await Promise.all(files.sort().map(async (file) => [path.relative(of, file), await readFile(file)] as const)),
  );
}

const pagesOf = async (of: string) =>
  [...(await tree(of))]
    .filter(([name]) => name.endsWith(".html"))
    .map(([name, bytes]) => [name, String(bytes)] as const);

test("every link leads to a file, and every fragment to its place", async () => {
  const pages = new Map(await pagesOf(place));
  const files = await tree(place);
  assert.ok(pages.size > 60, `only ${pages.size} pages`);
  for (const [name, text] of pages)
    for (const [, , href] of text.matchAll(/ (href|src|action)="([^"]*)"/g)) {
      if (/^https?:/.test(href!)) continue;
      const { pathname, hash, origin } = new URL(href!.replaceAll("&amp;", "&"), `file:///${name}`);
      assert.equal(origin, "null", `${name}: ${href}`);
      const to = decodeURIComponent(pathname.slice(1));
      assert.ok(files.has(to), `${name}: ${href}`);
      if (hash === "" || hash.startsWith("#:~:")) continue;
      assert.ok(pages.get(to)!.includes(` id="${decodeURIComponent(hash.slice(1))}"`), `${name}: ${href}`);
    }
});

test("a file needs no server, and is about nobody who looks at it", async () => {
  for (const [name, text] of await pagesOf(place)) {
    assert.match(
      text,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/,
      name,
    );
    assert.doesNotMatch(text, /method="post"|class="live"|csrf|\(reader\)|\/sources|type="module"|since=/, name);
    // Keys that judge, or lead to the sources, have nothing to do here.
    assert.doesNotMatch(text, /<kbd>(?:x|M \/ S|c|u)<\/kbd>|, g w|sources, help/, name);
    assert.doesNotMatch(text, /<script(?! defer src="(?:\.\.\/)?assets\/[\w.]+\.js"><\/script>)/, name);
    assert.match(name, /^(?:[acse]\/)?[\w-]+\.html$/);
  }
});

test("the first page counts an edited page as the list of its story does", async () => {
  await using opened = await openLedger(ledger, { readOnly: true });
  const stories = await opened.stories({ limit: 1000 });
  const articles = stories.reduce((sum, one) => sum + one.articles, 0);
  const front = await readFile(path.join(place, "index.html"), "utf8");
  assert.match(front, new RegExp(`<p class="facts">${articles} articles · `));
  assert.match(front, /edited (?:page|silently)/);
});

test("what a killed run left aside is removed by the next, and nothing of a run that goes on", async () => {
  const home = path.join(folder, "aside");
  const [left, going] = [".whence-aside-999999999-kIlled", `.whence-aside-${process.pid}-goinG1`];
  // People name folders, and whoever works for them leaves files: none of these is ours.
  const others = ["whence-site-2026-11-23", "whence-site-999999999-notes.txt", `${left}.txt`, `${left}-of-Ana`];
  for (const name of [left, going, ...others]) await mkdir(path.join(home, name), { recursive: true });
  const file = ".whence-aside-999999999-aFile1";
  await writeFile(path.join(home, file), "no folder");
  const made = await folderAside(home);
  assert.deepEqual((await readdir(home)).sort(), [...others, file, going, path.basename(made)].sort());
});

test("beside a site nothing is removed but what a run has left there", async () => {
  const home = path.join(folder, "beside");
  const left = ".public.whence-999999999-0123abcd";
  const others = [".public.whence-2026-11-23", ".public.whence-999999999-notes.txt", `${left}-of-Ana`];
  for (const name of [left, ...others]) await mkdir(path.join(home, name), { recursive: true });
  const made = await folderFor(path.join(home, "public"));
  await made.settle();
  assert.deepEqual((await readdir(home)).sort(), [...others, path.basename(made.path), "public"].sort());
});

test("a statement of a long text is found on its page", async () => {
  const pages = await pagesOf(place);
  const far = pages.find(
    ([name, text]) => /^a\/\w+-at-\d+\.html$/.test(name) && text.includes("closed until the autumn"),
  )!;
  assert.ok(far);
  const [, id] = / id="(s-[^"]+)"/.exec(far[1])!;
  const leading = pages.filter(
    ([, text]) => text.includes(`#${id}"`) && text.includes(`${path.basename(far[0])}#${id}`),
  );
  assert.ok(leading.some(([name]) => !name.startsWith("a/")));
});

test("threads or none, again or for the first time: the files are the same", async () => {
  const other = path.join(folder, "again");
  await siteOf(ledger, other, { base: BASE, threads: 2 });
  const [one, two] = [await tree(place), await tree(other)];
  assert.deepEqual([...two.keys()], [...one.keys()]);
  for (const [name, bytes] of one) assert.ok(bytes.equals(two.get(name)!), name);
});

test("feeds name the pages of the site, and there are none where it has no address", async () => {
  const files = await tree(place);
  const [name, feed] = [...files].find(([one]) => one.endsWith(".atom"))!;
  const named = [...String(feed).matchAll(/https:\/\/desk\.example\.org\/whence\/([^"<\s?#]+)/g)].map(
    ([, file]) => file!,
  );
  assert.ok(named.length > 2, name);
  for (const file of named) assert.ok(files.has(file), file);
  assert.ok(
    [...files].some(([one, bytes]) => one.endsWith(".csv") && String(bytes).includes(`${BASE}/a/nonexistent?x=1`)),
  );
  const other = path.join(folder, "nowhere");
  await siteOf(ledger, other);
  assert.ok([...(await tree(other)).keys()].every((one) => !one.endsWith(".atom") && !one.endsWith("feed.json")));
});

test("a site takes the place of the one before in one step, and leaves nothing of it", async () => {
  const here = path.join(folder, "step", "site");
  const desk = (words: string, fails = false) => ({
    ask: async (asked: string) => {
      if (fails && asked === "/help") throw new Error("the desk fell over");
      const isOld = asked.startsWith("/c/");
      return {
        status: 200,
        body: `<main id="main"><p>${words}</p>${isOld || words !== "old" ? "" : '<a href="/c/0a">old</a>'}</main>`,
      };
    },
    single: async () => new Map<string, string>(),
    base: null,
  });
  await writeSite(here, desk("old"));
  assert.ok(existsSync(path.join(here, "c", "0a.html")));
  const first = await readlink(here);
  await assert.rejects(writeSite(here, desk("new", true)), /fell over/);
  assert.equal(await readlink(here), first);
  assert.match(await readFile(path.join(here, "index.html"), "utf8"), /old/);
  // A run that was killed has left its folder.
  await mkdir(path.join(folder, "step", ".site.whence-999999999-0000dead"));
  await writeSite(here, desk("new"));
  assert.match(await readFile(path.join(here, "index.html"), "utf8"), /new/);
  assert.ok(!existsSync(path.join(here, "c", "0a.html")));
  assert.deepEqual((await readdir(path.join(folder, "step"))).sort(), [await readlink(here), "site"].sort());
});

test("what is no site is not replaced", async () => {
  const here = path.join(folder, "notes");
  await mkdir(here);
  await writeFile(path.join(here, "mine.txt"), "mine");
  const { code, err } = await calling(["site", here, "--ledger", ledger]);
  assert.equal(code, 1);
  assert.deepEqual(err, [`site: something else stands there: ${here}`]);
  assert.equal(await readFile(path.join(here, "mine.txt"), "utf8"), "mine");
  assert.equal((await calling(["site", here, "--ledger", ledger, "--base", "ftp://x.example"])).code, 2);
});

test("the index comes in small files", async () => {
  const files = [...(await tree(place))].filter(([name]) => name.startsWith("search/"));
  assert.ok(files.length > 3);
  for (const [name, bytes] of files) assert.ok(bytes.length < 60_000, `${name}: ${bytes.length}`);
});

describe("in a browser", { skip: !existsSync(CHROMIUM) && "no Chromium" }, () => {
  test("words are found from a folder, and without a script the lists lead on", async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      await page.goto(pathToFileURL(path.join(place, "index.html")).href);
      await page.fill("#q", "DJÁRNOVIC soldier");
      await page.press("#q", "Enter");
      await page.waitForSelector("#found li");
      const hit = page.locator("#found a", { hasText: "Ardovia denies moving troops" }).first();
      await hit.click();
      assert.match(page.url(), /\/a\/\w+\.html$/);
      await page.goto(
        `${pathToFileURL(path.join(place, "search.html")).href}?q=${encodeURIComponent("<img src=x> zzzz")}`,
      );
      await page.waitForFunction(`document.querySelector("#found").textContent.includes("Nothing holds")`);
      assert.deepEqual(said, []);
      const plain = await browser.newPage({ javaScriptEnabled: false });
      await plain.goto(pathToFileURL(path.join(place, "search.html")).href);
      await plain.click("noscript a");
      assert.match(plain.url(), /index\.html$/);
      await plain.click("article.story a.open >> nth=0");
      assert.match(plain.url(), /\/s\/\w+\.html$/);
    } finally {
      await browser.close();
    }
  });
});
