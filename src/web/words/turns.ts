// What became of statements from one text of an address to the next: gone, or put forward less firmly.

import { wordsOf } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import type { Act, Certainty, Statement } from "../../statement/index.ts";

/** An article with its statements. */
interface Read {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/** A statement of the earlier text that the later one no longer makes, or makes less firmly (`now`). */
export interface Turn {
  readonly kind: "removed" | "softened";
  readonly was: Statement;
  /** Null where it is gone. */
  readonly now: Statement | null;
  /** What is weaker: "confirm → report", "certain → possible"; empty where it is gone. */
  readonly by: readonly string[];
}

/** How firmly an act puts something forward; what is not here is neither firmer nor weaker. */
const FIRMNESS: Partial<Record<Act, number>> = {
  confirm: 3,
  say: 2,
  assess: 2,
  accuse: 2,
  warn: 2,
  report: 1,
  believe: 1,
};
const SURENESS: Partial<Record<Certainty, number>> = { certain: 3, probable: 2, possible: 1 };

/** Share of their words that two statements of one source have in common where one was made into the other. */
const ALIKE = 0.4;
/** Most statements of one text whose fellows are looked for among others than the same words. */
const MOST = 200;

/** What became of the statements of a text in the next one, in the order of the earlier text. */
export function turnsOf(before: Read, after: Read): Turn[] {
  const pairs = pairsOf(before.statements.map(labelledIn(before)), after.statements.map(labelledIn(after)));
  return before.statements.flatMap((was): Turn[] => {
    const now = pairs.get(was) ?? null;
    const by = now ? weakerIn(was, now) : [];
    if (now && by.length === 0) return [];
    return [{ kind: now ? "softened" : "removed", was, now, by }];
  });
}

function weakerIn(was: Statement, now: Statement): string[] {
  const isLess = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && other < one;
  return [
    ...(isLess(FIRMNESS[was.act], FIRMNESS[now.act]) ? [`${was.act} → ${now.act}`] : []),
    ...(isLess(SURENESS[was.certainty], SURENESS[now.certainty]) ? [`${was.certainty} → ${now.certainty}`] : []),
  ];
}

/** A statement with what it is told by. */
interface Labelled {
  readonly statement: Statement;
  readonly source: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

const labelledIn =
  ({ article }: Read) =>
  (statement: Statement): Labelled => {
    const text = plain(wordsOf(article.text, statement.content));
    const source = plain(statement.chain[0]?.name ?? wordsOf(article.text, statement.source));
    return { statement, source, text, words: new Set(text.split(" ")) };
  };

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Which statement each became: one of the same words, else the likest of the same source. */
function pairsOf(before: readonly Labelled[], after: readonly Labelled[]): Map<Statement, Statement> {
  const pairs = new Map<Statement, Statement>();
  const left = new Set(after);
  const take = (one: Labelled, other: Labelled | undefined) => {
    if (!other) return;
    pairs.set(one.statement, other.statement);
    left.delete(other);
  };
  const byText = Map.groupBy(after, ({ text }) => text);
  for (const one of before) {
    const same = byText.get(one.text)?.filter((other) => left.has(other));
    take(one, same?.find(({ source }) => source === one.source) ?? same?.[0]);
  }
  for (const one of before.filter(({ statement }) => !pairs.has(statement)).slice(0, MOST)) {
    const ranked = [...left]
      .slice(0, MOST)
      .filter(({ source }) => source === one.source)
      .map((other) => ({ other, share: shareOf(one.words, other.words) }))
      .filter(({ share }) => share >= ALIKE);
    take(one, ranked.toSorted((a, b) => b.share - a.share)[0]?.other);
  }
  return pairs;
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both);
}
