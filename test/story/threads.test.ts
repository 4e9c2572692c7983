// A developing story has threads that share names rather than words; they become one story, and nothing else does.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { before, describe, it } from "node:test";
import { chance } from "../../bench/invented/chance.ts";
import { invented } from "../../bench/generator.ts";
import { homesAfter } from "../../bench/stories.ts";
import type { Article } from "../../src/article/index.ts";
import { readAddress } from "../../src/read/index.ts";
import {
  featuresOf,
  join,
  newStories,
  restoredStories,
  savedStories,
  settleAll,
  type StoryEvent,
  type StoryState,
  type Told,
} from "../../src/story/index.ts";

const DEMO = new URL("../../demo/story/", import.meta.url);

const addAll = (state: StoryState, articles: Iterable<Told>): StoryEvent[] =>
  [...articles].flatMap((article) => [...join(state, featuresOf(article)).events]);

/** Sizes of the stories, the largest first. */
const sizes = (events: readonly StoryEvent[]): number[] =>
  [...Map.groupBy(homesAfter(events).values(), (story) => story).values()]
    .map(({ length }) => length)
    .toSorted((a, b) => b - a);

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const draws = chance(seed);
  const order = list.map((one) => ({ one, place: draws.draw() }));
  return order.toSorted((a, b) => a.place - b.place).map(({ one }) => one);
}

describe("the demo story", () => {
  let articles: Article[] = [];
  before(async () => {
    const pages = readdirSync(DEMO).filter((name) => name.endsWith(".html"));
    const read = await Promise.all(pages.toSorted().map((name) => readAddress(new URL(name, DEMO).pathname)));
    articles = read.flat();
  });
  const orders: [string, (list: Article[]) => Article[]][] = [
    ["in the order of the files", (list) => list],
    ["in the order of publication", (list) => list.toSorted((a, b) => (a.published! < b.published! ? -1 : 1))],
    ["shuffled", (list) => shuffled(list, 1)],
    ["shuffled otherwise", (list) => shuffled(list, 2)],
  ];
  for (const [name, ordered] of orders)
    it(`is one story ${name}`, () => {
      const state = newStories();
      const events = addAll(state, ordered(articles));
      assert.equal(articles.length, 31);
      assert.ok(sizes(events)[0]! >= 28, `sizes ${sizes(events).join(" ")}`);
      assert.ok(settleAll(state).length <= 2, "and stays one");
    });

  it("goes on after it was saved as if it had not been", () => {
    for (const cut of [12, 22, 27]) {
      const state = newStories();
      addAll(state, articles.slice(0, cut));
      const again = restoredStories(JSON.parse(JSON.stringify(savedStories(state))));
      assert.deepEqual(addAll(again, articles.slice(cut)), addAll(state, articles.slice(cut)));
      assert.deepEqual(savedStories(again), savedStories(state));
    }
  });

  it("is put together by events that say which article went where", () => {
    const state = newStories();
    const events = addAll(state, orders[1]![1](articles));
    const homes = homesAfter(events);
    for (const { id } of articles) assert.equal(state.homes.get(id), homes.get(id));
    const merged = events.filter((event) => event.kind === "merged");
    assert.ok(merged.some(({ why }) => why.startsWith("threads of one story")));
    for (const { from } of merged) assert.ok(!state.stories.has(from) && ![...homes.values()].includes(from));
  });

  it("is not put together without dates", () => {
    const undated = articles.map((article) => ({ ...article, published: null }));
    assert.ok(sizes(addAll(newStories(), undated))[0]! < 16);
  });

  it("is a story of its own among the news of other days and of the same", () => {
    const news = [...invented(300, 8)].map((one, place) => ({ ...one, published: `2025-03-0${3 + (place % 5)}` }));
    const mixed = shuffled([...articles, ...news], 3);
    const state = newStories();
    const homes = homesAfter(addAll(state, mixed));
    const ours = new Set(articles.map(({ id }) => homes.get(id)));
    assert.ok(news.every(({ id }) => !ours.has(homes.get(id))));
  });
});

/** Two threads of one affair, in other words: one counts, the other quarrels. Both name the same. */
const PLACE = "Quillby Marrow Brandt Moravec Castel Tarnow Ilse Bertil Sorrel Pelham Gannet Ostmark".split(" ");
const ELSEWHERE = "Varna Delft Okoro Lindqvist Haddad Szabo Nakano Ferrand Oduya Bellweather Trask Yarrow".split(" ");

/** Every other word, by turns. */
const few = (words: string, turn: number) =>
  words
    .split(" ")
    .filter((_, place) => (place + turn) % 2 === 0)
    .join(" ");

