// What became of statements from one text of an address to the next: each that was there beside what it is now.

import { wordsOf } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import type { Act, Certainty, Statement } from "../../statement/index.ts";
import { pairsOf } from "./statement-pairs.ts";
import type { Labelled } from "./statement-pairs.ts";
import { figureOf } from "./words.ts";

/** An article with its statements. */
interface Read {
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/** A statement that an edit took away, put in, or made into another. */
export interface Turn {
  readonly kind:
    | "removed"
    | "reversed"
    | "figure changed"
    | "softened"
    | "hardened"
    | "source changed"
    | "reworded"
    | "added";
  /** Null where it is new. */
  readonly was: Statement | null;
  /** Null where it is gone. */
  readonly now: Statement | null;
  /** What differs: "confirm → report", "certain → possible", "11 workers → 9 workers"; empty where words alone do. */
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

/**
 * What became of the statements of a text in the next one: those that are gone or became others, in the order of the
 * earlier text, then those that are new. What is as it was is left out.
 */
export function turnsOf(before: Read, after: Read): Turn[] {
  const [earlier, later] = [before.statements.map(labelledIn(before)), after.statements.map(labelledIn(after))];
  const pairs = pairsOf(earlier, later);
  const paired = new Set(pairs.values());
  return [
    ...earlier.flatMap((was): Turn[] => {
      const now = pairs.get(was);
      return now === undefined ? [{ kind: "removed", was: was.statement, now: null, by: [] }] : turned(was, now);
    }),
    ...later.flatMap((now): Turn[] =>
      paired.has(now) ? [] : [{ kind: "added", was: null, now: now.statement, by: [] }],
    ),
  ];
}

/** How one statement became another; nothing where it is the same. */
function turned(was: Labelled, now: Labelled): Turn[] {
  const figures = figuresIn(was.statement, now.statement);
  const isHedgedAlike = hasHedge(was) === hasHedge(now);
  const firmness = [
    { is: `${was.statement.act} → ${now.statement.act}`, by: step(FIRMNESS, was.statement.act, now.statement.act) },
    {
      is: `${was.statement.certainty} → ${now.statement.certainty}`,
      by: isHedgedAlike ? 0 : step(SURENESS, was.statement.certainty, now.statement.certainty),
    },
  ];
  const isReversed = denies(was) !== denies(now);
  const [weaker, firmer] = [-1, 1].map((way) => firmness.filter(({ by }) => by === way).map(({ is }) => is));
  const source = was.source === now.source ? [] : [`${shownSource(was)} → ${shownSource(now)}`];
  const isReworded = was.text !== now.text;
  const kind = kindOf({ isReversed, figures, weaker: weaker!, firmer: firmer!, source, isReworded });
  const turned = isReversed ? [`${was.statement.act} → ${now.statement.act}`] : [];
  const by = [...new Set([...turned, ...figures, ...weaker!, ...firmer!, ...source])];
  return kind === null ? [] : [{ kind, was: was.statement, now: now.statement, by }];
}

/** Does the source say that it is not so? */
const denies = ({ statement }: Labelled) => statement.act === "deny" || statement.polarity === "negative";

/** "Safe" made "at risk" says something else, and is no less sure. */
const hasHedge = ({ text, cue }: Labelled) => HEDGE.test(text) || HEDGE.test(cue);
const HEDGE =
  /\b(?:may|might|could|can|would|should|possib|perhaps|probab|likely|apparent|alleged|reported|suspect|believ|seem|appear|fear|think|thought|unclear|maybe|expect)/;

interface Differing {
  readonly isReversed: boolean;
  readonly figures: readonly string[];
  readonly weaker: readonly string[];
  readonly firmer: readonly string[];
  readonly source: readonly string[];
  readonly isReworded: boolean;
}

/** What weighs most names it; `by` tells the rest. */
function kindOf({ isReversed, figures, weaker, firmer, source, isReworded }: Differing): Turn["kind"] | null {
  if (isReversed) return "reversed";
  if (figures.length > 0) return "figure changed";
  if (weaker.length > 0) return "softened";
  if (firmer.length > 0) return "hardened";
  if (source.length > 0) return "source changed";
  return isReworded ? "reworded" : null;
}

/** Below zero where the later one is weaker, above where it is firmer, zero where neither can be said. */
function step<K extends string>(scale: Readonly<Partial<Record<K, number>>>, was: K, now: K): number {
  const [before, after] = [scale[was], scale[now]];
  return before === undefined || after === undefined ? 0 : Math.sign(after - before);
}

/** "11 workers → 9 workers"; what has no fellow stands alone: "40 houses → (none)". */
function figuresIn(was: Statement, now: Statement): string[] {
  const [before, after] = [was.figures.map(figureOf), now.figures.map(figureOf)];
  const gone = before.filter((one) => !after.includes(one));
  const come = after.filter((one) => !before.includes(one));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, place) => {
    return `${gone[place] ?? "(none)"} → ${come[place] ?? "(none)"}`;
  });
}

const shownSource = ({ statement }: Labelled): string => statement.chain[0]?.name ?? "source not named";

const labelledIn =
  ({ article }: Read) =>
  (statement: Statement): Labelled => {
    const text = plain(wordsOf(article.text, statement.content));
    const source = plain(statement.chain[0]?.name ?? wordsOf(article.text, statement.source));
    const cue = plain(wordsOf(article.text, statement.cue));
    return { statement, source, text, cue, words: new Set(text.split(" ")) };
  };

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
