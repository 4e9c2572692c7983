import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf } from "../../src/article/index.ts";
import type { Article } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { readAddress } from "../../src/read/index.ts";
import type { Statement } from "../../src/statement/index.ts";
import { mentionsOf, timelineOf } from "../../src/story/timeline/index.ts";
import type { Mention } from "../../src/story/timeline/index.ts";
import { readArticle } from "../../src/whence.ts";
import { spent } from "../spent.ts";

interface Told {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly publisher?: string;
}

const mentionsIn = ({ id, published, text, publisher }: Told): Mention[] =>
  mentionsOf(languageOf("en")!.cut(text, blocksOf(text)), { id, published, publisher: publisher ?? null }, []);

/** A Thursday. */
const PUBLISHED = "2025-03-06T08:30:00Z";

// The text, and each day with the first words of the sentence that names it.
const SENTENCES: readonly (readonly [text: string, days: readonly string[]])[] = [
  ["The dam at Velmar broke on Monday. Crews came on 4 March.", ["2025-03-03 The dam", "2025-03-06 The dam"]],
  ["The report of 14 November 2024 reached Ruiz on 9 December.", ["2024-11-14 The report", "2024-12-09 The report"]],
  ["Velmar has no mayor and wants none.", ["2025-03-06 Velmar has"]],
  // Weeks, months and years are no days, and a date alone is no sentence.
  ["6 March 2025\nIn 2019 and last week and in May the ferry ran.", ["2025-03-06 In 2019"]],
  ["The council of Velmar met at 3 p.m. today and voted.", ["2025-03-06 The council"]],
];

for (const [text, days] of SENTENCES)
  test(`mentions: ${text}`, () => {
    const mentions = mentionsIn({ id: "a", published: PUBLISHED, text });
    for (const mention of mentions) assert.equal(mention.text, text.slice(mention.start, mention.end));
    for (const day of days) {
      const [date, words] = [day.slice(0, 10), day.slice(11)];
      assert.ok(
        mentions.some((mention) => mention.date === date && mention.text.startsWith(words)),
        JSON.stringify(mentions),
      );
    }
  });

test("mentions: weeks, months, years and short lines give none", () => {
  const mentions = mentionsIn({ id: "a", published: null, text: "6 March 2025\nIn 2019 the ferry ran to Orm in May." });
  assert.deepEqual(mentions, []);
});

test("mentions: only what stands in no other way is dated by the publication", () => {
  const by = (text: string) => mentionsIn({ id: "a", published: PUBLISHED, text }).map((mention) => mention.by);
  assert.deepEqual(by("The dam at Velmar broke today."), ["text"]);
  assert.deepEqual(by("The dam at Velmar is gone."), ["publication"]);
});

/** How much the second text says for 3 March against the first. */
const WEIGHTS: readonly (readonly [why: string, less: Told, more: Told])[] = [
  [
    "what is still told later",
    { id: "a", published: "2025-03-03", text: "The dam at Velmar broke on 3 March." },
    { id: "b", published: "2025-04-03", text: "The dam at Velmar broke on 3 March." },
  ],
  [
    "what is not yet history",
    { id: "a", published: "2035-04-03", text: "The dam at Velmar broke on 3 March 2025." },
    { id: "b", published: "2025-04-03", text: "The dam at Velmar broke on 3 March 2025." },
  ],
  [
    "what happened against what is announced",
    { id: "a", published: "2025-03-01", text: "The council of Velmar meets on 3 March." },
    { id: "b", published: "2025-03-05", text: "The council of Velmar met on 3 March." },
  ],
  [
    "what happens",
    { id: "a", published: "2025-03-05", text: "It was cold in Velmar on 3 March." },
    { id: "b", published: "2025-03-05", text: "Twelve were killed in Velmar on 3 March." },
  ],
  [
    "told and not quoted",
    { id: "a", published: "2025-03-05", text: "“I left Velmar for Orm on 3 March.”" },
    { id: "b", published: "2025-03-05", text: "Ruiz left Velmar for Orm on 3 March." },
  ],
  [
    "a sentence of its own",
    { id: "a", published: "2025-03-05", text: "The dam of Velmar leaked on 2 March and on 3 March." },
    { id: "b", published: "2025-03-05", text: "The dam of Velmar leaked on 3 March, as was feared." },
  ],
  [
    "a chronicle",
    { id: "a", published: "2025-03-09", text: "The mine of Velmar was full on 3 March." },
    {
      id: "b",
      published: "2025-03-09",
      text: [3, 4, 5, 6, 7].map((day) => `The mine of Velmar was full on ${day} March.`).join("\n"),
    },
  ],
];

