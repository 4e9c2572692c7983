// Pages as they come, and what becomes of their claims: who says so, who denies it, and who takes back what.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { blocksOf, freeze } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { ClaimLine, Ledger } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { all, fileFor, options } from "./files.ts";

/** "Ostrel Gull +24 | title | text": a page, with hours since the first. */
function page(line: string, place: number) {
  const [head, title, rest] = line.split(" | ") as [string, string, string];
  const [publisher, hours] = head.split(" +") as [string, string];
  const published = new Date(Date.UTC(2031, 4, 5, 9) + Number(hours) * 3_600_000).toISOString();
  const text = `${title}\n\n${rest}`;
  const about = { url: `https://news.example/${place}`, publisher, published, modified: null, authors: [], title };
  return { reading: readArticle(freeze({ ...about, language: "en", text, blocks: blocksOf(text) })) };
}

async function ledgerOf(t: TestContext, lines: readonly string[]): Promise<Ledger> {
  const ledger = await openLedger(fileFor(t), options());
  t.after(() => ledger.close());
  await ledger.follow(lines.map(page));
  return ledger;
}

async function claimsIn(ledger: Ledger): Promise<ClaimLine[]> {
  const found: ClaimLine[] = [];
  for (const { id } of await ledger.stories()) found.push(...(await ledger.claims(id)));
  return found;
}

const claimLike = async (ledger: Ledger, words: RegExp) =>
  (await claimsIn(ledger)).filter(({ text }) => words.test(text));

const happened = async (ledger: Ledger) =>
  (await all(ledger.changesSince(0))).filter(({ kind }) => kind.startsWith("claim.")).map(({ kind }) => kind);

const REPORT =
  "Ostrel Gull +0 | Minister Dorn paid by Vexel, papers show | Minister Pavel Dorn received 2 million crowns from the Vexel company, two former employees told the Ostrel Gull.";
const CORRECTION =
  "Ostrel Gull +96 | Correction | The Ostrel Gull reported on Monday that Minister Pavel Dorn received 2 million crowns from the Vexel company. The report was wrong and we retract it.";
const WIRE =
  "Tern +100 | Ostrel Gull retracts report on Minister Dorn | The Ostrel Gull on Friday retracted its report that Minister Pavel Dorn had received 2 million crowns from the Vexel company.";

for (const [name, lines] of [
  ["its own correction", [REPORT, CORRECTION]],
  ["what another outlet tells of it", [REPORT, WIRE]],
  ["both", [REPORT, CORRECTION, WIRE]],
] as const)
  test(`an outlet takes back its report, by ${name}`, async (t) => {
    const ledger = await ledgerOf(t, lines);
    const [claim, ...others] = await claimLike(ledger, /Dorn/);
    assert.deepEqual(others, []);
    assert.equal(claim!.status, "claimed by two former employees (5 May), taken back by Ostrel Gull (9 May)");
    assert.deepEqual([claim!.least, claim!.most, claim!.against], [1, 1, [0, 0]]);
    assert.ok((await happened(ledger)).includes("claim.retracted"));
  });

test("an outlet's retraction stays its own when people put claims together", async (t) => {
  const ledger = await ledgerOf(t, [
    REPORT,
    WIRE,
    "Aldmoor Post +8 | Vexel | The Vexel company keeps a second ledger, two former employees told the Aldmoor Post.",
  ]);
  const [claim] = await claimLike(ledger, /Dorn/);
  const [other] = await claimLike(ledger, /second ledger/);
  await ledger.judge({ act: "merge", things: [claim!.id, other!.id] }, "Ana", "one affair");
  const { status } = (await ledger.claim(claim!.id))!;
  assert.deepEqual(
    status.positions.filter(({ what }) => what === "retracted").map(({ who }) => who),
    ["Ostrel Gull"],
  );
});

test("who takes it back in another claim is the source of that statement", async (t) => {
  const ledger = await ledgerOf(t, [
    REPORT,
    "Aldmoor Post +8 | Vexel | The editor had been misled by two papers, Fedor Maal said.",
  ]);
  const [claim] = await claimLike(ledger, /Dorn/);
  const [other] = await claimLike(ledger, /misled/);
  const [subject, object] = [other!.id, claim!.id];
  await ledger.judge({ act: "relate", subject, object, relation: "retracts" }, "Ana", "he means this");
  const { line } = (await ledger.claim(claim!.id))!.status;
  assert.equal(line, "claimed by two former employees (5 May), taken back by Fedor Maal (5 May)");
});

