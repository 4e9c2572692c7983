// The desk as people use it, in a real browser: with a mouse, with keys alone, without scripts, on a phone, and with
// what helps those who do not see it. Skipped where there is no Chromium.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { readAddress } from "../../src/read/index.ts";
import { readArticle } from "../../src/whence.ts";
import { hostileReadings } from "./hostile.ts";
import { siteOf } from "./site.ts";
import type { Site } from "./site.ts";

const CHROMIUM = "/usr/bin/chromium";
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const STORY = path.join(import.meta.dirname, "..", "..", "demo", "story");
const PAGES = [
  "06-2025-03-04-vessany-standard-eleven-cracks.1",
  "06-2025-03-04-vessany-standard-eleven-cracks.2",
  "08-2025-03-04-tern-ardovia-denies",
];

/** What axe looks for: everything in the light, and in the dark what another scheme changes. */
const SCHEMES = [
  ["light", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]],
  ["dark", { type: "rule", values: ["color-contrast"] }],
] as const;

/** How far things on the page have moved since it was opened. */
const MOVED = `new Promise((done) => {
  let moved = 0;
  const add = (list) => list.getEntries().forEach(({ value }) => (moved += value));
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 50);
})`;

/** A site that listens. */
interface Open {
  readonly site: Site;
  readonly server: ServerType;
  readonly base: string;
}

