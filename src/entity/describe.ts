// From the spans of an article's statements to their records.

import type { Article } from "../article/index.ts";
import { type Entry, type Prose, entriesIn, momentsIn } from "../language/index.ts";
import {
  type Found,
  type Moment,
  type Speaker,
  type Statement,
  actOf,
  certaintyOf,
  chainsOf,
  polarityOf,
  saidAtOf,
  sightOf,
} from "../statement/index.ts";
import { DOCUMENTS } from "./english/bodies.ts";
import { tell } from "./links.ts";
import type { Resolved } from "./resolved.ts";

/** The record of a statement but its figures and times. */
export type Described = Pick<Statement, "form" | "act" | "polarity" | "certainty" | "chain" | "saidAt">;

/** The records of an article's statements, in their order. `moments` are the dates of the text, where they are known. */
export function describe(
  prose: Prose,
  article: Pick<Article, "published" | "publisher">,
  found: readonly Found[],
  moments: readonly Moment[] = momentsIn(prose, article.published),
): Described[] {
  if (found.length === 0) return [];
  const told = tell(prose, chainsOf(prose, found), article.publisher);
  const entries = entriesIn(prose, article.published);
  return found.map((one, i) => {
    const { chain, source } = told[i]!;
    const sight = sightOf(prose, one);
    const act = actOf(sight, speakerOf(source));
    return {
      form: sight.form,
      act,
      polarity: polarityOf(sight, act),
      certainty: certaintyOf(sight, act),
      chain,
      saidAt: inEntry(entries, one, notAfter(article.published, saidAtOf(prose, one, moments))),
    };
  });
}

/** Nobody is reported to have said something later than the report: such a date is of something else. */
function notAfter(published: string | null, said: string | null): string | null {
  if (said === null || published === null || !/^\d{4}(?:-\d\d){0,2}/.test(said)) return said;
  const day = said.slice(0, 10);
  return day > published.slice(0, day.length) ? null : said;
}

/** On a live page by the clock of its entry, but for what was said on another day. */
function inEntry(entries: readonly Entry[], { content, cue }: Found, said: string | null): string | null {
  const start = (content[0] ?? cue[0])?.start ?? -1;
  const entry = entries.findLast((one) => one.start <= start && start < one.end);
  return entry && (said === null || said.slice(0, 10) === entry.at.slice(0, 10)) ? entry.at : said;
}

/** What the act needs to know of the source: figures by Vale speak as a document. */
function speakerOf({ link, head, names }: Resolved): Speaker {
  if (/^(?:agency|agencies|newspapers?|outlets?|media)$/.test(head) && link.kind === "unnamed")
    return { kind: "publication", head, names };
  return { kind: DOCUMENTS.has(head) && link.kind !== "person" ? "document" : link.kind, head, names };
}
