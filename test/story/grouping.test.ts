// Articles join stories as they come; what was decided may be thought over; and nothing grows without end.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
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
import { invented } from "../../bench/generator.ts";
import { homesAfter } from "../../bench/stories.ts";
import { BRIDGE, report, told } from "./texts.ts";

const addAll = (state: StoryState, articles: Iterable<Told>): StoryEvent[] =>
  [...articles].flatMap((article) => [...join(state, featuresOf(article)).events]);

/** The groups of articles, each sorted, without the names of the stories. */
function groups(homes: ReadonlyMap<string, string>): string[] {
  const byStory = Map.groupBy(homes, ([, story]) => story);
  return [...byStory.values()]
    .map((members) =>
      members
        .map(([id]) => id)
        .toSorted()
        .join(" "),
    )
    .toSorted();
}

describe("joining", () => {
  it("brings articles of one event together and keeps others apart", () => {
    const articles = [0, 1, 2, 3].flatMap((n) => [0, 1, 2, 3].map((story) => told(`${story}${n}`, report(story, n))));
    const events = addAll(newStories(), articles);
    assert.deepEqual(groups(homesAfter(events)), ["00 01 02 03", "10 11 12 13", "20 21 22 23", "30 31 32 33"]);
  });

  it("takes in a late article under another headline", () => {
    const state = newStories();
    addAll(state, [told("first", BRIDGE), told("else", report(1, 0))]);
    const late = told(
      "late",
      "Rust had been found in hangers of the Quillby chain bridge before its span fell into the Marrow with a lorry.",
    );
    const { story, events } = join(state, featuresOf(late));
    assert.equal(story, "first");
    assert.match(events[0]!.why, /alike: .*(?:marrow|quillby)/);
  });

  it("knows the text that everybody reprints, however often it was printed, with words of the outlet or without", () => {
    const syllables = ["ba", "ker", "lo", "min", "nu", "rav", "se"];
    const word = (n: number) => [n, n >> 3, n >> 6, n >> 9].map((part) => syllables[part % 7]).join("");
    for (const own of [0, 8]) {
      const words = (n: number) => Array.from({ length: own }, (_, k) => word(n * 11 + k * 5)).join(" ");
      const state = newStories();
      const reprints = Array.from({ length: 300 }, (_, n) => told(`r${n}`, `${BRIDGE}\n${words(n)}`));
      const others = Array.from({ length: 12 }, (_, n) => told(`o${n}`, report(n % 3, n)));
      const homes = homesAfter(addAll(state, [...others, ...reprints]));
      assert.equal(new Set(reprints.map(({ id }) => homes.get(id))).size, 1);
      assert.ok(others.every(({ id }) => homes.get(id) !== homes.get("r0")));
    }
  });

  it("keeps events of one kind apart", () => {
    const events = addAll(newStories(), [
      told(
        "o1",
        "Fire killed three people in a furniture store in Ostmark on Friday. Ilse Brandt, who owns the store in Cooper Street, said varnish had caught light in the cellar.",
      ),
      told(
        "p1",
        "Seven people died when a furniture store burnt down in Pelham Cross on Friday. Tom Arkwright, its owner, blamed old wiring; the mill next door was saved.",
      ),
      told(
        "o2",
        "Ostmark mourned on Saturday the three who died in the fire at the Brandt store in Cooper Street. Police asked Ilse Brandt why varnish was kept in the cellar.",
      ),
      told(
        "p2",
        "The wiring of the Pelham Cross store had been condemned in spring, the mill's watchman said. Seven died there; Tom Arkwright has left the town.",
      ),
    ]);
    assert.deepEqual(groups(homesAfter(events)), ["o1 o2", "p1 p2"]);
  });

  it("changes nothing when an article comes twice", () => {
    const state = newStories();
    addAll(state, [told("a", BRIDGE), told("b", report(1, 0))]);
    const before = savedStories(state);
    assert.deepEqual(join(state, featuresOf(told("a", BRIDGE))), { story: "a", events: [], touched: 0 });
    assert.deepEqual(savedStories(state), before);
  });

  it("gives articles without words stories of their own", () => {
    const events = addAll(newStories(), [told("a", ""), told("b", ""), told("c", "… — !")]);
    assert.deepEqual(groups(homesAfter(events)), ["a", "b", "c"]);
  });
});

