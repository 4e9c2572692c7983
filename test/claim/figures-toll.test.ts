// How many were killed and hurt, by all articles about one incident.

import assert from "node:assert/strict";
import { test } from "node:test";
import { tollOf } from "../../src/claim/figures/index.ts";
import type { TollArticle } from "../../src/claim/figures/index.ts";
import { spent } from "../spent.ts";

/** `2031-05-05 | title | text`. */
const articles = (lines: readonly string[]): TollArticle[] =>
  lines.map((line, at) => {
    const [published, title, text] = line.split(" | ") as [string, string, string];
    return { id: String(at), published, title, text };
  });

const TOLLS: readonly (readonly [readonly string[], readonly [killed: number, injured: number]])[] = [
  [["2031-05-05 | 4 shot, 1 dead in Velmar | Four people were shot, one fatally, on Mill Lane."], [1, 3]],
  [["2031-05-05 | Two killed in Tern | Jo Ruiz, 34, killed his wife and himself, police said."], [2, 0]],
  [
    [
      "2031-05-05 | Boy shot in Tern | A 7-year-old boy was shot on Monday. He was taken to a hospital in critical condition.",
      "2031-05-07 | Boy dies | A 7-year-old boy who was shot on Monday has died, the hospital said.",
    ],
    [1, 0],
  ],
  [
    [
      "2031-05-05 | Gunman kills three | A man killed three people and wounded five others at a café in Velmar before taking his own life.",
      "2031-05-06 | Four dead in Velmar | Four people are dead and five were injured. The gunman, Ed Tarn, shot himself.",
    ],
    [4, 5],
  ],
  [
    [
      "2031-05-05 | Bridge falls | A man was killed and two others were injured when a bridge fell.",
      "2031-05-06 | Bridge falls | A man was killed and two others were injured when a bridge fell. In an unrelated fall last year, nine people were killed.",
    ],
    [1, 2],
  ],
  [["2031-05-05 | Woman hurt | A woman was shot in the leg on Ash Road. No one else was hurt."], [0, 1]],
  [["2031-05-05 | Shots at a car | A man shot at three people in Velmar. No one was hurt."], [0, 0]],
  [["2031-05-05 | Wall | The council met and chose a new wall."], [0, 0]],
];

test("the toll of an incident", () => {
  for (const [lines, expected] of TOLLS) {
    const { killed, injured } = tollOf(articles(lines));
    assert.deepEqual([killed, injured], expected, lines.join("\n"));
  }
});

test("the toll shows the sentences for it and against it", () => {
  const { evidence } = tollOf(
    articles([
      "2031-05-05 | Three dead | Three people were killed in Tern. Six people were injured.",
      "2031-05-05 | Three dead in Tern | Three people were killed, the mayor said. One report said that nine people were killed.",
    ]),
  );
  const words = (agrees: boolean) => evidence.filter((one) => one.agrees === agrees).map((one) => one.words);
  assert.ok(words(true).includes("Three people were killed in Tern."));
  assert.ok(words(false).includes("One report said that nine people were killed."));
});

test("no articles have no toll", () => {
  const { killed, injured, evidence } = tollOf([]);
  assert.deepEqual([killed, injured, evidence.length], [0, 0, 0]);
});

test("many numbers are weighed in bounded time", () => {
  const text = Array.from({ length: 2000 }, (_, at) => `${at + 2} people were killed and ${at + 3} were wounded.`).join(
    " ",
  );
  const started = spent();
  tollOf(articles([`2031-05-05 | Many | ${text}`]));
  assert.ok(spent() - started < 8000);
});
