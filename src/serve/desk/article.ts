// An article with all that its page shows.

import type { Span } from "../../article/index.ts";
import type { KeptArticle, KeptReading } from "../../ledger/index.ts";
import { correctedBy } from "../../ledger/index.ts";
import { articlePage, firstOf, spanHref, spanIn } from "../../web/index.ts";
import type { ArticleRecord, Edit } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { claimsOf, meantBy, once, receiptsOf, storiesOf } from "./lookups.ts";
import { doneIn } from "./done.ts";
import { drawing, drawnOf } from "./drawn.ts";
import { waitingFor } from "./patience.ts";
import { cursorOf, frameOf } from "./shown.ts";
import type { Asked } from "./shown.ts";

export async function showArticle(c: Asked, desk: Desk, id: string) {
  return drawnOf(c, desk, { kind: "article", id }, async () => {
    const kept = await desk.ledger.reading(id);
    if (!kept) return null;
    const frame = frameOf(c, desk, await doneIn(c, desk));
    const { edits, ...record } = await articleRecord(c, desk, kept);
    const pageWith = (found: readonly Edit[] | null) => articlePage({ ...record, edits: found }, frame);
    const soon = await waitingFor(desk)(edits);
    return drawing(frame, pageWith(soon ?? null), soon ? null : edits.then(pageWith));
  });
}

/** Code units around the place that is shown whose statements are looked up. */
const AROUND = 60_000;

/** Versions of a page that are listed, the latest. */
const VERSIONS = 40;

/** What the page shows; the edits are still looked for. */
type Found = Omit<ArticleRecord, "edits"> & { readonly edits: Promise<readonly Edit[]> };

async function articleRecord(c: Asked, desk: Desk, found: KeptReading): Promise<Found> {
  const { ledger } = desk;
  const view = await ledger.view();
  const kept = { ...found, statements: found.statements.map((one) => correctedBy(view, one)) };
  const { article, statements } = kept;
  const versions = article.url === null ? [] : await ledger.versions(article.url);
  const before = versions.findLast(({ version }) => version < kept.version);
  const edits = before ? desk.edits(before.article.id, article.id) : Promise.resolve([]);
  edits.catch(() => {});
  const asked = askedIn(c, kept, versions);
  const at = asked.here?.start ?? statementAt(c, kept) ?? cursorOf(c, "at") ?? 0;
  const near = statements.filter((one) => Math.abs(firstOf(one) - at) < AROUND);
  const stories = await storiesOf(ledger, [article.id]);
  const [receipt] = await receiptsOf(ledger, [kept]);
  return {
    kept,
    claims: await claimsOf(
      ledger,
      near.map((one) => one.id),
    ),
    meant: await meantBy(ledger, near),
    stories: once(stories.values()),
    versions: versions
      .slice(-VERSIONS)
      .map(({ article: { id, published, title }, version }) => ({ id, version, published, title })),
    edits,
    receipt: receipt!,
    gone: (await ledger.goneIn([article.id])).get(article.id)?.at ?? null,
    ...asked,
    at,
  };
}

/** Where a statement begins that the address names. */
function statementAt(c: Asked, { statements }: KeptReading): number | null {
  const id = c.req.query("s");
  const named = id === undefined ? undefined : statements.find((one) => one.id === id);
  return named ? firstOf(named) : null;
}

/** The span that the address asks for, in this text and in the latest of the page. */
function askedIn(
  c: Asked,
  { article, version }: KeptReading,
  versions: readonly KeptArticle[],
): Pick<ArticleRecord, "here" | "still"> {
  const quote = c.req.query("quote")?.slice(0, 2000);
  if (quote === undefined || quote === "") return {};
  const start = cursorOf(c, "start") ?? 0;
  const end = cursorOf(c, "end") ?? start + quote.length;
  const selector = { quote, start, end };
  const here: Span | null = spanIn(article.text, selector);
  const latest = versions.at(-1);
  if (!latest || latest.version === version) return { here };
  const now = spanIn(latest.article.text, selector);
  if (!now) return { here, still: null };
  const words = latest.article.text.slice(now.start, now.end);
  return { here, still: { href: spanHref(latest.article.id, words, now), version: latest.version } };
}
