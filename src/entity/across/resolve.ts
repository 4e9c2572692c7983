// Whom a name means, over articles and spellings.

import { likenessOf } from "./alike.ts";
import { forget, SWEPT } from "./forget.ts";
import type { Likeness, Reason } from "./likeness.ts";
import { type Family, type Mention, familyOf, mentionId } from "./mention.ts";
import { type Reach, reachOf } from "./reach.ts";
import type { Known, Registry } from "./known.ts";
import { beside, candidatesFor, found, learn, namesake } from "./registry.ts";
import { rest, knownBy } from "./rest.ts";
import { type Office, isOtherOffice, isSameOffice, officeOf } from "./role.ts";

/** Whom a mention means. */
export interface Resolution {
  /** Id of the entity; null where the article names nobody. */
  readonly entity: string | null;
  /** Why: how the name is like one that was known, or why it is not linked. */
  readonly reason: Reason | "first mention" | "more than one may be meant" | "no name";
  readonly isNew: boolean;
  /** Its names or roles are others now; so they are where it is new. */
  readonly isChanged: boolean;
}

/** A candidate, with all that speaks for it. */
interface Case {
  readonly known: Known;
  readonly likeness: Likeness;
  /** Story, article, company and role that agree, counted. */
  readonly support: number;
  /** The role is hardly the same person's. */
  readonly isAgainst: boolean;
  /** Named in this article, or in this story. */
  readonly isHere: boolean;
  readonly isStory: boolean;
}

/**
 * Whom the mention means among all that `registry` knows, which learns from it: an entity that is there, or a new
 * one. In doubt it is a new one. The same mentions in the same order give the same answers.
 */
export function resolveEntity(registry: Registry, mention: Mention): Resolution {
  const { name, kind } = mention;
  if (name === null || name.trim() === "" || kind === "unnamed")
    return { entity: null, reason: "no name", isNew: false, isChanged: false };
  const resolution = resolved(registry, mention, name);
  if (registry.mentions % SWEPT === 0) {
    forget(registry);
    rest(registry);
  }
  return resolution;
}

function resolved(registry: Registry, mention: Mention, name: string): Resolution {
  const { kind } = mention;
  const cases = casesFor(registry, mention, name, familyOf(kind));
  const reach = reachOf(name, familyOf(kind));
  const chosen = choose(cases.filter((one) => isWithin(one, reach) && isEnough(one)));
  if (chosen === "many") return fresh(registry, mention, "more than one may be meant");
  if (!chosen) return fresh(registry, mention, "first mention");
  const isChanged = learn(registry, chosen.known, mention);
  return { entity: chosen.known.id, reason: reasonOf(chosen, name), isNew: false, isChanged };
}

/** How the name is like the entity's own, where that is enough; else like the spelling that was nearest. */
const reasonOf = ({ known, likeness }: Case, name: string): Reason =>
  likenessOf(known.names[0]!, name, known.family)?.reason ?? likeness.reason;

function fresh(registry: Registry, mention: Mention, reason: Resolution["reason"]): Resolution {
  const id = mentionId(mention);
  const before = knownBy(registry, id);
  // The article names it a second time.
  const isOpen = reason === "first mention";
  if (before) return { entity: id, reason, isNew: false, isChanged: learn(registry, before, mention, isOpen) };
  found(registry, id, mention, isOpen);
  return { entity: id, reason, isNew: true, isChanged: true };
}

function casesFor(registry: Registry, mention: Mention, name: string, family: Family): Case[] {
  const near = vouching(registry, mention);
  const office = mention.role === null ? null : officeOf(mention.role);
  const caseFor = (known: Known): Case[] => {
    const likeness = strongest(known, name, family);
    return likeness ? [caseOf(mention, { known, likeness, near, office })] : [];
  };
  // Most names are known, and one has them.
  const only = namesake(registry, name, family);
  const cases = only ? caseFor(only) : [];
  if (cases.some(({ likeness, isAgainst }) => likeness.strength > 1 && !isAgainst)) return cases;
  return candidatesFor(registry, name, family).flatMap(caseFor);
}

interface Evidence {
  readonly known: Known;
  readonly likeness: Likeness;
  /** Names beside it that vouch for somebody. */
  readonly near: readonly string[];
  readonly office: Office | null;
}

function caseOf(mention: Mention, { known, likeness, near, office }: Evidence): Case {
  const offices = office === null ? [] : known.roles.map(officeOf);
  const isRole = offices.some((one) => isSameOffice(one, office!));
  const isHere = known.articles.includes(mention.article);
  const isStory = Boolean(mention.story) && known.stories.includes(mention.story!);
  return {
    known,
    likeness,
    support:
      (isStory ? 2 : 0) +
      (isHere ? 2 : 0) +
      Math.min(2, near.filter((name) => known.company.includes(name)).length) +
      (isRole ? 1 : 0),
    isAgainst: known.family === "person" && offices.length > 0 && offices.every((one) => isOtherOffice(one, office!)),
    isHere,
    isStory,
  };
}

/** The best of its spellings. */
function strongest(known: Known, name: string, family: Family): Likeness | null {
  if (known.names.includes(name)) return likenessOf(name, name, family);
  let best: Likeness | null = null;
  for (const spelling of known.names) {
    const found = likenessOf(spelling, name, family);
    if (found && (!best || found.strength > best.strength)) best = found;
    if (best?.strength === 3 || (best?.reason === "same name" && best.strength === 2)) break;
  }
  return best;
}

/** Names that stand beside everybody vouch for nobody. */
const EVERYWHERE = 0.1;
const FEW = 20;

/** The names beside a mention that vouch for somebody. */
function vouching({ seen, mentions }: Registry, mention: Mention): string[] {
  const most = Math.max(FEW, mentions * EVERYWHERE);
  return beside(mention).filter((name) => (seen[`c ${name}`] ?? 0) <= most);
}

/** "The ministry" of another story is another ministry. */
const isWithin = ({ isHere, isStory }: Case, reach: Reach) =>
  reach === "anywhere" || isHere || (reach === "story" && isStory);

/** How much must speak for a likeness of each strength. */
function isEnough({ likeness, support, isAgainst }: Case): boolean {
  if (likeness.strength === 3) return true;
  if (isAgainst) return support > 1 && likeness.strength === 2;
  return likeness.strength === 2 || support > 0;
}

/** The best supported; "many" where two are as good and neither is the same name. */
function choose(cases: readonly Case[]): Case | "many" | null {
  const [best, next] = cases.toSorted((a, b) => rank(b) - rank(a));
  if (!best) return null;
  return next && rank(next) === rank(best) ? "many" : best;
}

const rank = ({ likeness, support }: Case) =>
  likeness.strength * 10 + support * 3 + (likeness.reason === "same name" ? 1 : 0);
