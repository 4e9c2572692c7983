import { gunzipSync } from "node:zlib";
import type { Article } from "../../article/index.ts";
import { wordsOf } from "../../article/index.ts";
import { snapshotProof } from "../add-snapshot.ts";
import { articleFaults, statementFaults } from "../faults.ts";
import type { Problem } from "../faults.ts";
import type { Store } from "../open.ts";
import { hashOf } from "../proof.ts";
import { articleOf, articleProof, namesOf, statementOf, statementProof } from "../rows.ts";
import { restored } from "../stored.ts";
import type { Facts } from "../tables.ts";
import type { Check } from "./check.ts";

/** Rows read at a time. */
const PAGE = 200;

/** Bytes and how they came are what their hashes say. */
export const snapshots: Check = async function* ({ db }) {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom("snapshots")
      .selectAll()
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(8)
      .execute();
    for (const row of rows) {
      if (snapshotProof(row) !== row.id) yield { name: "snapshot id", says: `is no hash of what it says: ${row.id}` };
      if (!holdsBytes(row)) yield { name: "snapshot bytes", says: `are not those that were kept: ${row.id}` };
    }
    if (rows.length === 0) return;
    after = rows.at(-1)!.seq;
  }
};

function holdsBytes({ bytes, hash, proof }: Facts["snapshots"]): boolean {
  try {
    return hashOf(bytes) === proof && hashOf(gunzipSync(bytes)) === hash;
  } catch {
    return false;
  }
}

/** Articles, their versions, statements and chains prove themselves. */
export const articles: Check = async function* (store) {
  for (let after = 0; ;) {
    const rows = await articleRows(store, after);
    const statements = await statementRows(
      store,
      rows.map(({ seq }) => seq),
    );
    for (const row of rows) yield* articleProblems(row, statements.get(row.seq) ?? []);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.seq;
  }
};

type ArticleRow = Awaited<ReturnType<typeof articleRows>>[number];
type Statements = { row: Facts["statements"]; links: Facts["links"][] }[];

const articleRows = ({ db }: Store, after: number) =>
  db
    .selectFrom("articles as a")
    .leftJoin("addresses", "addresses.seq", "a.address")
    .leftJoin("articles as b", "b.seq", "a.earlier")
    .leftJoin("snapshots", "snapshots.seq", "a.snapshot")
    .leftJoin("addresses as e", "e.seq", "b.address")
    .selectAll("a")
    .select(({ selectFrom }) =>
      // The text before may have been one that came back, at this address or where the page was before.
      selectFrom("returns as r")
        .innerJoin("addresses as d", "d.seq", "r.address")
        .whereRef("d.home", "=", "addresses.home")
        .where(({ eb, ref }) => eb("r.version", "=", eb(ref("a.version"), "-", 1)))
        .select("r.article")
        .limit(1)
        .as("again"),
    )
    .select(["addresses.address as url", "b.id as beforeId", "b.version as beforeVersion"])
    .select(["addresses.home", "e.home as beforeHome", "snapshots.id as snapshotId"])
    .where("a.seq", ">", after)
    .orderBy("a.seq")
    .limit(PAGE)
    .execute();

async function statementRows({ db }: Store, of: readonly number[]): Promise<Map<number, Statements>> {
  const found = new Map<number, Statements>();
  if (of.length === 0) return found;
  const from = Math.min(...of);
  const to = Math.max(...of);
  const rows = await db
    .selectFrom("statements")
    .selectAll()
    .where("article", ">=", from)
    .where("article", "<=", to)
    .orderBy("article")
    .orderBy("position")
    .execute();
  const links = await db
    .selectFrom("links")
    .innerJoin("statements", "statements.seq", "links.statement")
    .selectAll("links")
    .where("article", ">=", from)
    .where("article", "<=", to)
    .orderBy("links.statement")
    .orderBy("links.position")
    .execute();
  const chains = Map.groupBy(links, ({ statement }) => statement);
  for (const row of rows) {
    const list = found.get(row.article) ?? [];
    list.push({ row, links: chains.get(row.seq) ?? [] });
    found.set(row.article, list);
  }
  return found;
}

function* articleProblems(row: ArticleRow, statements: Statements): Generator<Problem> {
  const article = attempt(() => articleOf(row, row.url));
  if (!article) return yield { name: "article", says: `cannot be read: ${row.id}` };
  yield* articleFaults(article);
  const ids = statements.map(({ row: { id } }) => id);
  if (articleProof(row, row.beforeId, row.snapshotId, ids) !== row.proof) {
    yield { name: "article record", says: `is not what was kept: ${row.id}` };
  }
  if (!followsEarlier(row)) yield { name: "article version", says: `does not follow the one before: ${row.id}` };
  for (const [place, statement] of statements.entries()) yield* statementProblems(article, statement, place);
}

/** The text before is the one that the page had last, for the first time or again. */
const followsEarlier = ({ version, home, earlier, beforeVersion, beforeHome, again }: ArticleRow): boolean =>
  earlier === null
    ? version === 1
    : beforeHome === home && (again === null ? beforeVersion === version - 1 : again === earlier);

function* statementProblems(article: Article, { row, links }: Statements[number], place: number): Generator<Problem> {
  const statement = attempt(() => statementOf(row, links));
  if (!statement) return yield { name: "statement", says: `cannot be read: ${row.id}` };
  yield* statementFaults(article, statement);
  if (wordsOf(article.text, statement.content) !== restored(row.words)) {
    yield { name: "content words", says: `are not those of the text: ${row.id}` };
  }
  if (namesOf(statement.chain) !== restored(row.names)) {
    yield { name: "source names", says: `are not those of the chain: ${row.id}` };
  }
  if (row.position !== place) yield { name: "statement position", says: `leaves a gap: ${row.id}` };
  if (links.some(({ position }, index) => position !== index)) {
    yield { name: "chain position", says: `leaves a gap: ${row.id}` };
  }
  if (statementProof(row, links) !== row.proof) {
    yield { name: "statement record", says: `is not what was kept: ${row.id}` };
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
