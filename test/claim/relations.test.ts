// An article or two as they arrive, and the relations that come of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { Claims, contextsOf, joinableOf, relationsFor } from "../../src/claim/index.ts";
import type { StatementInContext } from "../../src/claim/index.ts";
import { readArticle } from "../../src/whence.ts";

/** Statements of articles, each an outlet, a day and a text. */
function contexts(...pages: readonly (readonly [publisher: string, published: string, text: string])[]) {
  return pages.map(([publisher, published, text]) => {
    const url = `https://news.example/${publisher.replaceAll(" ", "-")}/${published}`;
    const page = { url, title: null, publisher, published, modified: null, authors: [], language: "en" };
    const { article, statements } = readArticle(freeze({ ...page, text, blocks: blocksOf(text) }));
    return contextsOf(article, statements);
  });
}

/** "who relation whom: words": what each statement does to earlier ones. */
function relationsOf(articles: readonly (readonly StatementInContext[])[]): string[] {
  const claims = new Claims();
  const known = new Map(articles.flat().map((one) => [one.statement.id, one]));
  const name = (id: string) => known.get(id)!.statement.chain[0]?.name ?? "?";
  return articles.flatMap((article) => {
    for (const one of article) claims.join(joinableOf(one));
    return article
      .flatMap((one) => relationsFor(one, claims, (id) => known.get(id)))
      .map(({ subject, relation, object }) => `${name(subject)} ${relation} ${name(object)}`);
  });
}

const TOLL =
  "At least 17 people had died in Ostel, mayor Aldo Renn said on Tuesday.\nThe Rescue Service said that it could not confirm the mayor’s figure.";

test("a figure that is only pointed to", () => {
  assert.deepEqual(relationsOf(contexts(["The Gull", "2031-05-06", TOLL])), ["Rescue Service questions Aldo Renn"]);
});

test("the mayor takes it back", () => {
  const later = "Aldo Renn apologised for having said that at least 17 people had died in Ostel.";
  const relations = relationsOf(contexts(["The Gull", "2031-05-06", TOLL], ["The Standard", "2031-05-09", later]));
  assert.ok(relations.includes("Aldo Renn retracts Aldo Renn"), String(relations));
});

test("what answers a statement answers it also where it came first", () => {
  const pages = contexts(
    ["The Gull", "2031-05-06", "At least 17 people had died in Ostel, mayor Aldo Renn said on Tuesday."],
    ["The Standard", "2031-05-07", "Aldo Renn, the mayor of Ostel, denied that at least 17 people had died in Ostel."],
    ["The Heron", "2031-05-08", "Mayor Aldo Renn said that 19 people had died in Ostel."],
  );
  const inOrder = relationsOf(pages);
  assert.ok(inOrder.includes("Aldo Renn retracts Aldo Renn"), String(inOrder));
  const subjects = (articles: typeof pages) => {
    const days = new Map(articles.flat().map(({ statement, publishedAt }) => [statement.id, publishedAt!]));
    const claims = new Claims();
    const known = new Map(articles.flat().map((one) => [one.statement.id, one]));
    return articles.flat().flatMap((one) => {
      claims.join(joinableOf(one));
      return relationsFor(one, claims, (id) => known.get(id)).map(({ subject, object, at }) => {
        assert.equal(at, days.get(subject)!.slice(0, 10));
        return [days.get(subject)!, days.get(object)!];
      });
    });
  };
  for (const order of [pages.toReversed(), [pages[1]!, pages[0]!, pages[2]!], [pages[2]!, pages[0]!, pages[1]!]]) {
    assert.ok(relationsOf(order).includes("Aldo Renn retracts Aldo Renn"), String(relationsOf(order)));
    for (const [subject, object] of subjects(order)) assert.ok(subject! > object!, `${subject} ${object}`);
  }
});

test("another version of an article says nothing new", () => {
  const [first, second] = [TOLL, `${TOLL}\nThe search goes on.`];
  const pages = contexts(["The Gull", "2031-05-06", first], ["The Gull", "2031-05-06", second]);
  assert.deepEqual(relationsOf(pages), ["Rescue Service questions Aldo Renn"]);
});

