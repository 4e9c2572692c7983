// What pages are made of in few queries is what each thing says of itself.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { instantOf } from "../../src/article/index.ts";
import { correctedBy, openLedger } from "../../src/ledger/index.ts";
import type { Ledger, Way } from "../../src/ledger/index.ts";
import { writeDemo } from "../serve/desks.ts";

let folder = "";
let ledger: Ledger;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "whence-views-"));
  await writeDemo(path.join(folder, "demo.ledger"));
  ledger = await openLedger(path.join(folder, "demo.ledger"));
});

after(async () => {
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
});

/** The story with the most articles. */
const largest = async () => (await ledger.stories()).toSorted((a, b) => b.articles - a.articles)[0]!;

async function idsIn(kind: "story" | "claim" | "entity"): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of ledger.things(kind)) ids.push(id);
  return ids;
}

/** Each claim of the story says of itself what its card, its line and its place say. */
async function agrees() {
  const story = await largest();
  const lines = await ledger.claims(story.id);
  assert.deepEqual(
    (await ledger.claimsInOrder(story.id)).map(({ id, statements, against }) => ({ id, statements, against })),
    lines.map(({ id, statements, against }) => ({ id, statements, against })),
  );
  const cases = await ledger.claimCases(lines.map(({ id }) => id));
  for (const one of cases) assert.deepEqual(one, await ledger.claim(one.id), one.text);
  const stories = await ledger.stories();
  const titles = await ledger.storyTitles(stories.map(({ id }) => id));
  assert.deepEqual(
    titles.map(({ id, title }) => ({ id, title })),
    stories.map(({ id, title }) => ({ id, title })),
  );
  for (const { id } of stories) {
    const outline = (await ledger.storyOutline(id))!;
    const { story: line, articles } = (await ledger.story(id))!;
    assert.deepEqual(outline, { story: line, articles: articles.map((one) => one.id) });
  }
  for (const kind of ["story", "claim", "entity"] as const) {
    const laidOut = { story: ledger.storyOutline, claim: ledger.claim, entity: ledger.entityLine }[kind];
    const made = [...(await ledger.view()).made.keys()];
    const ids = [...(await idsIn(kind)), ...made, "none"];
    for (const id of ids) assert.equal(await ledger.isThere(kind, id), (await laidOut(id)) !== null, `${kind} ${id}`);
  }
  const cards = await ledger.claimCards(lines);
  assert.deepEqual(
    cards.map(({ line }) => line),
    lines,
  );
  for (const { line, positions, moments } of cards) {
    const found = (await ledger.claim(line.id))!;
    assert.deepEqual(positions, found.status.positions, line.text);
    assert.deepEqual(
      moments,
      found.told.flatMap(({ kept }) => instantOf(kept.article.published) ?? []),
    );
  }
}

/** The ways of articles, from their readings. */
async function waysFrom(articles: readonly string[]): Promise<Way[]> {
  const view = await ledger.view();
  const ways: { number: number; way: Way }[] = [];
  for (const id of articles) {
    const reading = (await ledger.reading(id))!;
    for (const statement of reading.statements.map((one) => correctedBy(view, one))) {
      const links = statement.chain.map((_, place) => `${statement.id}#${place}`);
      const whom = await ledger.thingsOf("entity", links);
      const chain = statement.chain.map(({ name }, place) => ({ name, entity: whom.get(links[place]!) ?? null }));
      const { publisher: outlet, forwardedFrom = null } = reading.article;
      if (chain.length > 1 || forwardedFrom !== null)
        ways.push({ number: reading.number, way: { chain, forwardedFrom, outlet } });
    }
  }
  return ways.toSorted((a, b) => a.number - b.number).map(({ way }) => way);
}

test("cards and order of claims, as machines see them", agrees);

test("a story's outline is the story", async () => {
  const { id } = await largest();
  const whole = (await ledger.story(id))!;
  const outline = (await ledger.storyOutline(id))!;
  assert.deepEqual(outline.story, whole.story);
  assert.deepEqual(await ledger.articleLines(outline.articles), whole.articles);
  assert.deepEqual(
    outline.articles,
    whole.articles.map((one) => one.id),
  );
  assert.equal(await ledger.storyOutline("none"), null);
});

test("ways are the chains of readings", async () => {
  const { articles } = (await ledger.storyOutline((await largest()).id))!;
  const ways = await ledger.waysOf(articles);
  assert.ok(ways.length > 20);
  assert.deepEqual(ways, await waysFrom(articles));
});

test("all of it once people have judged", async () => {
  const { id } = await largest();
  const [first, second, third] = await ledger.claims(id);
  await ledger.judge({ act: "merge", things: [first!.id, second!.id] }, "Ada", "the same");
  const [, member] = await ledger.members("claim", third!.id);
  await ledger.judge({ act: "split", thing: third!.id, members: [member!] }, "Ada", "another");
  const { articles } = (await ledger.storyOutline(id))!;
  const reading = (await ledger.reading(articles[3]!))!;
  const long = reading.statements.find(({ chain }) => chain.length === 1)!;
  const chain = [...long.chain, { name: "Tern", kind: "publication", role: null, onBehalfOf: null }] as const;
  await ledger.judge({ act: "correct", statement: long.id, fields: { chain } }, "Ada", "passed on");
  await agrees();
  assert.deepEqual(await ledger.waysOf(articles), await waysFrom(articles));
});
