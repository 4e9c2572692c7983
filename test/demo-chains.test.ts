// What Whence is for, on the demo story: who said it first, and through whom it came.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { wordsOf } from "../src/article/index.ts";
import { readAddress } from "../src/read/index.ts";
import { readArticle } from "../src/whence.ts";

const STORY = path.join(import.meta.dirname, "..", "demo", "story");

/** Page, words of the content, chain, act. */
const EXPECTED: readonly (readonly [page: string, words: string, chain: string, act: string])[] = [
  ["01", "Five others were missing", "Mykhal Torenko", "say"],
  ["01", "Nearly 3 million litres of liquid escaped", "Henryka Luczan", "say"],
  ["06", "that the cracks were “cosmetic”", "managers → Gábriel Szende", "say"],
  [
    "06",
    "that no order had been sent",
    "A ministry official who asked not to be named because she was not authorised to speak to the press",
    "say",
  ],
  [
    "07",
    "that the units belong to the 4th Brigade",
    "State Information Bureau → two sources in the State Information Bureau",
    "believe",
  ],
  ["08", "that troops had been moved to the border", "Velko Djarnovic", "deny"],
  [
    "08",
    "that Ardovia had moved around 1,200 soldiers",
    "two sources in Kelmar's State Information Bureau → Astrun Herald",
    "report",
  ],
  ["08", "that the trucks were carrying pumps", "Teofil Grane → A Kelmari official briefed on the meeting", "say"],
  [
    "09",
    "Ardovia pulled together two battalions",
    "sources in the State Information Bureau → Astrun Herald → Tern",
    "report",
  ],
  ["09", "“There is not one additional soldier", "Velko Dzharnovich → Tern", "say"],
  ["15", "that an engineer battalion was sent", "Ministry of Defence of Ardovia", "confirm"],
];

for (const [page, words, chain, act] of EXPECTED) {
  test(`${page}: ${words}`, async () => {
    const name = readdirSync(STORY).find((file) => file.startsWith(page) && file.endsWith(".html"))!;
    const [article] = await readAddress(path.join(STORY, name));
    const found = readArticle(article!).statements.map((statement) => ({
      words: wordsOf(article!.text, statement.content),
      chain: statement.chain.map((link) => link.name).join(" → "),
      act: statement.act,
    }));
    assert.ok(
      found.some((one) => one.words.startsWith(words) && one.chain === chain && one.act === act),
      JSON.stringify(found.filter((one) => one.words.startsWith(words))),
    );
  });
}
