// Which texts are reprints, which share a passage or a quotation, and which came first.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  fingerprintsOf,
  findCopies,
  newCopyIndex,
  restoredCopies,
  savedCopies,
  sheetOf,
  shown,
  type Copy,
  type Printed,
  type Sheet,
} from "../../src/story/index.ts";
import { spent } from "../spent.ts";
import { BRIDGE, page, SPEECH } from "./texts.ts";

/** What is found as the pages come in this order. */
function found(pages: readonly Printed[], index = newCopyIndex()): Copy[] {
  const sheets = new Map<string, Sheet>();
  return pages.flatMap((one) => {
    const sheet = sheetOf(one);
    sheets.set(one.id, sheet);
    return findCopies(index, sheet, (id) => sheets.get(id)).copies;
  });
}

const edited = BRIDGE.replace("a broken arm", "two broken ribs").replace("Sunday evening", "Sunday night");
const background = `Quillby lies in the hop country and has 4,000 people. Its church is older than the castle, and its
market is held on Thursdays in a square that slopes to the water. A brewery, a tannery and a school for pilots are all
the trade it has. Few who live there remember the flood of 1931, when the lower town stood empty for a month.`;

it("another version of a page is no copy of it, and takes nothing from what is", () => {
  const at = (id: string, url: string | null, text: string) => ({ ...page(id, text), url });
  const found3 = found([
    at("a", "https://a.example/1", BRIDGE),
    at("b", "https://a.example/1", edited),
    at("c", null, BRIDGE),
  ]);
  assert.deepEqual(found3.map(({ a, b }) => `${a}${b}`).toSorted(), ["ac", "bc"]);
  assert.equal(found([at("a", null, BRIDGE), at("b", null, BRIDGE)]).length, 1);
});

it("a dateline belongs to the passage that it stands before", () => {
  for (const dateline of ["(Tern) - ", "QUILLBY, Ardovia, March 3 (Tern) – ", "QUILLBY, March 3 — "]) {
    const [copy] = found([page("a", BRIDGE), page("b", `The bridge\n${dateline}${BRIDGE}`)]);
    assert.equal(copy!.passages[0]!.b.start, "The bridge\n".length, dateline);
  }
  const [copy] = found([page("a", BRIDGE), page("b", `A word from the editor: ${BRIDGE}`)]);
  assert.equal(copy!.passages[0]!.b.start, "A word from the editor: ".length);
});

describe("verdicts", () => {
  const table: readonly (readonly [name: string, a: string, b: string, verdict: string | undefined, kind?: string])[] =
    [
      ["the same text", BRIDGE, BRIDGE, "copy", "duplicate"],
      ["a few words changed", BRIDGE, edited, "copy", "duplicate"],
      ["the first paragraphs only", BRIDGE, BRIDGE.slice(0, BRIDGE.indexOf("The bridge, built")), "copy", "contained"],
      ["inside a longer piece", BRIDGE, `${background}\n${BRIDGE}\n${background.toUpperCase()} ${SPEECH}`, "copy"],
      [
        "one sentence in common",
        BRIDGE,
        `${background} ${BRIDGE.split("\n")[1]} ${background.split(" ").toReversed().join(" ")}`,
        "passage",
        "text",
      ],
      ["nothing in common", BRIDGE, background, undefined],
      ["a phrase in common", BRIDGE, "It lay at anchor below the sluice, and no one came aboard.", undefined],
      [
        "a quotation in common",
        `${background} The mayor said: ${SPEECH}.`,
        `Crowds cheered on Monday. ${SPEECH}, the mayor told them.`,
        "passage",
        "quotation",
      ],
      ["nothing but a quotation", SPEECH, `A speech was made today. ${SPEECH}`, "passage", "quotation"],
      ["an empty text", BRIDGE, "", undefined],
    ];
  for (const [name, a, b, verdict, kind] of table)
    for (const pages of [
      [page("a", a), page("b", b)],
      [page("b", b), page("a", a)],
    ])
      it(`${name}, ${pages.map(({ id }) => id).join(" before ")}`, () => {
        const [copy, ...more] = found(pages);
        assert.equal(more.length, 0);
        assert.equal(copy?.verdict, verdict);
        if (kind !== undefined) assert.equal(copy?.kind, kind);
      });

  it("shows the words in both texts", () => {
    const [copy] = found([page("a", BRIDGE), page("b", `${background}\n${edited}`)]);
    const [first] = shown(copy!.passages[0]!, BRIDGE, `${background}\n${edited}`);
    assert.ok(first.startsWith("The old chain bridge over the Marrow"), first);
    for (const passage of copy!.passages) {
      const [left, right] = shown(passage, BRIDGE, `${background}\n${edited}`);
      assert.equal(left.split(" ")[0], right.split(" ")[0]);
    }
  });

  it("calls two reports of one event no copies", () => {
    const other = `Two men were saved when the western span of the Quillby chain bridge dropped into the Marrow on
Sunday, carrying a lorry with it. Dredgers fished them out. Hangers of the 1904 bridge had been rusting.`;
    assert.deepEqual(found([page("a", BRIDGE), page("b", other)]), []);
  });
});

