import { returnProof } from "../add-return.ts";
import type { Check } from "./check.ts";

/** Texts that came back prove themselves, and follow the text that their address had before. */
export const returns: Check = async function* ({ db }) {
  const rows = await db
    .selectFrom("returns as r")
    .innerJoin("articles as a", "a.seq", "r.article")
    .innerJoin("articles as b", "b.seq", "r.earlier")
    .leftJoin("returns as q", (join) =>
      join.onRef("q.address", "=", "r.address").on(({ eb, ref }) => eb("q.version", "=", eb(ref("r.version"), "-", 1))),
    )
    .leftJoin("snapshots as s", "s.seq", "r.snapshot")
    .selectAll("r")
    .select(["a.id as articleId", "b.id as earlierId", "s.id as snapshotId", "q.article as again"])
    .select(["a.address as home", "b.address as earlierHome", "b.version as earlierVersion"])
    .orderBy("r.seq")
    .execute();
  for (const row of rows) {
    if (returnProof(row, row.articleId, row.earlierId, row.snapshotId) !== row.proof) {
      yield { name: "version record", says: `is not what was kept: ${row.id}` };
    }
    const isAtHome = row.home === row.address && row.earlierHome === row.address && row.article !== row.earlier;
    const follows = row.again === null ? row.earlierVersion === row.version - 1 : row.again === row.earlier;
    if (!isAtHome || !follows) yield { name: "version", says: `does not follow the one before: ${row.id}` };
  }
};