test("a body without a name of its own denies and then confirms", async (t) => {
  const ledger = await ledgerOf(t, [
    "Ostrel Gull +0 | Dam at Orsk is cracked, official says | The dam at Orsk has a crack of 14 metres, an official at the water board told the Ostrel Gull.",
    "Aldmoor Post +3 | Crack found in Orsk dam | The dam at Orsk has a crack of 14 metres, engineer Petra Lohm told the Aldmoor Post.",
    "Velmar Herald +27 | Orsk dam: water board denies crack | The water board denied on Tuesday that the dam at Orsk has a crack.",
    "Tern +99 | Water board confirms crack in Orsk dam | The water board confirmed on Friday that the dam at Orsk has a crack of 14 metres.",
  ]);
  const [claim] = (await claimLike(ledger, /Orsk/)).toSorted((a, b) => b.statements - a.statements);
  assert.match(claim!.status, /denied by water board \(6 May\), confirmed by water board \(9 May\)$/i);
  assert.doesNotMatch(claim!.status, /taken back/);
  assert.deepEqual([claim!.least, claim!.most], [2, 3]);
  assert.ok(!(await happened(ledger)).includes("claim.disputed"));
});

test("who rejects a report is no origin of it", async (t) => {
  const ledger = await ledgerOf(t, [
    "Ostrel Gull +0 | Loan | Treasurer Odile Brandt took a loan of 40 million crowns from Sandrock Bank, two officials told the Ostrel Gull.",
    "Tern +30 | Brandt rejects loan report | Treasurer Odile Brandt on Tuesday rejected a report that she had borrowed 40 million crowns from Sandrock Bank.",
  ]);
  const claims = await claimsIn(ledger);
  for (const { status } of claims) assert.doesNotMatch(status, /(?:claimed|reported) by Odile Brandt/);
  const claim = claims.find(({ text }) => /took a loan/.test(text))!;
  assert.equal(claim.status, "claimed by two officials (5 May), denied by Odile Brandt (6 May)");
});

test("a company and its chief executive deny as one", async (t) => {
  const ledger = await ledgerOf(t, [
    "Tern +0 | Marrow Chemical denies warning | Marrow Chemical denied on Monday that inspectors had warned it about the valve. “There was no warning, written or spoken,” chief executive Rasmus Dyhr told a news conference.",
  ]);
  const [claim] = await claimLike(ledger, /warned/);
  assert.equal(claim!.statements, 2);
  assert.deepEqual(claim!.against, [1, 1]);
});

test("a claim that a statement was split from, or corrected in, is counted anew", async (t) => {
  const pages = [
    "Tern +0 | Bridge | The Salva bridge was closed on Monday, Aldo Renn said.",
    "Tern +50 | Bridge again | Aldo Renn said he had been wrong and that the Salva bridge was closed on Monday.",
  ];
  const ledger = await ledgerOf(t, pages);
  const before = await claimLike(ledger, /Salva bridge/);
  const claim = before.find(({ status }) => /taken back by Aldo Renn/.test(status))!;
  const { told } = (await ledger.claim(claim.id))!;
  const taking = told.at(-1)!.statement.id;
  await ledger.judge({ act: "split", thing: claim.id, members: [taking] }, "Ana", "of another bridge");
  assert.equal((await ledger.claim(claim.id))!.status.line, "claimed by Aldo Renn (5 May)");
});

test("who is told to have withdrawn an account takes back all that came of it", async (t) => {
  const ledger = await ledgerOf(t, [
    "Ostrel Gull +0 | Minister Dorn took loan from Vexel Bank | Minister Pavel Dorn took a loan of 40 million crowns from Vexel Bank in May, two officials at the Bank Office told the Ostrel Gull. The loan was never declared to parliament, two officials at the Bank Office said.",
    "Ostrel Gull +96 | Correction on Minister Dorn and Vexel Bank | Minister Pavel Dorn took no loan from Vexel Bank in May. Editor Maria Hald said the two officials at the Bank Office had withdrawn their account.",
  ]);
  const [claim, ...others] = await claimLike(ledger, /never declared/);
  assert.deepEqual(others, []);
  assert.equal(
    claim!.status,
    "claimed by two officials at the Bank Office (5 May), taken back by two officials at the Bank Office (9 May)",
  );
  assert.deepEqual((await ledger.claim(claim!.id))!.status.line, claim!.status);
});
