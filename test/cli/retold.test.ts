// A retelling beside what the source says that it names: "may" that becomes "will", nine that become ninety.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { blocksOf, freeze, wordsOf } from "../../src/article/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import type { Retold } from "../../src/ledger/index.ts";
import { readArticle } from "../../src/whence.ts";
import { deskOn, jsonOf } from "../serve/desks.ts";
import { calling, objectsOf } from "./calling.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-retold-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const PLACES: Readonly<Record<string, string>> = {
  bridge: "The Pelham bridge was built in 1911.",
  quay: "Divers searched the Pelham quay.",
  dorn: "Minister Pavel Dorn and the Vexel company met in May.",
};

/** "Tern +0 | bridge | text": a page, with hours since the first. */
function page(line: string, place: number) {
  const [head, about, said] = line.split(" | ") as [string, string, string];
  const [publisher, hours] = head.split(" +") as [string, string];
  const published = new Date(Date.UTC(2031, 3, 5, 9) + Number(hours) * 3_600_000).toISOString();
  const text = `The ${about}\n\n${said} ${PLACES[about] ?? ""}`;
  const rest = { modified: null, authors: [], title: `The ${about}`, language: "en", text, blocks: blocksOf(text) };
  return { reading: readArticle(freeze({ url: `https://news.example/${place}`, publisher, published, ...rest })) };
}

let files = 0;

async function ledgerOf(lines: readonly string[]): Promise<{ file: string; found: readonly Retold[] }> {
  const file = path.join(folder, `${(files += 1)}.whence`);
  await using ledger = await openLedger(file);
  const pages = lines.map(page);
  await ledger.follow(pages);
  return { file, found: await ledger.retoldOf(pages.flatMap(({ reading }) => reading.statements.map(({ id }) => id))) };
}

const shown = ({ differs, name, ...both }: Retold) =>
  [
    differs,
    name,
    ...[both.retold, both.source].map(({ statement, kept }) => wordsOf(kept.article.text, statement.content)),
  ].join(" | ");

const NINE = "Tern +0 | quay | Nine people died when the Pelham quay gave way, harbour master Ilse Brandt said.";
const MAY = "Tern +0 | bridge | The Pelham bridge may close in autumn, Mayor Oskar Venn said.";

/** Pages, and what is shown of them: in what they differ, the source, what the retelling says, what its source says. */
const TOLD: readonly (readonly [shown: string, ...lines: string[]])[] = [
  [
    "figure | Tern | Ninety people died when the Pelham quay gave way | Nine people died when the Pelham quay gave way",
    NINE,
    "Ostrel Gull +4 | quay | Ninety people died when the Pelham quay gave way, Tern reported, citing harbour master Ilse Brandt.",
  ],
  [
    "certainty | Tern | that the Pelham bridge will close in autumn | The Pelham bridge may close in autumn",
    MAY,
    "Ostrel Gull +4 | bridge | Mayor Oskar Venn said that the Pelham bridge will close in autumn, Tern reported.",
  ],
  [
    "polarity | Tern | that he had taken money from the Vexel company | that he had taken money from the Vexel company",
    "Tern +0 | dorn | Pavel Dorn denied that he had taken money from the Vexel company.",
    "Ostrel Gull +4 | dorn | Pavel Dorn said that he had taken money from the Vexel company, Tern reported.",
  ],
  [
    "certainty | Ministry of Transport of Velmar | The Pelham bridge will be closed in June | The Pelham bridge could be closed in June",
    "Ministry of Transport of Velmar +0 | bridge | The Pelham bridge could be closed in June, the ministry said.",
    "Ostrel Gull +4 | bridge | The Pelham bridge will be closed in June, the Ministry of Transport of Velmar said.",
  ],
  [
    "certainty | Oskar Venn | that the Pelham bridge will close in autumn | “The Pelham bridge may close in autumn,”",
    "Tern +0 | bridge | “The Pelham bridge may close in autumn,” Mayor Oskar Venn said.",
    "Ostrel Gull +4 | bridge | Mayor Oskar Venn said that the Pelham bridge will close in autumn.",
  ],
];

for (const [expected, ...lines] of TOLD)
  test(`a retelling differs: ${expected}`, async () => {
    assert.deepEqual((await ledgerOf(lines)).found.map(shown), [expected]);
  });

