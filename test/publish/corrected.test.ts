// A correction goes through everything that the ledger tells, and undone it leaves no trace.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Correctable, Ledger } from "../../src/ledger/index.ts";
import { briefOf } from "../../src/publish/index.ts";
import { readArticle } from "../../src/whence.ts";
import { all, fileFor, options } from "../ledger/files.ts";

function page(publisher: string, hour: number, title: string, text: string) {
  const about = { url: `https://${publisher.toLowerCase().replace(" ", "-")}.example/${hour}`, publisher, title };
  const published = `2031-04-05T${String(hour).padStart(2, "0")}:00:00.000Z`;
  const whole = `${title}\n\n${text}`;
  const rest = { modified: null, authors: [], language: "en", text: whole, blocks: blocksOf(whole) };
  return { reading: readArticle(freeze({ ...about, ...rest, published })) };
}

const PAGES = [
  page(
    "Tern",
    9,
    "Nine dead as Pelham quay gives way",
    "Nine people died when the Pelham quay gave way, harbour master Ilse Brandt said. Divers searched the Pelham quay until night.",
  ),
  page(
    "Ostrel Gull",
    11,
    "Divers at Pelham quay",
    "Nine people died when the Pelham quay gave way, harbour master Ilse Brandt said. Mayor Oskar Venn said that divers would stay at the Pelham quay.",
  ),
  page(
    "Heron Post",
    13,
    "Pelham quay: the search goes on",
    "Oskar Venn said that the Pelham quay had been repaired in spring. The search at the Pelham quay goes on.",
  ),
];

async function ledgerOf(t: TestContext) {
  const ledger = await openLedger(fileFor(t), options());
  t.after(() => ledger.close());
  await ledger.follow(PAGES);
  const [{ id: story } = { id: "" }] = await ledger.stories();
  const toll = (await ledger.claims(story)).find(({ text }) => /Nine people died/.test(text))!;
  const second = PAGES[1]!.reading.statements.find(({ chain }) => chain[0]?.name === "Ilse Brandt")!;
  return { ledger, story, toll: toll.id, statement: second.id };
}

/** Everything that a story is told by. */
async function told(ledger: Ledger, story: string) {
  const claims = await ledger.claims(story);
  const entities = await ledger.entities({ limit: 500 });
  return {
    claims,
    cards: (await ledger.claimCards(claims)).map(({ positions }) => positions),
    cases: (await ledger.claimCases(claims.map(({ id }) => id))).map(
      ({ held: _held, told: _told, ...rest }: any) => rest,
    ),
    entities,
    inStory: await ledger.entities({ story, limit: 500 }),
    lines: await Promise.all(entities.map(({ id }) => ledger.entityLine(id))),
    said: await Promise.all(
      entities.map(async ({ id }) => (await ledger.statementsOfEntity(id)).map((one) => one.number)),
    ),
    figures: await ledger.figures(story),
    ways: await ledger.waysOf(PAGES.map(({ reading }) => reading.article.id)),
    found: await ledger.find("Pelham"),
    holdings: await all((await ledger.holdings(story)).entities()),
    brief: await briefOf(ledger, story),
  };
}

const correct = (ledger: Ledger, statement: string, fields: Partial<Correctable>) =>
  ledger.judge({ act: "correct", statement, fields }, "ada", "");

const named = async (ledger: Ledger, name: string) =>
  (await ledger.entities({ limit: 500 })).filter(({ names }) => names.includes(name));

