// What a new statement does to a few earlier ones of its claim and of claims with other figures.

import type { Claims } from "./join.ts";
import { hoursBetween, isOneArticle } from "./pair.ts";
import { relate } from "./relate.ts";
import type { Related } from "./relate.ts";
import { originOf } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";

/** What one statement, the subject, does to an earlier one. */
export interface RelationFound extends Related {
  readonly subject: string;
  readonly object: string;
}

interface Found extends RelationFound {
  readonly earlier: StatementInContext;
}

/**
 * The relations of a statement that was joined to a story's claims. `lookup` gives earlier statements; one that it
 * does not know is left out. At most eight are looked at, whatever the size of the claim.
 */
export function relationsFor(
  said: StatementInContext,
  claims: Pick<Claims, "beside">,
  lookup: (statement: string) => StatementInContext | undefined,
): RelationFound[] {
  const beside = claims.beside(said.statement.id).flatMap((id) => lookup(id) ?? []);
  if (beside.some((earlier) => isOneText(earlier, said))) return [];
  const found = beside.flatMap((earlier): Found[] => {
    const related = relate(earlier, said, true);
    return related ? [{ ...related, subject: said.statement.id, object: earlier.statement.id, earlier }] : [];
  });
  const again = found.filter(({ relation }) => relation === "repeats").map(({ earlier }) => earlier);
  return found
    .filter((one) => one.relation !== "repeats" || one.earlier.publishedAt === null || !isOneArticle(one.earlier, said))
    .filter((one) => one.relation === "repeats" || !again.some((before) => isAnswered(one.earlier, before)))
    .filter((one, at, all) => !all.slice(0, at).some((before) => saysAsMuch(before, one)))
    .map(({ subject, object, relation, reason, by }) => ({ subject, object, relation, reason, by }));
}

/** Another version of an article says again what the one before it said. */
const isOneText = (earlier: StatementInContext, later: StatementInContext) =>
  later.publishedAt !== null &&
  isOneArticle(earlier, later) &&
  earlier.text === later.text &&
  earlier.cue === later.cue &&
  earlier.statement.chain.length === later.statement.chain.length &&
  originOf(earlier)?.name === originOf(later)?.name;

/** Who says the same again has said it already to what came before he said it last. */
const isAnswered = (object: StatementInContext, again: StatementInContext) => (hoursBetween(object, again) ?? -1) >= 0;

/** What a source does to its own words. */
const OWN: ReadonlySet<string> = new Set(["repeats", "updates", "supersedes", "retracts"]);

/** One such is enough, and one of another kind to each source. */
const saysAsMuch = (before: Found, one: Found) =>
  before.relation === one.relation && (OWN.has(one.relation) || nameOf(before.earlier) === nameOf(one.earlier));

const nameOf = (said: StatementInContext) => said.entity ?? originOf(said)?.name ?? said.statement.id;
