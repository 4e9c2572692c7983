// With `since`, what became of claims is told before what somebody only said: a brief has little room for what is new.

import type { ClaimCase, Told } from "../../ledger/index.ts";
import type { Topic } from "./topics.ts";

/** What happened to a claim since: something became of it, it was put forward, it was quoted, or nothing did. */
const [TURNED, TOLD, QUOTED, NOTHING] = [3, 2, 1, 0];

/** Tells what is new. */
type IsNew = (told: Told) => boolean;

/** Topics in the order in which their news are told; those of one kind stay in their order. */
export function byFindings(topics: readonly Topic[], isNew: IsNew): Topic[] {
  const kinds = new Map(topics.map((topic) => [topic, kindOf(topic.cases, topic, isNew)]));
  return topics.toSorted((a, b) => kinds.get(b)! - kinds.get(a)!);
}

/** A topic with its claims in the order in which their news are told. */
export function newsFirst(topic: Topic, isNew: IsNew): Topic {
  const runs = runsOf(topic.cases).map((cases) => ({ cases, kind: kindOf(cases, topic, isNew) }));
  return { ...topic, cases: runs.toSorted((a, b) => b.kind - a.kind).flatMap(({ cases }) => cases) };
}

/** Claims with those that are only denied, which stand right behind the one that they answer. */
function runsOf(cases: readonly ClaimCase[]): ClaimCase[][] {
  const runs: ClaimCase[][] = [];
  for (const one of cases) {
    const isDenial = one.origins.least === 0 && one.origins.against.least > 0;
    if (isDenial && runs.length > 0) runs.at(-1)!.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** The greatest thing that happened to any of some claims of a topic. */
const kindOf = (some: readonly ClaimCase[], { cases }: Topic, isNew: IsNew): number =>
  Math.max(...some.map((one) => newsOf(one, cases, isNew)));

function newsOf(one: ClaimCase, beside: readonly ClaimCase[], isNew: IsNew): number {
  const news = one.told.filter(isNew);
  if (news.length === 0) return NOTHING;
  const ids = new Set(news.map(({ statement }) => statement.id));
  if (isAnswered(one, ids) || isSpreading(one, ids) || isMoved(one, news, beside, isNew)) return TURNED;
  return news.every(({ statement }) => statement.form === "direct") ? QUOTED : TOLD;
}

const ANSWERS = new Set(["confirmed", "denied", "retracted", "superseded"]);
const DOES = new Set(["confirms", "denies", "retracts", "updates", "supersedes"]);

/** Did somebody confirm it, deny it, take it back, or give another figure in its place? */
const isAnswered = ({ status, relations }: ClaimCase, ids: ReadonlySet<string>): boolean =>
  status.positions.some(({ what, statements }) => ANSWERS.has(what) && statements.some((id) => ids.has(id))) ||
  relations.some(({ subject, kind }) => DOES.has(kind) && ids.has(subject));

/** Do several independent origins put it forward now? */
const isSpreading = ({ origins }: ClaimCase, ids: ReadonlySet<string>): boolean =>
  origins.groups.filter(({ statements }) => statements.some((id) => ids.has(id))).length > 1;

/** Is its figure another one than was given before for the same thing? */
const isMoved = (one: ClaimCase, news: readonly Told[], beside: readonly ClaimCase[], isNew: IsNew): boolean =>
  news.some(({ statement }) => statement.figures.length > 0) &&
  beside.some((other) => other !== one && other.series === one.series && other.told.some((told) => !isNew(told)));
