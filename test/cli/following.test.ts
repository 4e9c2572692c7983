// The commands that answer: what is told, by whom, through whom, and how it moved.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { openLedger } from "../../src/ledger/index.ts";
import type { ClaimLine, StoryLine } from "../../src/ledger/index.ts";
import { demoReadings } from "../demo-readings.ts";
import { calling, linesOf, objectsOf } from "./calling.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-following-"));
const file = path.join(folder, "demo.ledger");

before(async () => {
  await using ledger = await openLedger(file);
  await ledger.follow((await demoReadings()).map((reading) => ({ reading })));
});
after(() => rmSync(folder, { recursive: true }));

const ask = async (...words: string[]) => {
  const { code, out, err } = await calling([...words, "--ledger", file]);
  assert.deepEqual([code, err], [0, []], words.join(" "));
  return out;
};
const lines = async <T>(...words: string[]) => objectsOf<T>(await ask(...words, "--format", "jsonl"));
const mainStory = async () => (await lines<StoryLine>("stories")).toSorted((a, b) => b.articles - a.articles)[0]!;
const claimsOf = async () => lines<ClaimLine>("claims", (await mainStory()).id, "--limit", "1000");
const claimLike = async (words: RegExp) => (await claimsOf()).find(({ text }) => words.test(text))!;

describe("every command that answers", () => {
  const commands = async (): Promise<string[][]> => {
    const story = (await mainStory()).id;
    const claim = (await claimLike(/^Twelve people were killed/)).id;
    return [
      ["stories"],
      ["story", story],
      ["claims", story, "--limit", "1000"],
      ["claim", claim],
      ["figures", story],
      ["timeline", story],
      ["entities"],
      ["entities", "--story", story],
      ["trace", "twelve people were killed when the wall of a basin gave way"],
      ["changes"],
      ["search", "battalion"],
    ];
  };

  test("in each format", async () => {
    for (const command of await commands()) {
      const [table, json, jsonl, csv] = await Promise.all(
        ["table", "json", "jsonl", "csv"].map((format) => ask(...command, "--format", format)),
      );
      assert.ok(table!.length > 20, command.join(" "));
      const whole = JSON.parse(json!) as unknown[];
      assert.deepEqual(whole, objectsOf(jsonl!));
      assert.ok(whole.length > 0, command.join(" "));
      const [head, ...rows] = csv!.trimEnd().split("\r\n");
      assert.ok(head!.split(",").length > 3 && rows.length > 0, command.join(" "));
    }
  });

  test("the same answers twice", async () => {
    for (const command of await commands()) assert.equal(await ask(...command), await ask(...command));
  });

  test("an id that nobody knows costs one line", async () => {
    for (const command of ["story", "claims", "claim", "figures", "timeline"]) {
      const { code, out, err } = await calling([command, "0000", "--ledger", file]);
      const what = command === "claim" ? "claim" : "story";
      assert.deepEqual([code, out, err], [1, "", [`${command}: no such ${what}: 0000`]]);
    }
    const nothing = await calling(["trace", "zyzzyva", "--ledger", file]);
    assert.deepEqual([nothing.code, nothing.err], [0, ["trace: no claim in the ledger is like it: zyzzyva"]]);
  });
});

describe("where it comes from", () => {
  test("four printings of one text are one origin", async () => {
    const { id, least, most, outlets } = await claimLike(/^Twelve people were killed/);
    assert.deepEqual([least, most], [1, 1]);
    assert.ok(outlets >= 4);
    const drawn = await ask("claim", id);
    assert.match(drawn, /^1 independent origin$/m);
    assert.match(drawn, /Civil Protection Service .*── \+ \d reprints/);
  });

  test("a sentence is traced to its claim, a page to the claims of its statements", async () => {
    const [first] = await lines<{ text: string }>("trace", "no soldiers at Tamrin, says the minister", "--limit", "1");
    assert.match(first!.text, /not one additional soldier at Tamrin/);
    const address = "https://www.tern.example/world/ardovia/ardovia-denies-moving-troops-kelmar-border-2025-03-04/";
    const statements = await lines<{ claim: ClaimLine | null }>("trace", address);
    assert.ok(statements.length > 10 && statements.every(({ claim }) => claim !== null));
  });

  test("every statement of a claim has its receipt", async () => {
    interface Receipt {
      words: string;
      spans: { start: number; end: number }[];
      article: string;
    }
    await using ledger = await openLedger(file, { readOnly: true });
    for (const { id } of (await claimsOf()).slice(0, 20)) {
      const [claim] = await lines<{ statements: Receipt[] }>("claim", id);
      for (const { words, spans, article } of claim!.statements) {
        const { article: kept } = (await ledger.reading(article))!;
        assert.equal(spans.map(({ start, end }) => kept.text.slice(start, end)).join(" … "), words);
      }
    }
  });
});

