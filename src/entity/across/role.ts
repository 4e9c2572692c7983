// Whether two roles may be one person's: a minister of defence and a goalkeeper are two people.

import { ROLES, mayBeCalled } from "../english/people.ts";
import { phraseOf, stateOf } from "./states.ts";

const set = (words: string) => new Set(words.split(" "));

/** Walks of life that seldom meet in one person. */
const WALKS: Readonly<Record<string, ReadonlySet<string>>> = {
  public: set(
    "minister president senator mayor mp mep governor chancellor premier lawmaker secretary councillor ambassador diplomat envoy congressman congresswoman " +
      "general colonel major admiral commander inspector sheriff detective prosecutor judge spokesman spokeswoman spokesperson official commissioner director chief head",
  ),
  sport: set(
    "coach striker goalkeeper footballer midfielder defender cyclist boxer champion athlete referee trainer swimmer runner",
  ),
  arts: set(
    "actor actress singer musician novelist poet filmmaker artist painter rapper dancer comedian conductor composer",
  ),
  faith: set("bishop archbishop priest imam rabbi cardinal pope pastor monk nun"),
  plain: set(
    "student resident neighbour neighbor villager survivor victim driver teacher farmer nurse shopkeeper passenger worker waiter pupil",
  ),
};

/** Words of a role that tell nothing about whose it is. */
const SMALL = set(
  "the a an of for and at in on to its his her their former then now acting deputy vice chief senior top s as who was is with from by new current ex late",
);

/** What a role says, as far as two roles are compared. */
export interface Office {
  /** "minister", "spokesman". */
  readonly heads: readonly string[];
  /** "defence", "protection": what the role is about. */
  readonly topics: readonly string[];
  readonly state: string | null;
  readonly walks: readonly string[];
}

/** Longest role that is read, in words. */
const LONGEST = 24;

/** Reads a role as an article gives it. */
export function officeOf(role: string): Office {
  const words = phraseOf(role)
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, LONGEST);
  const pairs = words.map((word, i) => `${word} ${words[i + 1] ?? ""}`);
  const state = [...pairs, ...words].map((phrase) => stateOf(phrase)?.state ?? null).find((found) => found !== null);
  const heads = words.filter((word) => ROLES.has(word));
  return {
    heads,
    topics: words
      .filter((word) => !ROLES.has(word) && !SMALL.has(word) && stateOf(word) === null)
      .map((word) => (word === "defense" ? "defence" : word)),
    state: state ?? null,
    walks: Object.keys(WALKS).filter((walk) => heads.some((head) => WALKS[walk]!.has(head))),
  };
}

/** The two roles are hardly one person's. */
export function isOtherOffice(a: Office, b: Office): boolean {
  if (a.state !== null && b.state !== null && a.state !== b.state) return true;
  return a.walks.length > 0 && b.walks.length > 0 && !a.walks.some((walk) => b.walks.includes(walk));
}

/** The two roles say the same of whoever holds them: defence minister, minister of defence. */
export function isSameOffice(a: Office, b: Office): boolean {
  if (isOtherOffice(a, b)) return false;
  if (a.topics.some((topic) => b.topics.includes(topic)))
    return a.heads.length === 0 || b.heads.length === 0 || mayShare(a, b);
  return (a.topics.length === 0 || b.topics.length === 0) && mayShare(a, b);
}

const mayShare = (a: Office, b: Office) =>
  a.heads.some((head) => b.heads.some((other) => mayBeCalled(head, other) || mayBeCalled(other, head)));
