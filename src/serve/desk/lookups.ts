// What several pages need of the ledger.

import type { ClaimLine, KeptArticle, Ledger } from "../../ledger/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { Kept } from "../../web/index.ts";

/** A story by what it goes by. */
export type Named = { readonly id: string; readonly title: string | null };

/** The stories of articles, by article. */
export async function storiesOf(ledger: Ledger, articles: readonly string[]): Promise<Map<string, Named>> {
  const things = await ledger.thingsOf("story", articles);
  const titles = await ledger.storyTitles([...new Set(things.values())]);
  const byId = new Map(titles.map((one) => [one.id, one]));
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

/** Articles with the hashes of the pages that they were read from. */
export async function receiptsOf(ledger: Ledger, all: readonly KeptArticle[]): Promise<Kept[]> {
  const proofs = await ledger.proofsOf(all.map(({ article }) => article.id));
  return all.map(({ article, version }) => ({ article, version, snapshot: proofs.get(article.id) ?? null }));
}