describe("judgements", () => {
  test("merged claims are counted together, and apart again when it is undone", async () => {
    const [one, other] = (await claimsOf()).filter(({ statements }) => statements > 1);
    const before = await claimsOf();
    const [merge] = await lines<{ id: string; person: string; why: string }>(
      "judge",
      "merge",
      one!.id,
      other!.id,
      "--by",
      "Ngô Thị Hà",
      "--why",
      "one thing",
    );
    assert.deepEqual([merge!.person, merge!.why], ["Ngô Thị Hà", "one thing"]);
    const [merged] = await lines<{ statements: unknown[] }>("claim", one!.id);
    assert.equal(merged!.statements.length, one!.statements + other!.statements);
    assert.equal((await claimsOf()).length, before.length - 1);
    assert.equal((await claimsOf()).find(({ id }) => id === one!.id)!.statements, one!.statements + other!.statements);
    await ask("judge", "undo", merge!.id);
    assert.deepEqual(await claimsOf(), before);
    assert.equal((await lines("judge", "list")).length, 2);
  });

  test("a statement that is split off has a claim of its own", async () => {
    const claim = await claimLike(/^Twelve people were killed/);
    const [whole] = await lines<{ statements: { statement: string }[] }>("claim", claim.id);
    const away = whole!.statements.at(-1)!.statement;
    const [split] = await lines<{ id: string; makes: string }>("judge", "split", claim.id, away);
    assert.match(await ask("claim", split!.makes), /1 statement /);
    const left = (await claimsOf()).find(({ id }) => id === claim.id)!;
    assert.equal(left.statements, claim.statements - 1);
    assert.ok((await claimsOf()).some(({ statements, text }) => statements === 1 && text !== ""));
    await ask("judge", "undo", split!.id);
  });

  test("a corrected record counts", async () => {
    const claim = await claimLike(/^Twelve people were killed/);
    const [whole] = await lines<{ statements: { statement: string; act: string }[] }>("claim", claim.id);
    const { statement } = whole!.statements[0]!;
    const [kept] = await lines<{ id: string }>("judge", "correct", statement, "act=deny", "polarity=negative");
    const [after_] = await lines<{ statements: { statement: string; act: string; polarity: string }[] }>(
      "claim",
      claim.id,
    );
    const now = after_!.statements.find((one) => one.statement === statement)!;
    assert.deepEqual([now.act, now.polarity], ["deny", "negative"]);
    await ask("judge", "undo", kept!.id);
  });

  test("a corrected source needs a name that somebody bears, or to be told what it is", async () => {
    const claim = await claimLike(/^Twelve people were killed/);
    const [whole] = await lines<{ statements: { statement: string }[] }>("claim", claim.id);
    const { statement } = whole!.statements[0]!;
    const correct = (chain: string) => calling(["judge", "correct", statement, `chain=${chain}`, "--ledger", file]);
    const { code, err } = await correct("qwertz asdf");
    assert.equal(code, 1);
    assert.match(err.join(), /^ledger: chain: no article names it, say what it is, .*: qwertz asdf$/);
    const [kept] = await lines<{ id: string; verdict: { fields: { chain: unknown } } }>(
      "judge",
      "correct",
      statement,
      "chain=Pedro Marsh (person) > Tern",
    );
    assert.deepEqual(kept!.verdict.fields.chain, [
      { name: "Pedro Marsh", kind: "person", role: null, onBehalfOf: null },
      { name: "Tern", kind: "organization", role: null, onBehalfOf: null },
    ]);
    const entities = async () => JSON.stringify(await lines("entities", "--limit", "500"));
    assert.match(await entities(), /"names":\["Pedro Marsh"\]/);
    await ask("judge", "undo", kept!.id);
    assert.doesNotMatch(await entities(), /Pedro Marsh/);
  });

  test("corrected words are looked up in the text", async () => {
    const claim = await claimLike(/^Twelve people were killed/);
    const [whole] = await lines<{ statements: { statement: string }[] }>("claim", claim.id);
    const { statement } = whole!.statements[0]!;
    const [kept] = await lines<{ id: string; verdict: { fields: { content: unknown[] } } }>(
      "judge",
      "correct",
      statement,
      "content=Twelve people were killed",
      "cue=",
    );
    assert.equal(kept!.verdict.fields.content.length, 1);
    assert.ok((await claimsOf()).some(({ text }) => text === "Twelve people were killed"));
    await ask("judge", "undo", kept!.id);
    const { code, err } = await calling(["judge", "correct", statement, "content=no such words", "--ledger", file]);
    assert.deepEqual([code, err], [2, ["judge: content: these words do not stand in the text: no such words"]]);
  });

  const senseless: Record<string, string> = {
    "judge forget x": "judge: no act, not merge, split, correct, relate, confirm, undo, list: forget",
    "judge merge x": "judge: merge takes at least 2 ids: x",
    "judge correct x act=shout":
      "judge: not say, report, confirm, deny, accuse, warn, promise, demand, ask, assess, predict, believe, decline: shout",
    "judge correct x mood=sad":
      "judge: no field, not form, act, polarity, certainty, saidAt, chain, content, source, cue: mood",
    "judge relate x y shouts":
      "judge: not asserts, repeats, confirms, denies, disputes, questions, updates, supersedes, retracts, nothing: shouts",
    "judge correct x act": "judge: no field=value: act",
    "judge correct x saidAt=soon": "judge: no date such as 2025-03-04: soon",
    "judge correct x saidAt=2025-02-30": "judge: no date such as 2025-03-04: 2025-02-30",
    "judge correct x chain=>": "judge: a source without a name: >",
    "judge correct x chain=Ana(ship)":
      "judge: no kind of source, not person, organization, government, publication, document, unnamed: ship",
  };
  for (const [line, message] of Object.entries(senseless)) {
    test(`a call that makes no sense: whence ${line}`, async () => {
      const { code, err } = await calling([...line.split(" "), "--ledger", file]);
      assert.deepEqual([code, err], [2, [message]]);
    });
  }

  test("what would change nothing is refused", async () => {
    const claim = await claimLike(/^Twelve people were killed/);
    const [whole] = await lines<{ statements: { statement: string }[] }>("claim", claim.id);
    const every = whole!.statements.map(({ statement }) => statement);
    const refused = async (...words: string[]) => (await calling(["judge", ...words, "--ledger", file])).err;
    assert.deepEqual(await refused("split", claim.id, ...every), [`ledger: nothing would be left of: ${claim.id}`]);
    assert.deepEqual(await refused("confirm", "nobody"), ["ledger: no such statement: nobody"]);
    const [kept] = await lines<{ id: string }>("judge", "confirm", every[0]!);
    await ask("judge", "undo", kept!.id);
    assert.deepEqual(await refused("undo", kept!.id), [`ledger: undone already: ${kept!.id}`]);
  });

  test("what has nothing to do with the story is traced nowhere", async () => {
    for (const text of ["The moon is made of green cheese near Paris", "said on Monday", "* NEAR AND OR ("])
      assert.equal(await tracing(text), "[]\n");
  });
  const tracing = async (text: string) => (await calling(["trace", text, "--format", "json", "--ledger", file])).out;

  test("a judgement on what is not there is refused", async () => {
    const { code, err } = await calling(["judge", "merge", "aa", "bb", "--ledger", file]);
    assert.deepEqual([code, err], [1, ["ledger: no such thing: aa"]]);
  });
});

test("words of pages can drive no terminal in any of them", async () => {
  const all = await Promise.all([ask("stories"), ask("entities"), ask("changes")]);
  // oxlint-disable-next-line no-control-regex
  for (const out of all) assert.doesNotMatch(out, /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  assert.ok(all.every((out) => linesOf(out).length >= 3));
});

test("claims: how many are not listed is said", async () => {
  const all = await claimsOf();
  const { err, out } = await calling([
    "claims",
    (await mainStory()).id,
    "--limit",
    "3",
    "--format",
    "jsonl",
    "--ledger",
    file,
  ]);
  assert.equal(objectsOf(out).length, 3);
  assert.deepEqual(err, [`claims: ${all.length - 3} more claims of this story not listed: --limit 3`]);
});