for (const [why, less, more] of WEIGHTS)
  test(`weight: ${why}`, () => {
    const weight = (told: Told) => mentionsIn(told).find(({ date }) => date === "2025-03-03")!.weight;
    assert.ok(weight(less) < weight(more), `${weight(less)} ${weight(more)}`);
  });

const dam = (id: string, publisher: string): Told => ({
  id,
  publisher,
  published: "2025-03-04",
  text: "The dam at Velmar broke on Monday and drowned the mill.",
});

test("timeline: reprints are one origin, and one outlet is one", () => {
  const mentions = [dam("a", "Tern"), dam("b", "Orm Post"), dam("c", "Daily Sluice"), dam("d", "Tern")].flatMap(
    mentionsIn,
  );
  const origins = (copiesOf?: (id: string) => string | null) =>
    timelineOf(mentions, copiesOf ? { copiesOf } : {}).find(({ date }) => date === "2025-03-03")!.origins;
  assert.equal(origins(), 3);
  assert.equal(
    origins((id) => (id === "d" ? null : "tern")),
    2,
  );
  assert.equal(
    origins(() => "tern"),
    1,
  );
});

test("timeline: what goes back to one source is one origin", () => {
  const [a, b, c] = [dam("a", "Tern"), dam("b", "Orm Post"), dam("c", "Daily Sluice")].map(
    (told) => mentionsIn(told)[0]!,
  );
  const said = [{ ...a!, statements: ["s1"] }, { ...b!, statements: ["s2"] }, c!];
  const originOf = (statement: string) => ({ s1: "Ruiz", s2: "Ruiz" })[statement] ?? null;
  const [entry] = timelineOf(said, { originOf, from: a!.date, to: a!.date });
  assert.equal(entry!.origins, 2);
  assert.deepEqual(entry!.statements, ["s1", "s2"]);
  assert.deepEqual(entry!.articles, ["a", "b", "c"]);
});

test("timeline: independent voices make a day stand out, repetition by one does little", () => {
  const loud = [1, 2, 3, 4].map((n) => dam(`loud${n}`, "Tern"));
  const quiet = (id: string, publisher: string) => ({
    ...dam(id, publisher),
    published: "2025-03-06",
    text: "The dam at Velmar was sealed on Wednesday, engineers found.",
  });
  const mentions = [...loud, quiet("x", "Orm Post"), quiet("y", "Daily Sluice"), quiet("z", "Lock")].flatMap(
    mentionsIn,
  );
  assert.deepEqual(
    timelineOf(mentions, { limit: 1 }).map(({ date }) => date),
    ["2025-03-05"],
  );
});

test("timeline: a quiet month is measured against itself", () => {
  const busy = (day: number, n: number): Told => ({
    id: `${day}-${n}`,
    published: `2025-03-${day}`,
    text: `The dam of Velmar was repaired a little on ${day} March, piece ${n}.`,
  });
  const march = Array.from({ length: 20 }, (_, place) => 10 + place).flatMap((day) =>
    [1, 2, 3, 4].map((n) => busy(day, n)),
  );
  const august = [1, 2, 3].map((n): Told => {
    return { id: `august${n}`, published: "2024-08-02", text: "The dam of Velmar was opened on 2 August." };
  });
  const [first] = timelineOf([...march, ...august].flatMap(mentionsIn), { limit: 1 });
  assert.equal(first!.date, "2024-08-02");
});

