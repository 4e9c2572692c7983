// Where the footnotes of a brief that was written as text stand in the articles of a ledger.

import type { Span } from "../../article/index.ts";
import type { KeptArticle, Ledger } from "../../ledger/index.ts";
import { whereOf } from "../brief/formats.ts";
import { visible } from "../visible.ts";
import type { WrittenBrief, WrittenNote } from "./written.ts";

/** Where the words of a footnote stand. */
export interface Place {
  readonly kept: KeptArticle;
  readonly span: Span;
  /** How a brief names the article, where the footnote names it otherwise; else null. */
  readonly named: string | null;
}

export async function placesOf({ notes }: WrittenBrief, ledger: Ledger): Promise<Map<number, Place>> {
  const places = new Map<number, Place>();
  const versions = new Map<string, readonly BareArticle[]>();
  for (const note of notes) {
    const { number, url } = note;
    if (url === null) continue;
    const all = versions.get(url) ?? textsOf(await ledger.versions(url));
    versions.set(url, all);
    const found = placeIn(all, note);
    if (found) places.set(number, found);
  }
  const story = await storyOf(places, ledger);
  const rest = story === null ? [] : notes.filter(({ url }) => url === null);
  const all = rest.length === 0 ? [] : await ledger.articlesOfStory(story!);
  const without = all.filter(({ article }) => article.url === null).map((kept) => bareOf(kept, false));
  for (const note of rest) {
    const found = placeIn(without, note);
    if (found) places.set(note.number, found);
  }
  return places;
}

/** The story that most of the articles belong to. */
export async function storyOf(places: ReadonlyMap<number, Place>, ledger: Ledger): Promise<string | null> {
  const counts = new Map<string, number>();
  for (const id of new Set([...places.values()].map(({ kept }) => kept.article.id))) {
    const story = await ledger.thingOf("story", id);
    if (story !== null) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A text without its spaces: a footnote that was broken to a width may have others, but only where a line ends. */
interface Bare {
  readonly letters: string;
  /** Where each unit of it stands in the text. */
  readonly places: readonly number[];
  /** What stood before each of them: nothing, a space, or the end of a line. */
  readonly gaps: readonly Gap[];
}

type Gap = "" | " " | "\n";

interface BareArticle extends Bare {
  readonly kept: KeptArticle;
  /** Its page says something else by now. */
  readonly isEarlier: boolean;
}

const SPACE = /\s/;
/** A joiner that lines of a terminal are rid of. */
const JOINER = "\u200d";

function bare(text: string): Bare {
  const places: number[] = [];
  const gaps: Gap[] = [];
  let gap = "" as Gap;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at]!;
    if (unit === JOINER) continue;
    if (SPACE.test(unit)) {
      gap = unit === "\n" || gap === "\n" ? "\n" : " ";
      continue;
    }
    places.push(at);
    gaps.push(gap);
    gap = "";
  }
  return { letters: places.map((at) => text[at]).join(""), places, gaps };
}

const bareOf = (kept: KeptArticle, isEarlier: boolean): BareArticle => ({
  kept,
  isEarlier,
  ...bare(visible(kept.article.text.replace(/\s/g, " "))),
});

/** The texts of one page, the last first. */
function textsOf(versions: readonly KeptArticle[]): BareArticle[] {
  const now = versions.at(-1)?.article.id;
  return versions.toReversed().map((kept) => bareOf(kept, kept.article.id !== now));
}

/** Places with the same letters that are looked at: more have other spaces for ever. */
const TRIES = 64;

/** An article that is named as the footnote names it goes before one that is not. */
function placeIn(articles: readonly BareArticle[], { label, quote }: WrittenNote): Place | null {
  const [wanted, name] = [bare(quote), bare(label)];
  let other: Place | null = null;
  for (const one of articles) {
    const at = startIn(one, wanted);
    if (at === null) continue;
    const names = labelsOf(one);
    const span = { start: one.places[at]!, end: one.places[at + wanted.letters.length - 1]! + 1 };
    if (names.some((each) => isSame(bare(each), name))) return { kept: one.kept, span, named: null };
    other ??= { kept: one.kept, span, named: names[0]! };
  }
  return other;
}

/** Where words begin in a text, whole; null where they do not stand there. */
function startIn(text: Bare, wanted: Bare): number | null {
  if (wanted.letters === "") return null;
  let at = -1;
  for (let tries = 0; tries < TRIES; tries += 1) {
    at = text.letters.indexOf(wanted.letters, at + 1);
    if (at < 0) return null;
    const end = at + wanted.letters.length;
    if (isBorder(text, at) && isBorder(text, end) && isAt(text, at, wanted)) return at;
  }
  return null;
}

/** Does no word go on here? */
const isBorder = ({ letters, gaps }: Bare, at: number) =>
  (gaps[at] ?? " ") !== "" || !/^[\p{L}\p{N}]{2}$/u.test(letters.slice(Math.max(0, at - 1), at + 1));

/** Are the spaces the same, but where a line of the words ends? */
const isAt = (text: Bare, at: number, wanted: Bare) =>
  wanted.gaps.every((gap, place) => {
    const its = text.gaps[at + place];
    return place === 0 || gap === its || (gap === "\n" && (its === " " || isInLongWord(text, at + place)));
  });

/** Only words that fill a line are broken in the middle. */
const LONG = 20;

function isInLongWord({ gaps }: Bare, at: number): boolean {
  let [start, end] = [at, at + 1];
  while (start > at - LONG && start > 0 && gaps[start] === "") start -= 1;
  while (end < at + LONG && end < gaps.length && gaps[end] === "") end += 1;
  return end - start >= LONG;
}

const isSame = (text: Bare, wanted: Bare) => text.letters === wanted.letters && isAt(text, 0, wanted);

/** A brief that was made before its page was edited does not say that its words are of an earlier text. */
function labelsOf({ kept: { article }, isEarlier }: BareArticle): string[] {
  const { publisher: outlet, published, url } = article;
  const plain = whereOf({ outlet, published, url });
  return isEarlier ? [plain, whereOf({ outlet, published, url, earlier: { until: null } })] : [plain];
}