/** A report in which these names stand among these words. */
const tale = (id: string, names: readonly string[], words: string, published: string | null, publisher = "Tern") => ({
  id,
  title: null,
  published,
  publisher,
  text: names
    .map(
      (name, place) =>
        `Then ${few(words, place)} near ${name} it was${place % 3 === 0 ? `, as ${names.at(place - 1)} saw` : ""}.`,
    )
    .join(" "),
});

const COUNTS =
  "wagon flooded cellar rescued cattle drowned dike nurses bandaged wounded boats ferried blankets arrived";
const QUARRELS = "shareholder sued auditor lawsuit dividend slumped broker pledged pension insurer premium bond traded";

describe("threads", () => {
  const cases: [string, readonly string[], string, number][] = [
    ["share their names and days: one story", PLACE, "2031-03-05", 1],
    ["share their names, weeks apart: two", PLACE, "2031-03-25", 2],
    ["share the days and no names: two", ELSEWHERE, "2031-03-05", 2],
    ["share two names of many: two", [...PLACE.slice(0, 2), ...ELSEWHERE.slice(2)], "2031-03-05", 2],
  ];
  for (const [name, names, day, stories] of cases)
    it(name, () => {
      const state = newStories();
      addAll(state, invented(60, 3));
      const first = [0, 1, 2].map((n) => tale(`a${n}`, PLACE, COUNTS, "2031-03-04"));
      const second = [0, 1, 2].map((n) => tale(`b${n}`, names, QUARRELS, day));
      const homes = homesAfter(addAll(state, [...first, ...second]));
      assert.equal(new Set(homes.values()).size, stories);
    });

  it("are not joined and cut by turns", () => {
    const state = newStories();
    const events = addAll(state, invented(600, 6));
    const turns = events.filter(({ kind }) => kind === "split" || kind === "merged");
    assert.ok(turns.length <= 12, `${turns.length} turns`);
  });
});

describe("posts of a few words", () => {
  const base = () => {
    const state = newStories();
    addAll(state, invented(60, 3));
    const told = [0, 1, 2, 3].map((n) => tale(`a${n}`, PLACE, COUNTS, "2031-03-04"));
    addAll(state, told);
    return state;
  };
  const post = (id: string, text: string, publisher: string | null, published: string | null = "2031-03-04") => ({
    id,
    title: null,
    text,
    publisher,
    published,
  });
  const NAMED = [
    "Brandt at Quillby with Moravec.",
    "In Castel now, Sorrel and Gannet.",
    "Boats from Tarnow to Ostmark.",
  ];
  const cases: [string, string | null, string | null, string][] = [
    ["go where their outlet's posts went", "Gannet Watch", "2031-03-05", "a0"],
    ["do not without an outlet", null, "2031-03-05", "p"],
    ["do not for another outlet", "Heron Post", "2031-03-05", "p"],
    ["do not a week later", "Gannet Watch", "2031-03-13", "p"],
    ["do not without a date", "Gannet Watch", null, "p"],
  ];
  for (const [name, outlet, day, story] of cases)
    it(name, () => {
      const state = base();
      addAll(
        state,
        NAMED.map((text, place) => post(`n${place}`, text, "Gannet Watch")),
      );
      assert.equal(state.homes.get("n0"), "a0");
      const words = "They have brought more blankets, and the road stays shut tonight.";
      assert.equal(join(state, featuresOf(post("p", words, outlet, day))).story, story);
    });

  it("are none where they have a headline: an article is read by itself", () => {
    const state = base();
    addAll(
      state,
      NAMED.map((text, place) => post(`n${place}`, text, "Gannet Watch")),
    );
    const words = "They have brought more blankets, and the road stays shut tonight.";
    const article = { ...post("p", words, "Gannet Watch", "2031-03-05"), title: "Blankets for the night" };
    assert.equal(join(state, featuresOf(article)).story, "p");
  });

  it("of an outlet that writes about many things go nowhere", () => {
    const state = base();
    addAll(
      state,
      [0, 1, 2, 3].map((n) => tale(`b${n}`, ELSEWHERE, QUARRELS, "2031-03-04")),
    );
    addAll(state, [
      tale("m1", PLACE, COUNTS, "2031-03-04", "Mix"),
      tale("m2", ELSEWHERE, QUARRELS, "2031-03-04", "Mix"),
    ]);
    assert.equal(join(state, featuresOf(post("p", "More blankets are wanted here tonight.", "Mix"))).story, "p");
  });
});