test("timeline: the order of the mentions changes nothing", () => {
  const mentions = [
    dam("a", "Tern"),
    dam("b", "Orm Post"),
    ...WEIGHTS.flatMap(([, less, more]) => [less, more]),
  ].flatMap(mentionsIn);
  const expected = timelineOf(mentions);
  fc.assert(
    fc.property(fc.shuffledSubarray(mentions, { minLength: mentions.length }), (shuffled) => {
      assert.deepEqual(timelineOf(shuffled), expected);
    }),
    { numRuns: 20 },
  );
});

test("timeline: what was announced tells a day only where nothing else does", () => {
  const announced = {
    id: "a",
    published: "2025-03-01",
    text: "The court of Velmar will sentence Ruiz on 3 March, it said.",
  };
  const told = { id: "b", published: "2025-03-05", text: "The court of Velmar let Ruiz go on 3 March, and he left." };
  const sentences = (...items: Told[]) =>
    timelineOf(items.flatMap(mentionsIn), { from: "2025-03-03", to: "2025-03-03" }).map((day) => day.told.text);
  assert.deepEqual(sentences(announced), [announced.text]);
  assert.deepEqual(sentences(announced, told), [told.text]);
});

test("timeline: the cost of a day is bounded", () => {
  const [mention] = mentionsIn(dam("a", "Tern"));
  const mentions = Array.from({ length: 20_000 }, (_, n) => ({ ...mention!, article: `a${n}`, outlet: `o${n}` }));
  const started = spent();
  const [day] = timelineOf(mentions);
  assert.ok(spent() - started < 2_000);
  assert.equal(day!.origins, 20_000);
});

test("timeline: nothing told, nothing shown", () => assert.deepEqual(timelineOf([]), []));

const STORY = path.join(import.meta.dirname, "..", "..", "demo", "story");

interface Read {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

async function demo(): Promise<Read[]> {
  const names = readdirSync(STORY).filter((name) => name.endsWith(".html"));
  const articles = await Promise.all(names.sort().map((name) => readAddress(path.join(STORY, name))));
  return articles.flat().map((article) => readArticle(article));
}

// The days of the story, and words of the sentence that tells each.
const DAYS: readonly (readonly [date: string, words: RegExp, origins: number])[] = [
  ["2024-11-14", /^The inspection report, dated 14 November 2024, found/, 1],
  ["2024-12-09", /had reached the minister’s office on 9 December/, 1],
  ["2025-03-03", /people were killed when the wall|wall of a basin with chemical waste collapsed/, 3],
  ["2025-03-04", /engineer battalion was sent|at least 17 people had/, 3],
  ["2025-03-05", /50 specialists|about 300 specialists|rejecting what it called/, 3],
  [
    "2025-03-06",
    /acknowledged on Thursday that an engineer battalion of 380|350 and 400|Fourteen people|filled the sports hall on Thursday/,
    3,
  ],
  ["2025-03-07", /told parliament on Friday that the inspection report/, 2],
];

test("timeline: the days of the demo story", async () => {
  const readings = await demo();
  const mentions = readings.flatMap(({ article, statements }) =>
    mentionsOf(languageOf("en")!.cut(article.text, article.blocks), article, statements),
  );
  const addresses = new Map(readings.map(({ article }) => [article.id, article.url]));
  const sources = new Map(
    readings.flatMap(({ statements }) => statements.map(({ id, chain }) => [id, chain[0]!.name] as const)),
  );
  const entries = timelineOf(mentions, {
    originOf: (id) => sources.get(id) ?? null,
    copiesOf: (id) => addresses.get(id) ?? null,
  });
  for (const [date, words, origins] of DAYS) {
    const entry = entries.find((one) => one.date === date);
    assert.ok(entry, date);
    assert.match(entry.told.text, words);
    assert.ok(entry.origins >= origins, `${date}: ${entry.origins}`);
  }
  assert.deepEqual(
    entries.map(({ date }) => date),
    entries.map(({ date }) => date).toSorted(),
  );
});