/** Pages of which nothing is shown. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  "the same figure": [
    NINE,
    "Ostrel Gull +4 | quay | Nine people died when the Pelham quay gave way, Tern reported, citing harbour master Ilse Brandt.",
  ],
  "a bound may be any of them": [
    "Tern +0 | quay | At least nine people died when the Pelham quay gave way, harbour master Ilse Brandt said.",
    "Ostrel Gull +4 | quay | Twelve people died when the Pelham quay gave way, Tern reported.",
  ],
  "its source gave both, one after the other": [
    NINE,
    "Tern +3 | quay | Twelve people died when the Pelham quay gave way, harbour master Ilse Brandt said.",
    "Ostrel Gull +4 | quay | Nine people died when the Pelham quay gave way, Tern reported.",
  ],
  "its source says so later": [
    NINE,
    "Ostrel Gull +4 | quay | Twelve people died when the Pelham quay gave way, Tern reported.",
    "Tern +5 | quay | Twelve people died when the Pelham quay gave way, harbour master Ilse Brandt said.",
  ],
  "no source is named": [
    NINE,
    "Ostrel Gull +4 | quay | Ninety people died when the Pelham quay gave way, officials said.",
  ],
  "somebody else says so": [
    MAY,
    "Ostrel Gull +4 | bridge | The Pelham bridge will close in autumn, councillor Ada Lindt told Tern.",
  ],
  "it came before its source": [
    "Ostrel Gull +0 | quay | Ninety people died when the Pelham quay gave way, Tern reported.",
    "Tern +4 | quay | Nine people died when the Pelham quay gave way, harbour master Ilse Brandt said.",
  ],
  "another thing is counted": [
    NINE,
    "Ostrel Gull +4 | quay | Ninety lorries were on the Pelham quay when it gave way, Tern reported.",
  ],
};

for (const [name, lines] of Object.entries(SAME))
  test(`nothing is shown: ${name}`, async () => {
    assert.deepEqual((await ledgerOf(lines)).found.map(shown), []);
  });

test("a correction of the source takes the difference away", async () => {
  const { file, found } = await ledgerOf(TOLD[1]!.slice(1));
  await using ledger = await openLedger(file);
  const statement = found[0]!.retold.statement.id;
  await ledger.judge({ act: "correct", statement, fields: { certainty: "possible" } }, "ada", "");
  assert.deepEqual(await ledger.retoldOf([statement]), []);
});

test("what names the source elsewhere and later hides no retelling", async () => {
  const { file, found } = await ledgerOf(TOLD[0]!.slice(1));
  const ferries = Array.from({ length: 420 }, (_, n) => `Tern reported that ferry ${n} was late.`).join("\n\n");
  await using ledger = await openLedger(file);
  const { reading } = page(`Daily Pennant +90 | ferries | ${ferries}`, 9);
  await ledger.follow([{ reading }]);
  assert.ok(reading.statements.length > 400);
  assert.deepEqual(await ledger.retoldOf([found[0]!.source.statement.id]), found);
});

test("claim, trace, page and API show both, each with its receipt", async () => {
  const { file, found } = await ledgerOf(TOLD[0]!.slice(1));
  const { retold, source } = found[0]!;
  const ids = [retold, source].map(({ statement }) => statement.id);
  const claims = await (async () => {
    await using ledger = await openLedger(file, { readOnly: true });
    return Promise.all(ids.map((id) => ledger.thingOf("claim", id)));
  })();
  for (const claim of claims) {
    const { out } = await calling(["claim", claim!, "--ledger", file]);
    assert.match(out, /Ostrel Gull says: Ninety people died/);
    assert.match(out, /its source Tern says: Nine people died/);
    for (const id of ids) assert.ok(out.includes(`statement ${id}`));
  }
  const [record] = objectsOf<{ retold: { differs: string; source: { words: string } }[] }>(
    (await calling(["claim", claims[0]!, "--ledger", file, "--format", "jsonl"])).out,
  );
  assert.deepEqual(
    record!.retold.map(({ differs, source: { words } }) => [differs, words]),
    [["figure", "Nine people died when the Pelham quay gave way"]],
  );
  for (const text of ["Ninety people died when the Pelham quay gave way", "https://news.example/1"]) {
    const { out } = await calling(["trace", text, "--ledger", file]);
    assert.match(out, /its source Tern says: Nine people died/, text);
  }
  const { desk, at } = await deskOn(file);
  const page_ = await (await at(`/c/${claims[0]!}`)).text();
  assert.match(page_, /Told otherwise than by its source/);
  for (const id of ids) assert.ok(page_.split("Told otherwise")[1]!.split("</section>")[0]!.includes(id));
  const answer = await jsonOf(at(`/api/v1/claims/${claims[1]!}/retold`));
  assert.deepEqual(
    answer.map((one: { retold: { id: string } }) => one.retold.id),
    [ids[0]],
  );
  await desk.close();
});
