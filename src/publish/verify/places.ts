// Where the footnotes of a brief that was written as text stand in the articles of a ledger.

import type { Span } from "../../article/index.ts";
import type { KeptArticle, Ledger } from "../../ledger/index.ts";
import { visible } from "../visible.ts";
import type { WrittenBrief } from "./written.ts";

/** Where the words of a footnote stand. */
export interface Place {
  readonly kept: KeptArticle;
  readonly span: Span;
}

export async function placesOf({ notes }: WrittenBrief, ledger: Ledger): Promise<Map<number, Place>> {
  const places = new Map<number, Place>();
  const versions = new Map<string, readonly Bare[]>();
  for (const { number, url, quote } of notes) {
    if (url === null) continue;
    const all = versions.get(url) ?? (await ledger.versions(url)).map(bareOf);
    versions.set(url, all);
    const found = placeIn(all, quote);
    if (found) places.set(number, found);
  }
  const story = await storyOf(places, ledger);
  const rest = story === null ? [] : notes.filter(({ url }) => url === null);
  const all = rest.length === 0 ? [] : await ledger.articlesOfStory(story!);
  const without = all.filter(({ article }) => article.url === null).map(bareOf);
  for (const { number, quote } of rest) {
    const found = placeIn(without, quote);
    if (found) places.set(number, found);
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

/** An article without its spaces: those of a footnote that was broken to a width are others. */
interface Bare {
  readonly kept: KeptArticle;
  readonly text: string;
  /** Where each unit of it stands in the article. */
  readonly places: readonly number[];
}

/** Spaces, and joiners that lines of a terminal are rid of. */
const LOOSE = /[\s\u200d]/;

function bareOf(kept: KeptArticle): Bare {
  const shown = visible(kept.article.text);
  const places: number[] = [];
  for (let at = 0; at < shown.length; at += 1) if (!LOOSE.test(shown[at]!)) places.push(at);
  return { kept, text: places.map((at) => shown[at]).join(""), places };
}

function placeIn(articles: readonly Bare[], quote: string): Place | null {
  const wanted = [...quote].filter((one) => !LOOSE.test(one)).join("");
  for (const { kept, text, places } of articles) {
    const at = wanted === "" ? -1 : text.indexOf(wanted);
    if (at >= 0) return { kept, span: { start: places[at]!, end: places[at + wanted.length - 1]! + 1 } };
  }
  return null;
}
