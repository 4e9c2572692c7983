// What points at words that the brief does not have is left out, and a sentence ends once.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { briefOf } from "../../src/publish/index.ts";
import { ledgerOf, mainStory, readingOf } from "./demo-brief.ts";

async function briefed(text: string): Promise<string[]> {
  const page = {
    publisher: "Coast Wire",
    published: "2031-05-10T06:00:00Z",
    title: "Harbour tax before court",
    path: "1",
  };
  const { ledger, close } = await ledgerOf([readingOf({ ...page, text })]);
  after(close);
  return (await briefOf(ledger, await mainStory(ledger)))!.sentences.map((sentence) => sentence.text);
}

const TAX = "The harbour tax of Salva breaks the constitution of Ardovia, lawyer Ilan Voss said.";

test("a thing and a person that stand in other sentences are not told of", async () => {
  assert.deepEqual(
    await briefed(
      `${TAX} Judge Mira Talse rejected that argument in a ruling on the tax. ` +
        "Editor Petra Lund had pressed him on his failure to publish the accounts of the harbour.",
    ),
    [TAX],
  );
});

test("two marks of an apostrophe close a quotation, and no second stop follows", async () => {
  const text = "Ilan Voss said that the harbour tax of Salva was ''a robbery of every fisherman on the coast.''";
  assert.deepEqual(await briefed(text), [text]);
});
