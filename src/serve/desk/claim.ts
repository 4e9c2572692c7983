// A claim with all that its page shows.

import type { ClaimCase, ClaimLine, Judgement, Ledger, Told } from "../../ledger/index.ts";
import { claimPage } from "../../web/index.ts";
import type { ClaimRecord } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { once, receiptsOf, storiesOf } from "./lookups.ts";
import { doneIn } from "./done.ts";
import { drawing, drawnOf } from "./drawn.ts";
import { waitingFor } from "./patience.ts";
import { frameOf, partOf } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Statements of one page, articles whose receipts it lists, claims that are like it, and statements laid beside their sources. */
const [STATEMENTS, RECEIPTS, LIKE, RETOLD] = [40, 60, 6, 200];

export async function showClaim(c: Asked, desk: Desk, id: string) {
  return drawnOf(c, desk, { kind: "claim", id }, async () => {
    const claim = await desk.ledger.claim(id);
    if (!claim) return null;
    const frame = frameOf(c, desk, await doneIn(c, desk));
    const like = likeOf(desk.ledger, claim);
    const soon = waitingFor(desk)(like);
    const record = await claimRecord(c, desk.ledger, claim);
    const pageWith = (found: readonly ClaimLine[] | null) => claimPage({ ...record, like: found }, frame);
    const found = await soon;
    return drawing(frame, pageWith(found ?? null), found ? null : like.then(pageWith));
  });
}

async function claimRecord(c: Asked, ledger: Ledger, claim: ClaimCase): Promise<Omit<ClaimRecord, "like">> {
  const { id, told } = claim;
  const stories = await storiesOf(ledger, [...new Set(told.map(({ kept }) => kept.article.id))]);
  const articles = [...new Map(told.map((one) => [one.kept.article.id, one])).values()].slice(0, RECEIPTS);
  return {
    claim,
    stories: once(stories.values()),
    told: partOf(c, told, STATEMENTS, "from", "#statements"),
    meant: meantIn(told),
    receipts: await receiptsOf(
      ledger,
      articles.map(({ kept }) => kept),
    ),
    retold: await ledger.retoldOf(told.slice(0, RETOLD).map(({ statement }) => statement.id)),
    confirmedBy: confirmedBy(await ledger.judgements(), await ledger.view(), id),
  };
}

async function likeOf(ledger: Ledger, { id, text }: ClaimCase): Promise<ClaimLine[]> {
  const found = await ledger.claimsLike(text, LIKE + 1);
  return found.filter((one) => one.id !== id).slice(0, LIKE);
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
