import { returnProof } from "../add-return.ts";
import type { Check } from "./check.ts";

/** Texts that came back prove themselves, and follow the text that their address had before. */
export const returns: Check = async function* ({ db }) {
  const rows = await db
    .selectFrom("returns as r")
    .innerJoin("articles as a", "a.seq", "r.article")
    .innerJoin("articles as b", "b.seq", "r.earlier")
    .innerJoin("addresses as d", "d.seq", "r.address")
    .leftJoin("addresses as e", "e.seq", "b.address")
    .leftJoin("snapshots as s", "s.seq", "r.snapshot")
    .selectAll("r")
    .select(({ selectFrom }) =>
      selectFrom("returns as q")
        .innerJoin("addresses as g", "g.seq", "q.address")
        .whereRef("g.home", "=", "d.home")
        .where(({ eb, ref }) => eb("q.version", "=", eb(ref("r.version"), "-", 1)))
        .select("q.article")
        .limit(1)
        .as("again"),
    )
    .select(["a.id as articleId", "b.id as earlierId", "s.id as snapshotId", "a.address as articleAddress"])
    .select(["d.home", "e.home as earlierHome", "b.version as earlierVersion"])
    .orderBy("r.seq")
    .execute();
  for (const row of rows) {
    if (returnProof(row, row.articleId, row.earlierId, row.snapshotId) !== row.proof) {
      yield { name: "version record", says: `is not what was kept: ${row.id}` };
    }
    const isAtHome = row.articleAddress === row.address && row.earlierHome === row.home && row.article !== row.earlier;
    const follows = row.again === null ? row.earlierVersion === row.version - 1 : row.again === row.earlier;
    if (!isAtHome || !follows) yield { name: "version", says: `does not follow the one before: ${row.id}` };
  }
};
