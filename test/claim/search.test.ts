import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ClaimIndex } from "../../src/claim/index.ts";
import { wordsIn } from "../../src/claim/words.ts";
import { spent } from "../spent.ts";

const CLAIMS = [
  "A photograph shows a whale in the harbour of Salva.",
  "The mayor of Ostel sold the town hall to a circus.",
  "Drinking harbour water cures the common cold.",
  "The Morvik Festival was cancelled because the stage sank.",
  "Ardov paid 40,000 crowns to every family that lost a house.",
  "The mayor of Morvik said that “no child shall go barefoot in winter.”",
];

const index = new ClaimIndex();
for (const [at, text] of CLAIMS.entries()) index.add({ id: `${at}`, text, title: null });

/** Each line is a text and the place of its claim. */
for (const [text, id] of [
  ["look at this pic of a whale at #Salva harbour!! https://example.org/x", "0"],
  ["so the mayor SELLS our town hall, to a circus", "1"],
  ["Harbour water will cure your cold", "2"],
  ["#morvikfestival stage just sank", "3"],
  ["every family that lost its home gets 40k crowns", "4"],
  ["“No child shall go barefoot” — Town of Morvik (@morvik_town) May 5, 2031", "5"],
] as const)
  test(text, () => assert.equal(index.rank(text)[0]?.id, id));

test("words in no claim find nothing", () => assert.deepEqual(index.rank("zzz qqq"), []));

test("a claim is added once", () => {
  index.add({ id: "0", text: "something else", title: null });
  assert.equal(index.size, CLAIMS.length);
});

test("hashtags, handles, numbers and marks over letters are taken apart", () => {
  const lower = (text: string) => wordsIn(text).map((word) => word.lower);
  assert.deepEqual(
    lower("#WhiteHarbour @ana_ruiz92 U.S. Šimon 1.5 million 40k 12,000 twelve"),
    "white harbour ana ruiz 92 us simon 1500000 40000 12000 12".split(" "),
  );
});

test("any text can be asked about", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => index.rank(text, 3).length <= 3));
});

test("cost grows with length alone", () => {
  const long = "harbour ".repeat(200_000);
  const started = spent();
  index.rank(long);
  assert.ok(spent() - started < 5000);
});
