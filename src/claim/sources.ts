// Who puts a statement forward, and on which side. Who relays it takes no side.

import { nameScore } from "../entity/index.ts";
import type { Link, Statement } from "../statement/index.ts";
import type { Proposition } from "./proposition.ts";

/** A statement with what it needs to be compared. */
export interface StatementInContext {
  readonly statement: Statement;
  /** Words of its content. */
  readonly text: string;
  /** Who published it. */
  readonly outlet: string | null;
  /** When, ISO 8601. */
  readonly publishedAt: string | null;
}

/** The one who puts it forward; never who relays it. */
export const originOf = ({ statement }: StatementInContext): Link | null => statement.chain[0] ?? null;

/** Does the source say that it is not so? A denial in its own words ("we sent nobody") negates only once. */
export function isAgainst({ statement }: StatementInContext, { isNegated, isRefuting }: Proposition): boolean {
  const denies = statement.act === "deny" || statement.polarity === "negative";
  if (isRefuting) return true;
  return denies ? !(isNegated && statement.form === "indirect") : isNegated;
}

/** How like two names are from which on they are of one, and up to which of two. */
export const SAME = 0.6;
const OTHER = 0.25;

/** Is it one source? null where nothing tells: who is not named may be anybody. */
export function sourcesAgree(a: Link | null, b: Link | null): boolean | null {
  if (!a || !b || a.kind === "unnamed" || b.kind === "unnamed") return null;
  if (hasPostAt(a, b) || hasPostAt(b, a)) return null;
  const scores = voicesOf(a).flatMap((one) => voicesOf(b).map((other) => scoreOf(one, other)));
  if (scores.length === 0) return null;
  const best = Math.max(...scores);
  return best >= SAME ? true : best <= OTHER ? false : null;
}

/** The director of the service may speak for it, and may not. */
const hasPostAt = ({ role }: Link, { name, kind }: Link) =>
  role !== null && name !== null && kind !== "person" && role.toLowerCase().includes(name.toLowerCase());

interface Voice {
  readonly name: string;
  readonly isPerson: boolean;
}

/** A spokesman speaks with the voice of his body too. */
function voicesOf({ name, kind, onBehalfOf }: Link): Voice[] {
  const own = name === null ? [] : [{ name, isPerson: kind === "person" }];
  return onBehalfOf === null ? own : [...own, { name: onBehalfOf, isPerson: false }];
}

const scoreOf = (a: Voice, b: Voice) =>
  a.isPerson === b.isPerson ? nameScore(a.name, b.name, a.isPerson ? "person" : "organization") : 0;
