// What a story is called where the page that gives it its title calls itself something else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { fileFor, options } from "./files.ts";

const URL = "https://ostrel-gazette.example/toll";

/** The page of one address under a title, as it was fetched; the title is no part of its text. */
function fetched(title: string | null, words: string, url = URL) {
  const text = `${words} Mayor Ana Ruiz said on Tuesday that the dam at Ostrel had eleven cracks. The Water Board of Velmar denied that it had known of the cracks.`;
  const article = freeze({
    url,
    title,
    publisher: url === URL ? "Ostrel Gazette" : "Tern",
    published: url === URL ? "2031-03-04T08:00:00Z" : "2031-03-05T08:00:00Z",
    modified: null,
    authors: [],
    language: "en",
    text,
    blocks: blocksOf(text),
  });
  const snapshot = { address: url, location: url, fetchedAt: "2031-03-05", headers: {}, bytes: new Uint8Array([1]) };
  return { reading: readArticle(article), snapshot };
}

/** What lists, pages and menus call the only story. */
async function calledIn(ledger: Ledger): Promise<(string | null)[]> {
  const [line] = await ledger.stories();
  const id = line!.id;
  const { items } = await ledger.storiesPage({ after: null, limit: 10 });
  const outline = await ledger.storyOutline(id);
  const [title] = await ledger.storyTitles([id]);
  return [line!.title, (await ledger.story(id))!.story.title, items[0]!.title, outline!.story.title, title!.title];
}

test("a story is called what its first page is called now, wherever it is named", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const all = async (title: string) => assert.deepEqual(await calledIn(ledger), Array(5).fill(title));
  const [first, second] = [fetched("Twelve dead at Ostrel", "Twelve people died."), fetched("Nine dead", "Nine died.")];
  await ledger.follow([first, fetched("Dam had eleven cracks", "The dam failed.", "https://tern.example/dam")]);
  await all("Twelve dead at Ostrel");
  await ledger.follow([second]);
  await all("Nine dead");
  // Back to what it was: no article joins the story.
  await ledger.follow([first]);
  await all("Twelve dead at Ostrel");
  // A text without a title takes none away.
  await ledger.follow([fetched(null, "It is not known how many died.")]);
  await all("Twelve dead at Ostrel");
});

test("a ledger that is opened anew calls its stories so too, asked for titles first", async (t) => {
  const file = fileFor(t);
  let id = "";
  {
    await using ledger = await openLedger(file, options());
    await ledger.follow([fetched("Twelve dead at Ostrel", "Twelve people died."), fetched("Nine dead", "Nine died.")]);
    id = (await ledger.stories())[0]!.id;
  }
  await using ledger = await openLedger(file, { readOnly: true });
  assert.deepEqual(await ledger.storyTitles([id]), [{ id, title: "Nine dead" }]);
});

test("a story of posts without titles is called by the first words of its first post", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.follow([fetched(null, "Twelve people died.\n\nThe search goes on.")]);
  assert.deepEqual(await calledIn(ledger), Array(5).fill("Twelve people died."));
  await ledger.follow([fetched("Dam had eleven cracks", "Twelve people died.", "https://tern.example/dam")]);
  assert.deepEqual(await calledIn(ledger), Array(5).fill("Dam had eleven cracks"));
});

test("long first words end with a word", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await ledger.follow([
    fetched(null, "The wall of the reservoir above the village broke before dawn on Tuesday, when most slept."),
  ]);
  const [title] = await calledIn(ledger);
  assert.equal(title, "The wall of the reservoir above the village broke before dawn on Tuesday, when …");
});