test("a corrected source is counted, listed and told as the one whose name it bears", async (t) => {
  const { ledger, story, toll, statement } = await ledgerOf(t);
  const before = await told(ledger, story);
  const [brandt, venn] = [(await named(ledger, "Ilse Brandt"))[0]!, (await named(ledger, "Oskar Venn"))[0]!];
  assert.deepEqual([(await ledger.claim(toll))!.summary.most, brandt.statements, venn.statements], [1, 2, 2]);
  const { id } = await correct(ledger, statement, {
    chain: await ledger.chainAs(statement, [{ name: "Oskar Venn", kind: null }]),
  });
  assert.equal(await ledger.thingOf("entity", `${statement}#0`), venn.id);
  const line = (await ledger.claim(toll))!.summary;
  assert.equal(line.most, 2);
  assert.match(line.status, /^claimed by Ilse Brandt \(5 Apr\), claimed by Oskar Venn \(5 Apr\)$/);
  assert.deepEqual(
    [(await named(ledger, "Ilse Brandt"))[0]?.statements, (await named(ledger, "Oskar Venn"))[0]?.statements],
    [1, 3],
  );
  assert.deepEqual(
    (await ledger.entities({ story, limit: 500 })).map(({ id: one, statements }) => [one, statements]),
    (await ledger.entities({ limit: 500 })).map(({ id: one, statements }) => [one, statements]),
  );
  assert.deepEqual(
    [(await ledger.entityLine(brandt.id))?.statements, (await ledger.entityLine(venn.id))?.statements],
    [1, 3],
  );
  assert.ok(!(await ledger.statementsOfEntity(brandt.id)).some((one) => one.statement.id === statement));
  assert.ok((await ledger.entityStatements(venn.id)).items.some((one) => one.statement.id === statement));
  const { items } = await ledger.find("nine people died");
  assert.deepEqual(items.find((one) => one.id === statement)?.source, venn.id);
  assert.match(JSON.stringify(await briefOf(ledger, story)), /Venn/);
  await ledger.judge({ act: "undo", judgement: id }, "ada", "");
  assert.deepEqual(await told(ledger, story), before);
  await correct(ledger, statement, { chain: [{ ...PAGES[2]!.reading.statements[0]!.chain[0]! }] });
  await ledger.followAgain();
  assert.equal((await ledger.claim(toll))!.summary.most, 2, "it outlives what machines think anew");
  const far = PAGES[0]!.reading.statements.find(({ chain }) => chain[0]?.name === "Ilse Brandt")!.id;
  await correct(ledger, far, { chain: await ledger.chainAs(far, [{ name: "Oskar Venn", kind: null }]) });
  const [{ id: other } = { id: "" }] = await named(ledger, "Oskar Venn");
  assert.equal(await ledger.thingOf("entity", `${far}#0`), other, "a name that only other articles have");
});

test("a name that nobody bears is somebody new, one and the same wherever a person gives it", async (t) => {
  const { ledger, story, toll, statement } = await ledgerOf(t);
  const before = await told(ledger, story);
  const first = PAGES[0]!.reading.statements.find(({ chain }) => chain[0]?.name === "Ilse Brandt")!.id;
  const link = { name: "Pedro Marsh", kind: "person", role: null, onBehalfOf: null } as const;
  const relay = { name: "Coast Wire", kind: "publication", role: null, onBehalfOf: null } as const;
  const kept = [
    await correct(ledger, statement, { chain: [link, relay] }),
    await correct(ledger, first, { chain: [link] }),
  ];
  const [marsh, ...others] = await named(ledger, "Pedro Marsh");
  assert.deepEqual(others, []);
  assert.deepEqual([marsh?.name, marsh?.family, marsh?.statements], ["Pedro Marsh", "person", 2]);
  assert.deepEqual(await named(ledger, "Ilse Brandt"), [], "nobody is left who says anything");
  assert.deepEqual([(await ledger.claim(toll))!.summary.least, (await ledger.claim(toll))!.summary.most], [1, 1]);
  assert.match((await ledger.claim(toll))!.status.line, /^claimed by Pedro Marsh/);
  const ways = await ledger.waysOf([PAGES[1]!.reading.article.id]);
  assert.deepEqual(
    ways.map(({ chain }) => chain.map(({ entity }) => entity !== null)),
    [[true, true]],
  );
  const exported = await all((await ledger.holdings(story)).entities());
  assert.deepEqual(exported.flatMap(({ name }) => (/Marsh|Wire|Brandt/.test(name ?? "") ? name : [])).toSorted(), [
    "Coast Wire",
    "Pedro Marsh",
  ]);
  assert.ok((await ledger.figures(story))!.some(({ points }) => points.some(({ who }) => who === "Pedro Marsh")));
  const { facets } = await ledger.find("nine people died");
  assert.ok(facets.source.some(({ value, label }) => value === marsh!.id && label === "Pedro Marsh"));
  await correct(ledger, statement, { chain: [link] });
  assert.deepEqual(await named(ledger, "Coast Wire"), [], "a link that is gone means nobody");
  for (const { id } of (await ledger.judgements()).toReversed())
    await ledger.judge({ act: "undo", judgement: id }, "ada", "");
  assert.equal(kept.length, 2);
  assert.deepEqual(await told(ledger, story), before);
});

