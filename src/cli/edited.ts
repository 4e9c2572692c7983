// What an edit of a page changed, for people: its sentences, and its statements as they were and as they are.

import { wordsOf } from "../article/index.ts";
import type { Change, KeptArticle, KeptReading, Ledger } from "../ledger/index.ts";
import { turnsOf } from "../web/index.ts";
import type { Edit, Turn } from "../web/index.ts";
import type { Statement } from "../whence.ts";
import { beginningOf, oneLined, sourcesOf } from "../web/words/index.ts";

/** Longest words of a statement, in UTF-16 code units, in lines for people. */
const LONGEST = 160;

/** A statement as it was before an edit and as it is after it. */
export interface Turned {
  readonly kind: Turn["kind"];
  readonly who: string;
  /** Null where it is new. */
  readonly was: string | null;
  /** Null where it is gone. */
  readonly now: string | null;
  /** "confirm → report", "11 workers → 9 workers". */
  readonly by: readonly string[];
}

/** Two texts of a page, the second of which took the place of the first. */
export interface PageEdit {
  readonly before: KeptReading;
  readonly after: KeptReading;
}

/** What an edit made of which text, and what was made of an older copy; null for other changes. */
export async function editOf(
  ledger: Ledger,
  { kind, subject, detail }: Change,
  kept: KeptArticle | null,
): Promise<PageEdit | null> {
  const ids = kind === "article.edited" ? [String(detail["earlier"]), subject] : await nextOf(ledger, kind, kept);
  const [before, after] = await Promise.all(ids.map((id) => ledger.reading(id)));
  return before && after ? { before, after } : null;
}

async function nextOf(ledger: Ledger, kind: string, kept: KeptArticle | null): Promise<string[]> {
  if (kind !== "article.older" || !kept?.article.url) return [];
  const versions = await ledger.versions(kept.article.url);
  const next = versions[versions.findIndex(({ article }) => article.id === kept.article.id) + 1];
  return next ? [kept.article.id, next.article.id] : [];
}

/** What an edit made of statements. */
export function turnedIn({ before, after }: PageEdit): Turned[] {
  const wordsIn = (reading: KeptReading, one: Statement | null) =>
    one && beginningOf(wordsOf(reading.article.text, one.content), LONGEST);
  return turnsOf(before, after).map(({ kind, was, now, by }): Turned => {
    return { kind, who: sourcesOf((was ?? now)!), was: wordsIn(before, was), now: wordsIn(after, now), by };
  });
}

/** "statement softened (confirm → report): Ana Ruiz", and what it was and is. */
export const turnLines = ({ kind, who, was, now, by }: Turned): string[] => [
  `statement ${kind}${by.length > 0 ? ` (${by.map(oneLined).join(", ")})` : ""}: ${who}`,
  ...(was === null ? [] : [`      was: ${was}`]),
  ...(now === null ? [] : [`      is:  ${now}`]),
];

/** "softened: Ana Ruiz: that the ferry struck → that the ferry may have struck". */
export const turnWords = ({ kind, who, was, now }: Turned): string =>
  `${kind}: ${who}: ${[was, now].filter((words) => words !== null).join(" → ")}`;

/** The sentences as they were and as they are, and the words that make the difference. */
export function editLines(edits: readonly Edit[]): string[] {
  if (edits.length === 0) return ["no sentence differs"];
  return edits.flatMap(({ was, now, words }) => [
    ...was.map((sentence) => `${now.length === 0 ? "gone:" : "was: "} ${sentence}`),
    ...now.map((sentence) => `${was.length === 0 ? "new: " : "now: "} ${sentence}`),
    ...words.map((one) => `      ${one.was || "(nothing)"} → ${one.now || "(nothing)"}`),
  ]);
}
