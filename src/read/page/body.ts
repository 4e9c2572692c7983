// Which blocks of a page are its article.

import type { PageBlock } from "./blocks.ts";
import { featureNames, featuresOf } from "./features.ts";
import { chancesOf } from "./model.ts";
import type { Weights } from "./model.ts";
import { promotionOf } from "./promotion.ts";
import type { Promotion } from "./promotion.ts";
import { endsSentence, isProse } from "./signs.ts";

/** Share of the words in Readability's verdict that an article holds at least. */
const AT_LEAST = 0.6;
/** An article without a single sentence has at least this many characters outside links. */
const SHORTEST = 80;
/** An article has at least this many characters outside links. */
const SHORTEST_SENTENCE = 25;

/** Most pull quotes that are looked up in the article. */
const MOST_PULLED = 20;

/** Lines of these kinds are no part of an article, however likely their place is. */
const NEVER: readonly Promotion[] = [
  "FOLLOW",
  "RELATED",
  "RELATED_TITLE",
  "SHARE",
  "COOKIES",
  "ADVERTISEMENT",
  "CREDIT",
  "DATELINE",
];

/**
 * The blocks of the article, in order; empty where the page holds none.
 * `chosen` is Readability's verdict over the page's texts; where it has none, all prose stands in for it.
 */
export function bodyOf(
  blocks: readonly PageBlock[],
  chosen: ReadonlySet<number> | null,
  title: string,
  weights: Weights,
): PageBlock[] {
  const verdict = chosen ?? new Set(blocks.filter(isProse).flatMap(({ texts }) => texts));
  const chances = chancesOf(featuresOf(blocks, verdict, title), featureNames, weights);
  const words = blocks.map(({ text }) => wordsIn(text));
  const order = [...blocks.keys()].toSorted((a, b) => chances[b]! - chances[a]! || a - b);
  const isChosen = (place: number) => blocks[place]!.texts.some((text) => verdict.has(text));
  const bar = Math.min(likeliest(order, chances, words), enough(order.filter(isChosen), chances, words));
  const body = blocks.filter((block, place) => chances[place]! >= bar && isOwn(block));
  return isArticle(body) ? withHours(blocks, withoutPulled(body)) : [];
}

/** 18.25, 9:30 am, 17.52 GMT: the hour of an entry, and nothing else in its line. */
const HOUR =
  /^(?:at |updated |posted )?\d{1,2}(?:[.:h][0-5]\d(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)(?: \(?[a-z]{2,4}\)?)?(?: ?[|:–-])?$/i;
const LONGEST_HOUR = 24;

/** The body with the hours over its paragraphs, of which a live page has several; one alone is of the page. */
function withHours(blocks: readonly PageBlock[], body: readonly PageBlock[]): PageBlock[] {
  const kept = new Set(body);
  const isOver = (place: number) => [1, 2].some((step) => kept.has(blocks[place + step]!));
  const hours = blocks.filter(({ text }, place) => text.length <= LONGEST_HOUR && HOUR.test(text) && isOver(place));
  if (hours.length < 2) return [...body];
  for (const hour of hours) kept.add(hour);
  return blocks.filter((block) => kept.has(block));
}

/** The bar above which the words kept and the words of the article are expected to agree best (F1). */
function likeliest(order: readonly number[], chances: readonly number[], words: readonly number[]): number {
  const expected = order.reduce((sum, place) => sum + chances[place]! * words[place]!, 0);
  let [right, kept, best, bar] = [0, 0, 0, 1];
  for (const place of order) {
    right += chances[place]! * words[place]!;
    kept += words[place]!;
    const agreement = (2 * right) / (kept + expected);
    if (agreement > best) [best, bar] = [agreement, chances[place]!];
  }
  return bar;
}

/** The highest bar that leaves enough of what Readability keeps. */
function enough(chosen: readonly number[], chances: readonly number[], words: readonly number[]): number {
  const wanted = AT_LEAST * chosen.reduce((sum, place) => sum + words[place]!, 0);
  let held = 0;
  for (const place of chosen) {
    held += words[place]!;
    if (held >= wanted) return chances[place]!;
  }
  return 1;
}

function isOwn({ text }: PageBlock): boolean {
  const promotion = promotionOf(text);
  return promotion === null || !NEVER.includes(promotion);
}

/** The body without pull quotes: words of the article that are shown once more. */
function withoutPulled(body: readonly PageBlock[]): PageBlock[] {
  const isPull = ({ element }: PageBlock) =>
    /pull-?quote/i.test(`${element.attributes.class ?? ""} ${element.parent?.attributes.class ?? ""}`);
  const pulled = new Set(body.filter(isPull).slice(0, MOST_PULLED));
  const rest = body.filter((block) => !pulled.has(block));
  const words = rest.map(({ text }) => text.toLowerCase()).join("\n");
  return body.filter((block) => !pulled.has(block) || !words.includes(unquoted(block.text.toLowerCase())));
}

function unquoted(text: string): string {
  return text.replace(/^["'“”«»„\s]{1,9}|["'“”«»\s.]{1,9}$/g, "");
}

/** Is there a sentence of some length, or much text, that is no link? */
function isArticle(body: readonly PageBlock[]): boolean {
  const unlinked = body.reduce((sum, { text, linked }) => sum + Math.max(0, text.length - linked), 0);
  const speaks = body.some(({ text, linked }) => linked < text.length / 2 && endsSentence(text));
  return unlinked >= (speaks ? SHORTEST_SENTENCE : SHORTEST);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}
