// Opinions of machines, judgements of people, and what stands in the end.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkLedger, correctedBy, openLedger, splitId } from "../../src/ledger/index.ts";
import type { Ledger, Machine, OpinionSet, Step, Verdict } from "../../src/ledger/index.ts";
import { all, fileFor, options } from "./files.ts";
import { reading } from "./readings.ts";

const machine: Machine = { name: "by-number", version: "1" };
const why = "test";
const thing = (id: string, kind: "story" | "claim" | "entity") => ({ id, kind, record: { title: id } }) as const;

/** Four articles in two stories; every statement a claim of its own; every source an entity by its name. */
function opinionsOn(seeds: readonly number[]): OpinionSet {
  const readings = seeds.map((seed) => ({ seed, ...reading(seed) }));
  const statements = readings.flatMap((one) => one.statements);
  const names = new Set(statements.map(({ chain }) => chain[0]!.name!));
  return {
    things: [
      ...["even", "odd"].map((id) => thing(id, "story")),
      ...statements.map(({ id }) => thing(`claim ${id}`, "claim")),
      ...[...names].map((name) => thing(name, "entity")),
    ],
    stories: readings.map(({ seed, article }) => ({ article: article.id, thing: seed % 2 ? "odd" : "even", why })),
    claims: statements.map(({ id }) => ({ statement: id, thing: `claim ${id}`, why })),
    entities: statements.map(({ id, chain }) => ({ statement: id, position: 0, thing: chain[0]!.name!, why })),
    relations: [{ subject: statements[1]!.id, object: statements[0]!.id, kind: "denies", record: { score: 1 }, why }],
    copies: [
      { original: readings[0]!.article.id, copy: readings[1]!.article.id, passages: [{ start: 0, end: 9 }], why },
    ],
    origins: [{ thing: `claim ${statements[0]!.id}`, least: 1, most: 2, record: { paths: [] }, why }],
  };
}

const SEEDS = [1, 2, 3, 4];
const ids = (seeds: readonly number[]) => seeds.map((seed) => reading(seed).article.id);

async function filled(ledger: Ledger): Promise<OpinionSet> {
  for (const seed of SEEDS) await ledger.addReading(reading(seed));
  const set = opinionsOn(SEEDS);
  await ledger.opine(machine, set);
  return set;
}

const stories = async (ledger: Ledger) =>
  Promise.all(
    (await all(ledger.things("story"))).map(async ({ id }) => [id, await ledger.members("story", id)] as const),
  );

test("opinions are found from either end, with who and when", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const set = await filled(ledger);
  assert.deepEqual(await ledger.members("story", "odd"), ids([1, 3]));
  assert.equal(await ledger.thingOf("story", ids([2])[0]!), "even");
  const [claim] = set.claims!;
  assert.equal(await ledger.thingOf("claim", claim!.statement), claim!.thing);
  assert.deepEqual(
    (await ledger.statementsOfClaim(claim!.thing)).map(({ statement }) => statement.id),
    [claim!.statement],
  );
  const [link] = set.entities!;
  const named = await ledger.statementsOfEntity(link!.thing);
  assert.ok(named.every(({ statement }) => statement.chain[0]!.name === link!.thing));
  assert.ok(named.some(({ statement }) => statement.id === link!.statement));
  const [relation] = await ledger.relationsOf([set.relations![0]!.object]);
  assert.deepEqual([relation!.kind, relation!.by], ["denies", machine]);
  assert.equal((await ledger.copiesOf(ids([2])[0]!))[0]!.original, ids([1])[0]);
  assert.deepEqual((await ledger.originsOf(claim!.thing))!.most, 2);
});

test("a later opinion takes the place of an earlier one, and a thing without members can go", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await filled(ledger);
  const moved = ids([2, 4]).map((article) => ({ article, thing: "odd", why: "one story after all" }));
  const happened = [{ kind: "story.merged", subject: "odd", detail: { with: "even" } }];
  await ledger.opine(machine, { stories: moved, gone: ["even"], happened });
  assert.deepEqual(await stories(ledger), [["odd", ids(SEEDS)]]);
  assert.equal((await all(ledger.changesSince(0))).at(-1)!.kind, "story.merged");
  await assert.rejects(ledger.opine(machine, { gone: ["odd"] }), /^LedgerError: ledger: .*news\.whence$/);
});

