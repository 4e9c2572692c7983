// What several pages need of the ledger.

import { instantOf } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import type { ClaimLine, KeptArticle, Ledger } from "../../ledger/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { ClaimCard, Kept } from "../../web/index.ts";

/** A story by what it goes by. */
export type Named = { readonly id: string; readonly title: string | null };

/** The stories of articles, by article. */
export async function storiesOf(ledger: Ledger, articles: readonly string[]): Promise<Map<string, Named>> {
  const things = await ledger.thingsOf("story", articles);
  const lines = await ledger.storyLines([...new Set(things.values())]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return new Map([...things].flatMap(([article, id]) => (byId.has(id) ? [[article, byId.get(id)!]] : [])));
}

/** Stories, each once. */
export const once = (stories: Iterable<Named>): Named[] => [
  ...new Map([...stories].map(({ id, title }) => [id, { id, title }])).values(),
];

/** The claims of statements, by statement. */
export async function claimsOf(ledger: Ledger, statements: readonly string[]): Promise<Map<string, ClaimLine>> {
  const things = await ledger.thingsOf("claim", statements);
  const lines = await ledger.claimLines([...new Set(things.values())]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return new Map([...things].flatMap(([one, id]) => (byId.has(id) ? [[one, byId.get(id)!]] : [])));
}

/** Whom the links of statements mean, by "statement#place". */
export const meantBy = (ledger: Ledger, statements: readonly Pick<Statement, "id" | "chain">[]) =>
  ledger.thingsOf(
    "entity",
    statements.flatMap(({ id, chain }) => chain.map((_, place) => `${id}#${place}`)),
  );

/** Claims with who says what of each and when its statements were published. */
export async function cardsOf(ledger: Ledger, lines: readonly ClaimLine[]): Promise<ClaimCard[]> {
  const cards: ClaimCard[] = [];
  for (const line of lines) {
    const found = await ledger.claim(line.id);
    if (!found) continue;
    const moments = found.told.flatMap(({ kept: { article } }) => instantOf(article.published) ?? []);
    cards.push({ line, positions: found.status.positions, moments });
  }
  return cards;
}

/** Articles with the hashes of the pages that they were read from. */
export async function receiptsOf(
  ledger: Ledger,
  all: readonly { readonly kept: KeptArticle; readonly statement: string | null }[],
): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const { kept, statement } of all) {
    const proof = statement === null ? null : await ledger.receiptOf(statement);
    const article: Article = kept.article;
    found.push({ article, version: kept.version, snapshot: proof?.snapshot ?? null });
  }
  return found;
}