describe("second thoughts", () => {
  const articles = [...invented(400, 5)];
  const state = newStories();
  const events = addAll(state, articles);

  it("are recorded: the events alone tell where each article is", () => {
    const homes = homesAfter(events);
    assert.equal(homes.size, articles.length);
    for (const [article, story] of state.homes) assert.equal(homes.get(article), story);
    assert.ok(events.every(({ why }) => why.length > 0));
  });

  it("leave every article in one story, and no story empty", () => {
    for (const story of state.stories.values()) {
      assert.ok(story.size > 0);
      for (const member of story.members.keys()) assert.equal(state.homes.get(member), story.id);
    }
  });

  it("come to rest", () => {
    const copy = structuredClone(state);
    for (let round = 0; round < 3; round += 1) settleAll(copy);
    assert.ok(settleAll(copy).length <= articles.length / 50);
  });

  it("find most of the stories that were told", () => {
    const homes = homesAfter(events);
    const pairs = { both: 0, found: 0, gold: 0 };
    for (const [place, a] of articles.entries())
      for (const b of articles.slice(0, place)) {
        const [gold, put] = [a.story === b.story, homes.get(a.id) === homes.get(b.id)];
        pairs.gold += Number(gold);
        pairs.found += Number(put);
        pairs.both += Number(gold && put);
      }
    assert.ok(pairs.both / pairs.found > 0.9, `precision ${pairs.both / pairs.found}`);
    assert.ok(pairs.both / pairs.gold > 0.7, `recall ${pairs.both / pairs.gold}`);
  });
});

describe("time", () => {
  it("retires a story that nobody writes about, by the dates of articles", () => {
    const state = newStories({ quiet: 10 });
    addAll(state, [told("a", BRIDGE, "2031-01-01")]);
    const later = Array.from({ length: 20 }, (_, n) => told(`l${n}`, report(1, n), "2031-02-01"));
    const events = addAll(state, later);
    assert.ok(events.some((event) => event.kind === "retired" && event.story === "a"));
    assert.equal(join(state, featuresOf(told("again", BRIDGE, "2031-02-02"))).story, "again");
  });

  it("is not what articles without dates tell, nor one wrong date", () => {
    const state = newStories({ quiet: 10 });
    addAll(state, [told("a", BRIDGE, "2031-01-01"), told("future", report(2, 0), "2999-01-01")]);
    addAll(
      state,
      Array.from({ length: 40 }, (_, n) => told(`u${n}`, report(1, n))),
    );
    assert.equal(join(state, featuresOf(told("again", BRIDGE))).story, "a");
  });

  it("keeps no more stories than it may", () => {
    const state = newStories({ stories: 30 });
    for (const article of invented(400, 2)) {
      join(state, featuresOf({ ...article, published: null }));
      assert.ok(state.stories.size <= 30);
    }
  });
});

describe("laws", () => {
  it("two unrelated articles may come in either order", () => {
    const pair = fc.uniqueArray(fc.nat(3), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(pair, fc.array(fc.nat(3), { maxLength: 12 }), ([x, y], before) => {
        const start = newStories();
        const told0 = before.map((story, n) => told(`b${n}`, report(story, n)));
        const first = addAll(start, told0);
        const [one, other] = [told("x", report(x!, 50)), told("y", report(y!, 60))];
        const orders = [
          [one, other],
          [other, one],
        ].map((order) => groups(homesAfter([...first, ...addAll(structuredClone(start), order)])));
        assert.deepEqual(orders[0], orders[1]);
      }),
      { numRuns: 40 },
    );
  });

  it("a restored state goes on as the one that was saved", () => {
    const articles = [...invented(200, 9)];
    const state = newStories();
    addAll(state, articles.slice(0, 120));
    const again = restoredStories(JSON.parse(JSON.stringify(savedStories(state))));
    assert.deepEqual(addAll(again, articles.slice(120)), addAll(state, articles.slice(120)));
  });

  it("nor does forgetting what was counted change what follows from a saved state", () => {
    const articles = [...invented(400, 4)];
    const state = newStories({ horizon: 90 });
    addAll(state, articles.slice(0, 260));
    const terms = state.lexicon.names.length;
    const again = restoredStories(JSON.parse(JSON.stringify(savedStories(state))));
    assert.deepEqual(again.lexicon, state.lexicon);
    assert.deepEqual(addAll(again, articles.slice(260)), addAll(state, articles.slice(260)));
    assert.deepEqual(savedStories(again), savedStories(state));
    assert.ok(state.lexicon.names.length < 1.5 * terms, `${state.lexicon.names.length} terms after ${terms}`);
  });

  it("stories are found as well when counts are halved on the way", () => {
    const articles = [...invented(300, 6)];
    const homes = homesAfter(addAll(newStories({ horizon: 70 }), articles));
    const stories = new Set(articles.map(({ story }) => story)).size;
    assert.ok(Math.abs(new Set(homes.values()).size - stories) < stories / 8);
  });

  it("no text throws", () => {
    const state = newStories();
    let n = 0;
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.option(fc.string()), (text, published) => {
        assert.ok(join(state, featuresOf(told(`t${(n += 1)}`, text, published))).story);
      }),
    );
  });

  it("the work for one article does not grow with the archive", () => {
    const state = newStories({ touched: 400, quiet: 3 });
    const touched = [...invented(900, 3)].map((article) => join(state, featuresOf(article)).touched);
    const mean = (part: readonly number[]) => part.reduce((sum, one) => sum + one, 0) / part.length;
    assert.ok(Math.max(...touched) <= 400);
    assert.ok(mean(touched.slice(600)) < 1.5 * mean(touched.slice(300, 600)));
  });
});
