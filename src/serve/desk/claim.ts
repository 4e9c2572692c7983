// A claim with all that its page shows.

import type { ClaimCase, Judgement, Ledger, Told } from "../../ledger/index.ts";
import { claimPage } from "../../web/index.ts";
import type { ClaimRecord } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { once, receiptsOf, storiesOf } from "./lookups.ts";
import { doneIn } from "./done.ts";
import { frameOf, missing, partOf, shown } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Statements of one page, articles whose receipts it lists, and claims that are like it. */
const [STATEMENTS, RECEIPTS, LIKE] = [40, 60, 6];

export async function showClaim(c: Asked, desk: Desk, id: string) {
  const { ledger } = desk;
  const claim = await ledger.claim(id);
  if (!claim) return missing(c, desk, "claim", id);
  const frame = frameOf(c, desk, await doneIn(c, desk));
  return shown(c, frame, claimPage(await claimRecord(c, ledger, claim), frame));
}

async function claimRecord(c: Asked, ledger: Ledger, claim: ClaimCase): Promise<ClaimRecord> {
  const { id, told } = claim;
  const stories = await storiesOf(ledger, [...new Set(told.map(({ kept }) => kept.article.id))]);
  const like = (await ledger.claimsLike(claim.text, LIKE + 1)).filter((one) => one.id !== id).slice(0, LIKE);
  const articles = [...new Map(told.map((one) => [one.kept.article.id, one])).values()].slice(0, RECEIPTS);
  return {
    claim,
    stories: once(stories.values()),
    told: partOf(c, told, STATEMENTS, "from", "#statements"),
    meant: meantIn(told),
    like,
    receipts: await receiptsOf(
      ledger,
      articles.map(({ kept, statement }) => ({ kept, statement: statement.id })),
    ),
    confirmedBy: confirmedBy(await ledger.judgements(), await ledger.view(), id),
  };
}

const meantIn = (told: readonly Told[]) =>
  new Map(
    told.flatMap(({ statement, held }) =>
      held.chain.flatMap(({ entity }, place) =>
        entity === null ? [] : [[`${statement.id}#${place}`, entity] as const],
      ),
    ),
  );

/** Who looked at a thing last and left it as it is. */
export function confirmedBy(
  judgements: readonly Judgement[],
  { confirmed }: { readonly confirmed: ReadonlySet<string> },
  id: string,
): string | null {
  if (!confirmed.has(id)) return null;
  const last = judgements.findLast(({ verdict }) => verdict.act === "confirm" && verdict.target === id);
  return last?.person ?? null;
}
