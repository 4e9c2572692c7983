// The statements of an article as they are compared. Reading them again takes long: they are remembered for a while.

import type { Kysely } from "kysely";
import type { StatementInContext } from "../../claim/index.ts";
import { contextsIn } from "../../story/index.ts";
import type { Tables } from "../tables.ts";
import type { View } from "../view.ts";
import type { StandingReading } from "./readings.ts";
import { recent } from "./recent.ts";

/** Statements in context that a connection remembers, by article: what they count is read once. */
const remembered = recent<readonly StatementInContext[]>(1_000);

/** Statements in context, as people have corrected them. */
export function contextsAs(
  db: Kysely<Tables>,
  { corrected }: View,
  { article, statements, entities }: StandingReading,
): readonly StatementInContext[] {
  if (statements.some(({ id }) => corrected.has(id))) return contextsIn({ article, statements, entities });
  const known = remembered(db);
  const meant = statements.map(({ id }) => entities.get(`${id}#0`) ?? "").join(" ");
  const made = known.at(article.id, meant) ?? contextsIn({ article, statements, entities });
  known.keep(article.id, meant, made);
  return made;
}
