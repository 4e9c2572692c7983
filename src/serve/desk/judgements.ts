// What people decided, with what each decision speaks of.

import { wordsOf } from "../../article/index.ts";
import { splitId } from "../../ledger/index.ts";
import type { Judgement, Ledger } from "../../ledger/index.ts";
import { articleHref, claimHref, entityHref, judgementsPage, statementHref, storyHref } from "../../web/index.ts";
import type { Judged, Spoken } from "../../web/index.ts";
import type { Desk } from "../env.ts";
import { doneIn } from "./done.ts";
import { drawing, drawn } from "./drawn.ts";
import type { Drawing } from "./drawn.ts";
import { frameOf, partOf } from "./shown.ts";
import type { Asked } from "./shown.ts";

/** Judgements of one page, and things of one judgement that are told. */
const [PAGE, TOLD] = [40, 8];

export const showJudgements = (c: Asked, desk: Desk) => drawn(c, () => judgementsIn(c, desk));

async function judgementsIn(c: Asked, desk: Desk): Promise<Drawing> {
  const { ledger } = desk;
  const all = (await ledger.judgements()).toReversed();
  const undone = undoneIn(all);
  const part = partOf(c, all, PAGE);
  const items: Judged[] = [];
  for (const judgement of part.items) items.push(await judgedIn(ledger, judgement, !undone.has(judgement.id)));
  const page = { ...part, items };
  const frame = frameOf(c, desk, await doneIn(c, desk));
  return drawing(frame, judgementsPage(page, frame));
}

/** Judgements that later ones undid; the latest come first. */
export function undoneIn(latestFirst: readonly Judgement[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, verdict } of latestFirst)
    if (!undone.has(id) && verdict.act === "undo") undone.add(verdict.judgement);
  return undone;
}

export async function judgedIn(ledger: Ledger, judgement: Judgement, stands: boolean): Promise<Judged> {
  const { verdict } = judgement;
  const ids = {
    merge: () => (verdict.act === "merge" ? verdict.things : []),
    split: () => (verdict.act === "split" ? [verdict.thing] : []),
    relate: () => (verdict.act === "relate" ? [verdict.subject, verdict.object] : []),
    correct: () => (verdict.act === "correct" ? [verdict.statement] : []),
    confirm: () => (verdict.act === "confirm" ? [verdict.target] : []),
    undo: () => (verdict.act === "undo" ? [verdict.judgement] : []),
  }[verdict.act]();
  const isStatement = verdict.act === "correct" || verdict.act === "relate";
  const about: Spoken[] = [];
  for (const id of ids.slice(0, TOLD)) {
    if (verdict.act === "undo")
      about.push({ href: `/judgements#j-${encodeURIComponent(id)}`, words: `judgement ${id}` });
    else about.push((isStatement ? null : await thingIn(ledger, id)) ?? (await factIn(ledger, id)));
  }
  const makes = verdict.act === "split" ? await thingIn(ledger, splitId(verdict)) : null;
  return { judgement, stands, about, makes };
}

/** A story, claim, person or body in words; null where it is none. */
export async function thingIn(ledger: Ledger, id: string): Promise<Spoken | null> {
  const thing = await ledger.thing(id);
  if (thing?.kind === "story") {
    const [line] = await ledger.storyLines([id]);
    return { href: storyHref(id), words: `the story ${line?.title ?? id}` };
  }
  if (thing?.kind === "claim") {
    const [line] = await ledger.claimLines([id]);
    return { href: claimHref(id), words: `the claim “${line?.text ?? id}”` };
  }
  if (thing?.kind === "entity") {
    const line = await ledger.entityLine(id);
    return { href: entityHref(id), words: line?.name ?? id };
  }
  return null;
}

/** A statement or an article in words. */
async function factIn(ledger: Ledger, id: string): Promise<Spoken> {
  const [said] = await ledger.statementsOf([id]);
  const [kept] = await ledger.articlesOf([said?.article ?? id]);
  if (!kept) return { href: null, words: id };
  const { article } = kept;
  if (!said) return { href: articleHref(article.id), words: article.title ?? id };
  return {
    href: statementHref(article.id, id),
    words: `the record of “${wordsOf(article.text, said.statement.content)}”`,
  };
}