test("an opinion on what is not there is refused whole", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  await filled(ledger);
  const before = await stories(ledger);
  const set = {
    stories: [{ article: ids([1])[0]!, thing: "even", why }],
    claims: [{ statement: "0", thing: "x", why }],
  };
  await assert.rejects(ledger.opine(machine, set), { message: "ledger: no such statement: 0" });
  assert.deepEqual(await stories(ledger), before);
});

test("opinions formed with an article are kept with it or not at all", async (t) => {
  await using ledger = await openLedger(fileFor(t), options());
  const form = (thingId: string) => () => [
    { machine, opinions: { stories: [{ article: ids([1])[0]!, thing: thingId, why }], things: [thing("s", "story")] } },
  ];
  await assert.rejects(ledger.addReading(reading(1), null, form("nowhere")), {
    message: "ledger: no such thing: nowhere",
  });
  assert.equal((await all(ledger.articles())).length, 0);
  assert.equal((await ledger.addReading(reading(1), null, form("s"))).added, true);
  assert.deepEqual(await ledger.members("story", "s"), ids([1]));
});

test("people merge, split, correct, confirm, and change their minds", async (t) => {
  const file = fileFor(t);
  {
    await using ledger = await openLedger(file, options());
    await filled(ledger);
    const say = (verdict: Verdict) => ledger.judge(verdict, "Ngô Thị Hà", "read both");
    const merge = await say({ act: "merge", things: ["even", "odd"] });
    assert.deepEqual(await stories(ledger), [["even", ids(SEEDS)]]);
    assert.equal(await ledger.thingOf("story", ids([1])[0]!), "even");
    const apart = { act: "split", thing: "even", members: ids([3]) } as const;
    await say(apart);
    assert.deepEqual(await ledger.members("story", "even"), ids([1, 2, 4]));
    assert.deepEqual(await ledger.members("story", splitId(apart)), ids([3]));
    assert.deepEqual(await stories(ledger), [
      ["even", ids([1, 2, 4])],
      [splitId(apart), ids([3])],
    ]);
    assert.deepEqual((await ledger.thing(splitId(apart)))!.by, { person: "Ngô Thị Hà" });
    const undo = await say({ act: "undo", judgement: merge.id });
    assert.deepEqual(await ledger.members("story", "even"), ids([2, 4]));
    assert.deepEqual(await ledger.members("story", "odd"), ids([1]));
    await say({ act: "undo", judgement: undo.id });
    assert.deepEqual(await ledger.members("story", "odd"), ids([1, 2, 4]));
    const [statement] = reading(1).statements;
    await say({ act: "correct", statement: statement!.id, fields: { polarity: "negative" } });
    await say({ act: "confirm", target: statement!.id });
    const view = await ledger.view();
    assert.equal(correctedBy(view, statement!).polarity, "negative");
    assert.ok(view.confirmed.has(statement!.id));
    await assert.rejects(say({ act: "merge", things: ["even", "Ana Ruiz"] }), /not of one kind|no such thing/);
    await assert.rejects(say({ act: "merge", things: ["even", "never"] }), { message: "ledger: no such thing: never" });
    await assert.rejects(say({ act: "undo", judgement: "0" }), { message: "ledger: no such judgement: 0" });
    await assert.rejects(say({ act: "split", thing: "odd", members: ids([3]) }), {
      message: `ledger: no member of odd: ${ids([3])[0]}`,
    });
  }
  assert.deepEqual(await checkLedger(file, options()), []);
});

test("machines think again: the same opinions, and judgements stand though things have other names", async (t) => {
  await using ledger = await openLedger(fileFor(t), options({ now: () => "2031-03-05T00:00:00.000Z" }));
  const step = (name: (seed: number) => string): Step => ({
    machine,
    form: async ({ readings, opine }) => {
      for await (const { article, number } of readings()) {
        const id = name(SEEDS[number - 1]!);
        await opine({ things: [thing(id, "story")], stories: [{ article: article.id, thing: id, why }] });
      }
    },
  });
  const parity = (prefix: string) => (seed: number) => `${prefix} ${seed % 2 ? "odd" : "even"}`;
  for (const seed of SEEDS) await ledger.addReading(reading(seed));
  await ledger.recompute([step(parity("old"))]);
  await ledger.judge({ act: "merge", things: ["old odd", "old even"] }, "Anaïs Béranger", "one dam");
  const before = [await stories(ledger), await all(ledger.things("story"))];
  await ledger.recompute([step(parity("old"))]);
  assert.deepEqual([await stories(ledger), await all(ledger.things("story"))], before);
  await ledger.recompute([step(parity("new"))]);
  assert.deepEqual(await stories(ledger), [["new odd", ids(SEEDS)]]);
});