test("this is what was said just before", () => {
  const text =
    "The director knew about the cracks, union leader Ana Ruiz said on Monday.\nThe company Ostel Works denied this.";
  assert.deepEqual(relationsOf(contexts(["The Gull", "2031-05-06", text])), ["Ostel Works denies Ana Ruiz"]);
});

test("a figure counts what its source counted before", () => {
  const [article] = contexts([
    "The Gull",
    "2031-05-06",
    "The official count of 12 dead was out of date, rescuer Tom Hale said. “I make it 14,” Hale said.",
  ]);
  assert.deepEqual(
    article!.map(({ wording }) => wording?.counted ?? null),
    [null, ["die"]],
  );
});

test("who tells of another is told apart", () => {
  const text = "Union leader Ana Ruiz said that managers had claimed that the cracks were harmless.";
  const [article] = contexts(["The Gull", "2031-05-06", text]);
  const telling = article!.filter(({ wording }) => wording?.told).map(({ statement }) => statement.chain[0]?.name);
  assert.deepEqual(telling, ["Ana Ruiz"]);
});

test("a denial said again does not deny again", () => {
  const claim = "Ardov has moved troops to the border, the Kelm Bureau said on Monday.";
  const denial = "Ardov has not moved any troops to the border, minister Velko Darn said.";
  const relations = relationsOf(
    contexts(["The Gull", "2031-05-05", claim], ["The Standard", "2031-05-06", denial], ["Tern", "2031-05-08", denial]),
  );
  assert.deepEqual(relations, ["Velko Darn denies Kelm Bureau", "Velko Darn repeats Velko Darn"]);
});

test("a live page read from its newest entry contradicts itself nowhere", () => {
  const entries = [
    "18.25",
    "Eight people died in Ostel, the Orm Hospital said.",
    "09.30",
    "Four people died in Ostel, the Rescue Service said.",
  ];
  const live = contexts(["The Gull", "2031-05-06T18:30:00Z", ["Ostel flood: live", ...entries].join("\n")]);
  assert.deepEqual(
    live[0]!.map(({ statement }) => statement.saidAt),
    ["2031-05-06T18:25Z", "2031-05-06T09:30Z"],
  );
  assert.deepEqual(relationsOf(live), []);
  const without = [entries[1], entries[3]].join("\n");
  assert.notDeepEqual(relationsOf(contexts(["The Gull", "2031-05-06T18:30:00Z", without])), []);
});

/** Five bodies, each with a number of soldiers, and what somebody answers. */
const soldiers = (answer: string) => {
  const numbers = [1200, 800, 2000, 350, 1500].map((number, at) => {
    const text = `The ${["Border", "Harbour", "Bridge", "Rail", "River"][at]} Office said that Ardovia had sent ${number} soldiers to the Tamrin crossing.`;
    return [`Outlet ${at}`, `2031-05-05T0${at}:00:00Z`, text] as const;
  });
  const all = relationsOf(contexts(...numbers, ["The Gull", "2031-05-05T12:00:00Z", answer]));
  return all.filter((line) => line.includes(" denies ")).toSorted();
};

test("who denies that soldiers were sent denies each number of them", () => {
  assert.deepEqual(
    soldiers("The Ardovian Foreign Ministry denied that soldiers had been sent to the Tamrin crossing."),
    [
      "Ardovian Foreign Ministry denies Border Office",
      "Ardovian Foreign Ministry denies Bridge Office",
      "Ardovian Foreign Ministry denies Harbour Office",
      "Ardovian Foreign Ministry denies Rail Office",
      "Ardovian Foreign Ministry denies River Office",
    ],
  );
  // Who denies a number denies that number.
  assert.deepEqual(
    soldiers("The Ardovian Foreign Ministry denied that 800 soldiers had been sent to the Tamrin crossing."),
    ["Ardovian Foreign Ministry denies Harbour Office"],
  );
});
