// Which of the articles seen so far may share a passage with a new one.
//
// Memory is bounded. A fingerprint keeps the first articles that had it and no more, so that a phrase that
// everybody prints costs no more than a rare one; and articles are kept in two generations, of which the older
// is dropped when the younger is full.

import { heldBy, hold, holdersOf, noHolders, type Holders } from "./holders.ts";

/** Candidates that are looked at closely, the likeliest first. */
const CANDIDATES = 16;

/** One generation of articles. */
export interface Generation {
  /** Ids in the order of arrival, each with its number of fingerprints. */
  readonly articles: [id: string, fingerprints: number][];
  /** Places in `articles` by fingerprint. */
  readonly holders: Holders;
}

/** All that is remembered to find copies by. Plain data: `savedCopies` writes it as JSON. */
export interface CopyIndex {
  /** Articles in a generation: a reprint is found among at least the last `size` articles. */
  readonly size: number;
  young: Generation;
  old: Generation;
  known: Set<string>;
}

/** What a look-up found, and how many entries it touched. */
export interface Lookup {
  readonly ids: readonly string[];
  readonly touched: number;
}

const empty = (): Generation => ({ articles: [], holders: noHolders() });

/** An index that has seen nothing. */
export const newCopyIndex = (size = 50_000): CopyIndex => ({ size, young: empty(), old: empty(), known: new Set() });

/** Articles that share fingerprints with these, the likeliest first. */
export function candidatesOf(index: CopyIndex, fingerprints: readonly number[]): Lookup {
  let touched = 0;
  const likely = [index.young, index.old].flatMap(({ articles, holders }) => {
    const places: number[] = [];
    const counts = countsFor(articles.length);
    const hit = (place: number) => {
      if (counts[place] === 0) places.push(place);
      counts[place]! += 1;
    };
    for (const fingerprint of fingerprints) holdersOf(holders, fingerprint, hit);
    return places.flatMap((place) => {
      const count = counts[place]!;
      counts[place] = 0;
      touched += count;
      const [id, size] = articles[place]!;
      return count >= enough(Math.min(size, fingerprints.length)) ? [{ id, share: count / size, count }] : [];
    });
  });
  const ranked = likely.toSorted((a, b) => b.count - a.count || b.share - a.share || (a.id < b.id ? -1 : 1));
  return { ids: ranked.slice(0, CANDIDATES).map(({ id }) => id), touched };
}

/** Zeros to count hits in, one for each article: whoever counts puts them back. */
let zeros = new Uint32Array(0);

function countsFor(articles: number): Uint32Array {
  if (zeros.length < articles) zeros = new Uint32Array(articles * 2);
  return zeros;
}

/** One shared fingerprint may be chance, unless the shorter text has hardly any. */
const enough = (size: number) => (size < 8 ? 1 : 2);

/** Puts an article into the index; one that is there already changes nothing. */
export function remember(index: CopyIndex, id: string, fingerprints: readonly number[]): void {
  if (index.known.has(id)) return;
  if (index.young.articles.length >= index.size) age(index);
  index.known.add(id);
  const place = index.young.articles.push([id, fingerprints.length]) - 1;
  for (const fingerprint of fingerprints) hold(index.young.holders, fingerprint, place);
}

function age(index: CopyIndex): void {
  for (const [id] of index.old.articles) index.known.delete(id);
  index.old = index.young;
  index.young = empty();
}

/** An index as JSON writes it: articles in the order of their arrival, the younger generation first. */
export interface SavedCopies {
  readonly size: number;
  readonly generations: readonly (readonly SavedArticle[])[];
}

/** An article, and those of its fingerprints that lead to it, 32 bits each in base 64. */
type SavedArticle = readonly [id: string, fingerprints: number, held: string];

/** The index as plain JSON. */
export const savedCopies = ({ size, young, old }: CopyIndex): SavedCopies => ({
  size,
  generations: [young, old].map(({ articles, holders }) => {
    const held = heldBy(holders, articles.length);
    return articles.map(([id, count], place) => [id, count, written(held[place]!)] as const);
  }),
});

const written = (fingerprints: readonly number[]) =>
  Buffer.from(Uint32Array.from(fingerprints).sort().buffer).toString("base64");

/** The index that was saved: it finds what the one that was saved would have. */
export function restoredCopies({ size, generations }: SavedCopies): CopyIndex {
  const [young = empty(), old = empty()] = generations.map(restored);
  return { size, young, old, known: new Set([...young.articles, ...old.articles].map(([id]) => id)) };
}

function restored(saved: readonly SavedArticle[]): Generation {
  const generation = empty();
  for (const [id, count, held] of saved) {
    const place = generation.articles.push([id, count]) - 1;
    const bytes = Buffer.from(held, "base64");
    for (let at = 0; at < bytes.length; at += 4) hold(generation.holders, bytes.readUInt32LE(at), place);
  }
  return generation;
}
