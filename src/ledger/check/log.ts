import { correctionFault } from "../corrections.ts";
import { changesSince, eventProof } from "../events.ts";
import { allJudgements, judgementOf, judgementProof } from "../judgement.ts";
import type { Check } from "./check.ts";

/** The log has no gap, says what it said, and has every article once. */
export const log: Check = async function* ({ db }) {
  let last = 0;
  let articles = 0;
  let pages = 0;
  for await (const change of changesSince(db, 0)) {
    if (change.number !== last + 1) yield { name: "log", says: `an event is missing: ${last + 1}` };
    if (change.kind.startsWith("article.")) articles += 1;
    if (change.kind.startsWith("page.")) pages += 1;
    last = change.number;
  }
  const count = async (table: "articles" | "returns" | "fates") =>
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow()
    ).count;
  const kept = (await count("articles")) + (await count("returns"));
  if (kept !== articles) yield { name: "log", says: `${articles} articles arrived, kept are: ${kept}` };
  const fates = await count("fates");
  if (fates !== pages) yield { name: "log", says: `${pages} pages went or came back, kept are: ${fates}` };
};

/** Every event is what was written. */
export const events: Check = async function* ({ db }) {
  for (let after = 0; ;) {
    const rows = await db.selectFrom("events").selectAll().where("seq", ">", after).orderBy("seq").limit(500).execute();
    for (const row of rows) {
      if (eventProof(row) !== row.proof) yield { name: "event", says: `is not what was written: ${row.seq}` };
    }
    if (rows.length === 0) return;
    after = rows.at(-1)!.seq;
  }
};

/** Every judgement is what was said. */
export const judgements: Check = async function* ({ db }) {
  for (const row of await db.selectFrom("judgements").selectAll().execute()) {
    if (judgementProof(row) !== row.proof) yield { name: "judgement", says: `is not what was kept: ${row.id}` };
  }
  for (const judgement of await allJudgements(db)) {
    if (judgementOf(judgement).id !== judgement.id) {
      yield { name: "judgement id", says: `is no hash of what it says: ${judgement.id}` };
    }
    const fault = await correctionFault(db, judgement.verdict);
    if (fault !== null) yield { name: "judgement", says: `${judgement.id}: ${fault}` };
  }
};