describe("direction", () => {
  const wire = `QUILLBY, Marrowshire, Oct 5 (Kestrel) - ${BRIDGE}`;
  const kestrel = { publisher: "Kestrel" };
  const table: readonly (readonly [
    name: string,
    a: Partial<Printed>,
    b: Partial<Printed>,
    by: string,
    original: string | null,
  ])[] = [
    [
      "the dateline names the other",
      { ...kestrel, text: wire },
      { publisher: "The Quillby Echo", text: wire },
      "creditLine",
      "a",
    ],
    [
      "a dateline outranks time",
      { ...kestrel, text: wire, published: "2031-10-06" },
      { publisher: "The Echo", text: wire, published: "2031-10-05" },
      "creditLine",
      "a",
    ],
    [
      "a line at the foot",
      { publisher: "The Echo", text: `${BRIDGE}\nThe Kestrel News Agency contributed to this report.` },
      kestrel,
      "creditLine",
      "b",
    ],
    [
      "a report that it tells of",
      { publisher: "Daily Plume", text: `${BRIDGE}\nThe men are well, according to a report by Kestrel.` },
      kestrel,
      "creditLine",
      "b",
    ],
    [
      "a byline in the metadata",
      kestrel,
      { publisher: "Daily Plume", credits: ["Plume staff and Kestrel"] },
      "creditLine",
      "a",
    ],
    [
      "both name a third",
      { publisher: "The Echo", text: wire },
      { publisher: "Daily Plume", text: wire },
      "sharedCredit",
      null,
    ],
    ["a day apart", { published: "2031-10-06" }, { published: "2031-10-05" }, "time", "b"],
    [
      "a minute apart, over zones",
      { published: "2031-10-05T20:01:00+02:00" },
      { published: "2031-10-05T18:00:00Z" },
      "time",
      "b",
    ],
    ["the same day", { published: "2031-10-05" }, { published: "2031-10-05" }, "unknown", null],
    ["a day against an hour of it", { published: "2031-10-05" }, { published: "2031-10-05T09:00Z" }, "unknown", null],
    ["no dates", {}, { published: "2031-10-05" }, "unknown", null],
    ["a date that is none", { published: "soon" }, { published: "2031-13-45" }, "unknown", null],
  ];
  for (const [name, a, b, by, original] of table)
    it(name, () => {
      const [copy] = found([page("a", BRIDGE, a), page("b", BRIDGE, b)]);
      assert.deepEqual({ by: copy?.by, original: copy?.original }, { by, original });
    });

  it("gives the name that both credit", () => {
    const [copy] = found([page("a", wire, { publisher: "The Echo" }), page("b", wire, { publisher: "Daily Plume" })]);
    assert.equal(copy?.common, "Kestrel");
  });
});

describe("the index", () => {
  it("changes nothing when an article comes twice", () => {
    const index = newCopyIndex();
    found([page("a", BRIDGE)], index);
    const before = savedCopies(index);
    assert.deepEqual(found([page("a", BRIDGE)], index), []);
    assert.deepEqual(savedCopies(index), before);
  });

  it("answers after a restart as before", () => {
    const index = newCopyIndex();
    found([page("a", BRIDGE), page("b", background)], index);
    const again = restoredCopies(JSON.parse(JSON.stringify(savedCopies(index))));
    const sheets = new Map([["a", sheetOf(page("a", BRIDGE))]]);
    const late = sheetOf(page("c", edited));
    const answers = [index, again].map((one) => findCopies(one, late, (id) => sheets.get(id)));
    assert.deepEqual(answers[0], answers[1]);
    assert.equal(answers[0]!.copies.length, 1);
  });

  it("forgets the oldest articles and keeps its size", () => {
    const index = newCopyIndex(10);
    const filler = Array.from({ length: 25 }, (_, n) => page(`f${n}`, `${background} ${n} ${n + 1} ${n + 2}`));
    found([page("a", BRIDGE), ...filler], index);
    assert.ok(index.known.size <= 20);
    assert.deepEqual(found([page("late", BRIDGE)], index), []);
  });

  it("touches no more for the thousandth reprint than for the hundredth", () => {
    const index = newCopyIndex();
    const sheet = sheetOf(page("first", BRIDGE));
    const touched = Array.from({ length: 1000 }, (_, n) => {
      const reprint = { ...sheet, id: `r${n}` };
      return findCopies(index, reprint, () => undefined).touched;
    });
    assert.equal(touched[999], touched[99]);
  });
});

describe("laws", () => {
  const words = fc.array(fc.constantFrom("ash", "birch", "cedar", "“", "”", "elm", ".", "\n", "ñandú", "🌲"), {
    maxLength: 120,
  });

  it("spans lie in the texts, and nothing throws", () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [a, b] = [left.join(" "), right.join(" ")];
        for (const { passages, containment, own } of found([page("a", a), page("b", b)])) {
          assert.ok(containment <= 1 && own <= 1);
          for (const one of passages) {
            assert.ok(one.a.start < one.a.end && one.a.end <= a.length);
            assert.ok(one.b.start < one.b.end && one.b.end <= b.length);
          }
        }
      }),
    );
  });

  it("two texts with twelve words in common share a fingerprint", () => {
    const distinct = fc.uniqueArray(
      fc.integer({ min: 0, max: 9999 }).map((n) => `w${n}`),
      { minLength: 12, maxLength: 30 },
    );
    fc.assert(
      fc.property(distinct, fc.array(fc.string()), fc.array(fc.string()), (common, before, after) => {
        const one = fingerprintsOf([...before, ...common].join(" "));
        const other = new Set(fingerprintsOf([...common, ...after].join(" ")));
        assert.ok(one.some((fingerprint) => other.has(fingerprint)));
      }),
    );
  });

  it("time grows with the length of hostile texts", () => {
    const refrain = "on and on and ".repeat(20_000);
    const begun = spent();
    found([
      page("a", refrain),
      page("b", `${refrain} off`),
      page("c", "(".repeat(100_000)),
      page("d", "A ".repeat(100_000)),
    ]);
    assert.ok(spent() - begun < 20_000);
  });
});
