// What a new statement does to a few earlier ones of its claim and of claims with other figures. An article that comes
// late may hold what others have answered before it came: then they do to it what they do.

import type { Claims } from "./join.ts";
import { saidOn, toldAt } from "./moment.ts";
import { hoursBetween, isOneArticle } from "./pair.ts";
import { relate } from "./relate.ts";
import type { Related } from "./relate.ts";
import { isAgainst, originOf, propositionIn } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";
import { namesReport, takesBack } from "./taking-back.ts";

/** What one statement, the subject, does to an earlier one. */
export interface RelationFound extends Related {
  readonly subject: string;
  readonly object: string;
  /** When the subject was put forward, ISO 8601. */
  readonly at: string | null;
}

interface Found extends Related {
  readonly earlier: StatementInContext;
  readonly later: StatementInContext;
}

/**
 * The relations of a statement that was joined to a story's claims. `lookup` gives earlier statements; one that it
 * does not know is left out. At most eight are looked at, whatever the size of the claim; of a denial that gives no figure
 * one of each figure that it denies.
 */
export function relationsFor(
  said: StatementInContext,
  claims: Pick<Claims, "beside">,
  lookup: (statement: string) => StatementInContext | undefined,
): RelationFound[] {
  if (namesReport(said) && said.wording?.about) return [];
  const beside = besideIn(claims, said).flatMap((id) => lookup(id) ?? []);
  if (beside.some((earlier) => isOneText(earlier, said))) return [];
  const [after, before] = [true, false].map((is) => beside.filter((other) => isAfter(other, said) === is));
  const back = inTime(after!).flatMap((later) => foundIn(said, later));
  const found = before!.flatMap((earlier) => foundIn(earlier, said));
  const again = found.filter(({ relation }) => relation === "repeats").map(({ earlier }) => earlier);
  return [...found, ...back]
    .filter(({ relation, earlier, later }) => {
      return relation !== "repeats" || earlier.publishedAt === null || !isOneArticle(earlier, later);
    })
    .filter(
      ({ relation, later }) => relation !== "retracts" || later !== said || !beside.some((one) => isTaken(one, said)),
    )
    .filter(({ relation, earlier, later }) => {
      return relation === "repeats" || later !== said || !again.some((one) => isAnswered(earlier, one));
    })
    .filter((one, at, all) => !all.slice(0, at).some((other) => saysAsMuch(other, one, said)))
    .map(({ earlier, later, relation, reason, by }) => {
      const at = saidOn(later) ?? later.publishedAt;
      return { subject: later.statement.id, object: earlier.statement.id, relation, reason, by, at };
    });
}

/** Statements that one is put beside. */
export const besideIn = (claims: Pick<Claims, "beside">, said: StatementInContext): string[] =>
  claims.beside(said.statement.id, deniesAll(said));

const FURTHER = /\b(?:more|additional|further|other|another|new|all|only|just|so many|that many)\b/i;

/** Who denies that soldiers were sent denies each number of them. */
function deniesAll(said: StatementInContext): boolean {
  const proposition = propositionIn(said);
  return (
    said.statement.act === "deny" &&
    proposition.counts.every(({ value }) => value === 0) &&
    isAgainst(said, proposition) &&
    !FURTHER.test(said.text)
  );
}

function foundIn(earlier: StatementInContext, later: StatementInContext): Found[] {
  const related = relate(earlier, later, true);
  return related ? [{ ...related, earlier, later }] : [];
}

/** Was one published after the statement that comes in now? Where a day is missing, as they come. */
function isAfter(other: StatementInContext, said: StatementInContext): boolean {
  const [one, now] = [toldAt(other), toldAt(said)];
  return one !== null && now !== null && one > now && (hoursBetween(said, other) ?? 0) > 0;
}

const inTime = (all: readonly StatementInContext[]) => all.toSorted((a, b) => (toldAt(a) ?? 0) - (toldAt(b) ?? 0));

/** Another version of an article says again what the one before it said. */
const isOneText = (earlier: StatementInContext, later: StatementInContext) =>
  later.publishedAt !== null &&
  isOneArticle(earlier, later) &&
  earlier.text === later.text &&
  earlier.cue === later.cue &&
  earlier.statement.chain.length === later.statement.chain.length &&
  originOf(earlier)?.name === originOf(later)?.name;

/** Does the same article take it back already? */
const isTaken = (one: StatementInContext, said: StatementInContext) =>
  isOneArticle(one, said) && takesBack(one) && !namesReport(one);

/** Who says the same again has said it already to what came before he said it last. */
const isAnswered = (object: StatementInContext, again: StatementInContext) => (hoursBetween(object, again) ?? -1) >= 0;

/** What a source does to its own words. */
const OWN: ReadonlySet<string> = new Set(["repeats", "updates", "supersedes", "retracts"]);

/** One such is enough, and one of another kind to each source. */
function saysAsMuch(before: Found, one: Found, said: StatementInContext): boolean {
  if (before.relation !== one.relation || (before.later === said) !== (one.later === said)) return false;
  if (one.relation === "denies" && deniesAll(said)) return false;
  if (one.later !== said) return nameOf(before.later) === nameOf(one.later);
  return OWN.has(one.relation) || nameOf(before.earlier) === nameOf(one.earlier);
}

const nameOf = (said: StatementInContext) => said.entity ?? originOf(said)?.name ?? said.statement.id;
