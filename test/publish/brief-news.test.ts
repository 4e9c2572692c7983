// The main news: the stories that developed most in the last days, and which ones they leave out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { briefOf, newsWith } from "../../src/publish/index.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";

const page = (publisher: string, published: string, title: string, text: string) =>
  readingOf({ publisher, published, title, text, path: published });

const OUTLETS = ["Coast Wire", "Meridian Post", "Aldmoor Gazette", "Velmar Herald"];
const FERRY = OUTLETS.map((outlet, place) =>
  page(
    outlet,
    `2031-05-${12 + (place % 2)}T09:00:00Z`,
    "Ferry Calla runs aground off Velmar",
    `The ferry Calla ran aground off Velmar on Monday and ${9 + place} passengers were injured, Ana Ruiz, the commander of the Velmar Coast Guard, told ${outlet}.`,
  ),
);
const LEVY = page(
  "Coast Wire",
  "2031-05-15T09:00:00Z",
  "Ardovia raises the levy on timber",
  "Ardovia will raise the levy on timber by four crowns a tonne, Trade Minister Odo Brack said on Thursday.",
);
const UNTOLD = page(
  "Meridian Post",
  "2031-05-15T10:00:00Z",
  "Orchard keepers of Tamrin meet",
  "“It was ours,” said Pell Orrin, an orchard keeper of Tamrin.",
);

test("the story of most articles in the last days comes first, and what is left out is named", async () => {
  const { ledger, close } = await ledgerOf([...FERRY, LEVY, UNTOLD]);
  try {
    const all = await newsWith(ledger);
    assert.match(all.briefs[0]!.title ?? "", /Ferry Calla/);
    assert.deepEqual(
      all.left.map(({ story, refused }) => [story.title, refused !== null]),
      [["Orchard keepers of Tamrin meet", true]],
    );
    const one = await newsWith(ledger, { stories: 1 });
    assert.deepEqual(one.briefs.length, 1);
    assert.ok(one.left.some(({ story, refused }) => story.title === LEVY.article.title && refused === null));
    const since = await newsWith(ledger, { since: "2031-05-15" });
    assert.deepEqual(
      since.briefs.map(({ title }) => title),
      [LEVY.article.title],
    );
  } finally {
    await close();
  }
});

test("a page that was edited again and again is one article of its story", async () => {
  const edits = ["Four", "Five", "Six", "Seven", "Eight"].map((crowns) =>
    readingOf({
      publisher: "Coast Wire",
      published: "2031-05-12T09:00:00Z",
      title: LEVY.article.title!,
      text: `Ardovia will raise the levy on timber by ${crowns.toLowerCase()} crowns a tonne, Trade Minister Odo Brack said on Monday.`,
      path: "levy",
    }),
  );
  const { ledger, close } = await ledgerOf([...FERRY.slice(0, 3), ...edits]);
  try {
    const { briefs } = await newsWith(ledger);
    assert.deepEqual(
      briefs.map(({ title, articles }) => [title, articles]),
      [
        [FERRY[0]!.article.title, 3],
        [LEVY.article.title, 1],
      ],
    );
  } finally {
    await close();
  }
});

test("an office that hangs on a pronoun introduces nobody", async () => {
  const { ledger, close } = await ledgerOf([
    page(
      "Coast Wire",
      "2031-05-12T09:00:00Z",
      "Valve failed at Ostrel",
      "The fire service of Ostrel is at work.\n\nThe leak at Ostrel began when a valve on a storage tank failed, Ilmar Tosk, its chief, told reporters.\n\nMayor Hanne Osterby on her page said that the schools of Ostrel would stay shut until Thursday.",
    ),
  ]);
  try {
    const { sentences } = (await briefOf(ledger, await mainStory(ledger)))!;
    assert.ok(sentences.length > 0);
    for (const { text } of sentences) assert.doesNotMatch(text, /its chief|on her page/);
  } finally {
    await close();
  }
});
