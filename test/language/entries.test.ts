// The entries of live pages: the page, when it was published, and the time of each entry with its first words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "../../src/article/index.ts";
import { entriesIn, figuresIn, languageOf } from "../../src/language/index.ts";

const cut = (text: string) => languageOf("en")!.cut(text, blocksOf(text));

const PAGES: readonly (readonly [
  name: string,
  published: string,
  lines: readonly string[],
  entries: readonly string[],
])[] = [
  [
    "hours over paragraphs, the newest first",
    "2031-11-02T18:30:00+01:00",
    ["Velmar fire: live", "18.25", "Eight have died.", "09.30", "Four have died.", "The school is shut."],
    ["2031-11-02T18:25+01:00 18.25", "2031-11-02T09:30+01:00 09.30"],
  ],
  [
    "hours before paragraphs, with zones and halves of the day",
    "2031-11-02T08:00Z",
    ["Live", "17.52 GMT – Two more were found.", "17:10 BST: They came.", "9:30 am", "It began."],
    ["2031-11-02T17:52Z 17.52 GMT", "2031-11-02T17:10+01:00 17:10 BST:", "2031-11-02T09:30Z 9:30 am"],
  ],
  [
    "over midnight, published as it began",
    "2031-11-02T08:30:00Z",
    ["Live", "00.15 Calm returns.", "23.40 Police arrive.", "09.00 A march begins."],
    ["2031-11-03T00:15Z 00.15", "2031-11-02T23:40Z 23.40", "2031-11-02T09:00Z 09.00"],
  ],
  [
    "over midnight, published as it ended, the oldest first",
    "2031-11-03T00:30:00Z",
    ["Live", "22.00 A march begins.", "23.40 Police arrive.", "00.15 Calm returns."],
    ["2031-11-02T22:00Z 22.00", "2031-11-02T23:40Z 23.40", "2031-11-03T00:15Z 00.15"],
  ],
  [
    "days over hours",
    "2031-11-04",
    ["Live", "Tuesday, 4 November", "10.15", "It is over.", "Monday, 3 November", "23.40 Police arrive."],
    ["2031-11-04T10:15 10.15", "2031-11-03T23:40 23.40"],
  ],
  ["sections", "2031-11-03", ["Terms", "2.1 Scope of the law.", "2.10 The ministry rules.", "2.11 It must."], []],
  ["amounts and times in sentences", "2031-11-03", ["News", "12.50 euros were paid.", "10.30 am trains ran late."], []],
  ["one hour in the text", "2031-11-03", ["News", "9:30 am: The march begins.", "It ends at noon."], []],
];

for (const [name, published, lines, entries] of PAGES)
  test(`entries: ${name}`, () => {
    const text = lines.join("\n");
    const found = entriesIn(cut(text), published).map(
      ({ at, start }) => `${at} ${/^[\d.:]+(?: (?:am|GMT|BST:))?/.exec(text.slice(start))![0]}`,
    );
    assert.deepEqual(found, entries);
  });

test("entries: none where nobody knows the day", () => {
  assert.deepEqual(entriesIn(cut("Live\n18.25\nEight died.\n09.30\nFour died."), null), []);
});

test("the hour of an entry is a sentence of its own, and no figure", () => {
  const text = "18.25 The fire killed eight people.\n17.52 GMT – Two men are missing.\n9:30 am\nIt began.";
  const prose = cut(text);
  assert.deepEqual(
    prose.sentences.map(({ start, end }) => text.slice(start, end)),
    ["18.25", "The fire killed eight people.", "17.52 GMT –", "Two men are missing.", "9:30 am", "It began."],
  );
  assert.deepEqual(
    figuresIn(prose).map(({ value }) => value),
    [8, 2],
  );
});