async function opened(site: Site): Promise<Open> {
  const server = serve({ fetch: site.app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as { port: number };
  return { site, server, base: `http://127.0.0.1:${port}` };
}

async function closed({ site, server }: Open): Promise<void> {
  await new Promise((done) => server.close(done));
  await site[Symbol.asyncDispose]();
}

/** Goes to the claim with most statements that the desk knows another like. */
async function toClaimLikeAnother(page: Page, { site: { ledger }, base }: Open): Promise<void> {
  const claims = (await Promise.all((await ledger.stories()).map(({ id }) => ledger.claims(id)))).flat();
  for (const { id } of claims.toSorted((a, b) => b.statements - a.statements)) {
    await page.goto(`${base}/c/${id}`);
    if ((await page.locator("#merge [type=checkbox]").count()) > 0) return;
  }
  assert.fail("no claim of the demo is like another");
}

/** One page of each kind. */
async function kindsOf({ site: { ledger } }: Open): Promise<string[]> {
  const stories = await ledger.stories();
  const all = await Promise.all(stories.map(({ id }) => ledger.claims(id)));
  const claim = all.flat().toSorted((a, b) => b.statements - a.statements)[0]!;
  const entity = (await ledger.entities())[0]!.id;
  const { items } = await ledger.articlesPage();
  const [statement] = await ledger.members("claim", claim.id);
  const story = stories.toSorted((a, b) => b.articles - a.articles)[0]!.id;
  const kinds = [
    `/s/${story}`,
    `/c/${claim.id}`,
    `/a/${items[0]!.article.id}`,
    `/e/${entity}`,
    `/correct/${statement}`,
  ];
  return ["/", ...kinds, "/people", "/search?q=said", "/judgements", "/sources", "/help", "/s/none"];
}

describe("the desk in a browser", { skip: existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM}` }, () => {
  let browser: Browser;
  let demo: Open;
  let hostile: Open;

  before(async () => {
    const articles = (await Promise.all(PAGES.map((page) => readAddress(path.join(STORY, `${page}.html`))))).flat();
    demo = await opened(await siteOf(articles.map((article) => readArticle(article))));
    hostile = await opened(await siteOf(hostileReadings()));
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  });

  after(async () => {
    await browser?.close();
    await closed(demo);
    await closed(hostile);
  });

  /** A page whose every complaint is kept. */
  async function looking(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on("console", (line) => {
      if (line.type() === "error" && !/status of 404/.test(line.text())) complaints.push(line.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("http://127.0.0.1:")) complaints.push(`asked for ${request.url()}`);
    });
    return { page, complaints };
  }

  test("axe has nothing to say, light and dark; nothing is loaded from elsewhere; nothing moves", async () => {
    const { page, complaints } = await looking();
    const axe = await readFile(AXE, "utf8");
    for (const where of await kindsOf(demo)) {
      await page.goto(`${demo.base}${where}`);
      // Playwright runs what it is handed outside of the policy of the page.
      await page.evaluate(axe);
      for (const [colorScheme, asked] of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: asked })})
          .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`);
        assert.deepEqual(found, [], `${where} ${colorScheme}`);
      }
      const moved = await page.evaluate(MOVED);
      assert.equal(moved, 0, where);
    }
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test("on a phone nothing runs out of the page, on a hostile ledger as well", async () => {
    const { page, complaints } = await looking({ viewport: { width: 360, height: 740 } });
    for (const open of [demo, hostile])
      for (const where of await kindsOf(open)) {
        await page.goto(`${open.base}${where}`);
        const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assert.ok(Number(over) <= 0, `${where}: ${over}`);
      }
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test("with keys alone: from the stories to the words of an article, and a merge undone", async () => {
    const { page, complaints } = await looking();
    const { keyboard } = page;
    await page.goto(`${demo.base}/`);
    await keyboard.press("?");
    assert.equal(await page.locator("#help").isVisible(), true);
    await keyboard.press("Escape");
    await keyboard.press("/");
    await keyboard.type("cracks");
    await Promise.all([page.waitForURL(/\/search\?q=cracks/), keyboard.press("Enter")]);
    await keyboard.press("j");
    await keyboard.press("j");
    assert.equal(await page.locator(".item:focus").count(), 1);
    await Promise.all([page.waitForURL(/\/a\/.*#s-/), keyboard.press("o")]);
    await Promise.all([page.waitForURL(`${demo.base}/`), keyboard.type("gs")]);
    await toClaimLikeAnother(page, demo);
    await keyboard.press("M");
    assert.equal(await page.locator("#merge").getAttribute("open"), "");
    await keyboard.press("Space");
    await page.locator("#merge [name=why]").focus();
    await keyboard.type("the same words");
    await Promise.all([page.waitForURL(/done=/), keyboard.press("Enter")]);
    assert.match((await page.locator(".notice").textContent())!, /Kept: merged/);
    await page.locator("h1").click();
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      keyboard.press("u"),
    ]);
    await page.waitForURL(/done=/);
    assert.match((await page.locator(".notice").textContent())!, /Kept: undone/);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test("without scripts: a record is corrected, and the words of a link are marked", async () => {
    const { page, complaints } = await looking({ javaScriptEnabled: false });
    const [, , claim] = await kindsOf(demo);
    await page.goto(`${demo.base}${claim}`);
    await page.locator("a.correct").first().click();
    await page.locator("select[name=act]").selectOption("warn");
    await page.locator("form.correction [name=why]").fill("it is a warning");
    await page.locator("form.correction button:not([type])").click();
    await page.waitForURL(/done=/);
    assert.match((await page.locator(".notice").textContent())!, /Kept: corrected/);
    await page.goto(`${demo.base}/judgements`);
    assert.match((await page.locator("main").textContent())!, /because “it is a warning”/);
    await page.locator("form.undo button").first().click();
    await page.goto(`${demo.base}${claim}`);
    await page.locator(".statement a", { hasText: "these words" }).first().click();
    assert.equal(await page.locator("#here").count(), 1);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test("a span is chosen by selecting words", async () => {
    const { page, complaints } = await looking();
    const [, , , , , where] = await kindsOf(demo);
    await page.goto(`${demo.base}${where}`);
    const words = await page.evaluate(`(() => {
      const mark = document.querySelector("#passage mark.content");
      const node = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(node, 0, node, 9);
      return String(getSelection());
    })()`);
    await page.locator("button[data-pick=content]").click();
    await Promise.all([page.waitForURL(/done=/), page.locator("form.correction button:not([type])").click()]);
    const [last] = (await demo.site.ledger.judgements()).slice(-1);
    assert.ok(last?.verdict.act === "correct");
    const [{ start, end }] = last.verdict.fields.content as [{ start: number; end: number }];
    const [said] = await demo.site.ledger.statementsOf([last.verdict.statement]);
    const [kept] = await demo.site.ledger.articlesOf([said!.article]);
    assert.equal(kept!.article.text.slice(start, end), String(words).trim());
    await demo.site.ledger.judge({ act: "undo", judgement: last.id }, "Ada", "");
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test("the first page says what happens while it is looked at, and nothing moves", async () => {
    const { page, complaints } = await looking();
    await page.goto(`${demo.base}/`);
    const [claim] = await demo.site.ledger
      .things("claim")
      .next()
      .then(({ value }) => [value!]);
    const happened = [{ kind: "claim.denied", subject: claim.id, detail: {} }];
    await demo.site.ledger.opine({ name: "test", version: "1" }, { happened });
    await page.locator(".live a", { hasText: "1 new change: show" }).waitFor();
    assert.equal(await page.evaluate(MOVED), 0);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test("on paper every address and hash is written out, and nothing that only a screen can do", async () => {
    const { page } = await looking();
    await page.emulateMedia({ media: "print" });
    const [, , claim] = await kindsOf(demo);
    await page.goto(`${demo.base}${claim}`);
    assert.equal(await page.locator(".masthead nav").isVisible(), false);
    assert.equal(await page.locator(".receipts .hash code").first().isVisible(), true);
    assert.equal(await page.locator(".judge").first().isVisible(), false);
    await page.context().close();
  });
});
