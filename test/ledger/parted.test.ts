// Articles that a person takes out of a story take what they put forward with them.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger, splitId } from "../../src/ledger/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { fileFor, options } from "./files.ts";

const QUAY = "Nine people died when the Pelham quay gave way on Monday, harbour master Ilse Brandt said.";

function page(publisher: string, place: number, text: string) {
  const about = { url: `https://news.example/${place}`, publisher, modified: null, authors: [], title: null };
  const published = `2031-04-0${place + 1}`;
  return { reading: readArticle(freeze({ ...about, published, language: "en", text, blocks: blocksOf(text) })) };
}

const PAGES = [
  page("Tern", 0, `${QUAY} Divers searched the Pelham quay until night.`),
  page("Ostrel Gull", 1, `${QUAY} The Pelham quay had been repaired in spring.`),
  page("Heron Post", 2, `${QUAY} The Heron Post saw lorries on the Pelham quay.`),
];
const IDS = PAGES.map(({ reading }) => reading.article.id);

async function ledgerOf(t: TestContext): Promise<{ ledger: Ledger; story: string }> {
  const ledger = await openLedger(fileFor(t), options());
  t.after(() => ledger.close());
  await ledger.follow(PAGES);
  const [story, ...others] = await ledger.stories();
  assert.deepEqual(others, []);
  return { ledger, story: story!.id };
}

/** The articles of each claim about the dead, of a story. */
async function tolls(ledger: Ledger, story: string): Promise<string[][]> {
  const cases = await ledger.claimCases((await ledger.claims(story)).map(({ id }) => id));
  const dead = cases.filter(({ text }) => /Nine people died/.test(text));
  return dead.map(({ told }) => told.map(({ kept }) => kept.article.id).toSorted());
}

test("an article that leaves a story takes its statements out of the claims of the others", async (t) => {
  const { ledger, story } = await ledgerOf(t);
  assert.deepEqual(await tolls(ledger, story), [IDS.toSorted()]);
  const verdict = { act: "split", thing: story, members: [IDS[2]!] } as const;
  const judgement = await ledger.judge(verdict, "Ana", "another quay");
  assert.deepEqual(await tolls(ledger, story), [IDS.slice(0, 2).toSorted()]);
  assert.deepEqual(await tolls(ledger, splitId(verdict)), [[IDS[2]!]]);
  const [own] = await ledger.claims(splitId(verdict));
  assert.equal(own!.outlets, 1);
  await ledger.judge({ act: "undo", judgement: judgement.id }, "Ana", "the same quay after all");
  assert.deepEqual(await tolls(ledger, story), [IDS.toSorted()]);
});

test("where nobody is left behind the claim stays whole, and a story that is put back has its claims again", async (t) => {
  const { ledger, story } = await ledgerOf(t);
  const verdict = { act: "split", thing: story, members: IDS.slice(1) } as const;
  await ledger.judge(verdict, "Ana", "another quay");
  assert.deepEqual(await tolls(ledger, splitId(verdict)), [IDS.slice(1).toSorted()]);
  assert.deepEqual(await tolls(ledger, story), [[IDS[0]!]]);
  await ledger.judge({ act: "merge", things: [story, splitId(verdict)] }, "Ana", "one quay");
  assert.deepEqual(await tolls(ledger, story), [IDS.toSorted()]);
});