test("what cannot be a source is refused, with the value", async (t) => {
  const { ledger, statement } = await ledgerOf(t);
  const link = (name: string | null, kind = "person") => ({ name, kind, role: null, onBehalfOf: null });
  const refused: [unknown, RegExp][] = [
    [{ chain: [link("12 %")] }, /chain: no name without a letter: 12 %$/],
    [{ chain: [link(null)] }, /a source without a name is unnamed, not: person$/],
    [{ chain: [link("Oskar\u202eVenn")] }, /no name with characters that nobody sees/],
    [{ chain: [link("x".repeat(301))] }, /a name has at most 300 characters: x+$/],
    [{ chain: [link("Tern"), link("Tern")] }, /nobody passes on his own word: Tern$/],
    [{ chain: [link("Tern", "ship")] }, /no chain of sources: .*ship/],
    [{ chain: "Tern" }, /no chain of sources: "Tern"$/],
    [{ chain: [] }, /no chain of sources: \[\]$/],
    [{ act: "shout" }, /no act: "shout"$/],
    [{ saidAt: "soon" }, /no date: saidAt "soon"$/],
    [{ mood: "sad" }, /no field that can be corrected: mood$/],
    [{}, /nothing to correct/],
  ];
  for (const [fields, message] of refused)
    await assert.rejects(correct(ledger, statement, fields as Partial<Correctable>), message, JSON.stringify(fields));
  await assert.rejects(
    ledger.chainAs(statement, [{ name: "qwertz asdf", kind: null }]),
    /chain: no article names it, say what it is, as in “Ana Ruiz \(person\)”: qwertz asdf$/,
  );
  assert.deepEqual(await ledger.judgements(), []);
});

test("a corrected span, act or relation stands in claims and briefs, and undone none of it does", async (t) => {
  const { ledger, story, toll, statement } = await ledgerOf(t);
  const before = await told(ledger, story);
  const first = PAGES[0]!.reading.statements.find(({ chain }) => chain[0]?.name === "Ilse Brandt")!.id;
  await correct(ledger, statement, { polarity: "negative", act: "deny" });
  assert.match((await ledger.claim(toll))!.status.line, /denied by Ilse Brandt/);
  assert.deepEqual((await ledger.claimLines([toll]))[0]!.against, [1, 1]);
  await ledger.judge({ act: "relate", subject: statement, object: first, relation: "confirms" }, "ada", "");
  assert.match((await ledger.claim(toll))!.status.line, /confirmed by Ilse Brandt/);
  const { text } = PAGES[0]!.reading.article;
  const [at, words] = [text.indexOf("the Pelham quay gave way"), "the Pelham quay gave way"];
  await correct(ledger, first, { content: [{ start: at, end: at + words.length }] });
  assert.equal((await ledger.claim(toll))!.text, words);
  assert.equal((await ledger.claimLines([toll]))[0]!.text, words);
  for (const { id } of (await ledger.judgements()).toReversed())
    await ledger.judge({ act: "undo", judgement: id }, "ada", "");
  assert.deepEqual(await told(ledger, story), before);
});
