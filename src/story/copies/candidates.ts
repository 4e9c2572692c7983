// Which of the articles seen so far may share a passage with a new one.
//
// Memory is bounded. A fingerprint keeps the first articles that had it and no more, so that a phrase that
// everybody prints costs no more than a rare one; and articles are kept in two generations, of which the older
// is dropped when the younger is full.

/** Articles that a fingerprint remembers: the earliest, for the original is among them. */
const HOLDERS = 40;
/** Candidates that are looked at closely, the likeliest first. */
const CANDIDATES = 32;

/** One generation of articles. Plain data: it survives structuredClone, and `saved` writes it as JSON. */
export interface Generation {
  /** Ids in the order of arrival, each with its number of fingerprints. */
  readonly articles: [id: string, fingerprints: number][];
  /** Places in `articles` by fingerprint. */
  readonly holders: Map<number, number[]>;
}

/** All that is remembered to find copies by. */
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

const empty = (): Generation => ({ articles: [], holders: new Map() });

/** An index that has seen nothing. */
export const newCopyIndex = (size = 50_000): CopyIndex => ({ size, young: empty(), old: empty(), known: new Set() });

/** Articles that share fingerprints with these, the likeliest first. */
export function candidatesOf(index: CopyIndex, fingerprints: readonly number[]): Lookup {
  let touched = 0;
  const likely = [index.young, index.old].flatMap(({ articles, holders }) => {
    const hits = new Map<number, number>();
    for (const fingerprint of fingerprints)
      for (const place of holders.get(fingerprint) ?? []) {
        hits.set(place, (hits.get(place) ?? 0) + 1);
        touched += 1;
      }
    return [...hits].flatMap(([place, count]) => {
      const [id, size] = articles[place]!;
      return count >= enough(Math.min(size, fingerprints.length)) ? [{ id, share: count / size, count }] : [];
    });
  });
  const ranked = likely.toSorted((a, b) => b.count - a.count || b.share - a.share || (a.id < b.id ? -1 : 1));
  return { ids: ranked.slice(0, CANDIDATES).map(({ id }) => id), touched };
}

/** One shared fingerprint may be chance, unless the shorter text has hardly any. */
const enough = (size: number) => (size < 8 ? 1 : 2);

/** Puts an article into the index; one that is there already changes nothing. */
export function remember(index: CopyIndex, id: string, fingerprints: readonly number[]): void {
  if (index.known.has(id)) return;
  if (index.young.articles.length >= index.size) age(index);
  index.known.add(id);
  const place = index.young.articles.push([id, fingerprints.length]) - 1;
  for (const fingerprint of fingerprints) {
    const holders = index.young.holders.get(fingerprint);
    if (!holders) index.young.holders.set(fingerprint, [place]);
    else if (holders.length < HOLDERS) holders.push(place);
  }
}

function age(index: CopyIndex): void {
  for (const [id] of index.old.articles) index.known.delete(id);
  index.old = index.young;
  index.young = empty();
}

/** An index as JSON writes it. */
export interface SavedCopies {
  readonly size: number;
  readonly generations: readonly (readonly [
    Generation["articles"],
    readonly (readonly [number, readonly number[]])[],
  ])[];
}

/** The index as plain JSON. */
export const savedCopies = ({ size, young, old }: CopyIndex): SavedCopies => ({
  size,
  generations: [young, old].map(({ articles, holders }) => [articles, [...holders]] as const),
});

/** The index that was saved. */
export function restoredCopies({ size, generations }: SavedCopies): CopyIndex {
  const [young, old] = generations.map(([articles, holders]) => ({
    articles: [...articles],
    holders: new Map(holders.map(([fingerprint, places]) => [fingerprint, [...places]])),
  }));
  const index = { size, young: young ?? empty(), old: old ?? empty(), known: new Set<string>() };
  for (const { articles } of [index.young, index.old]) for (const [id] of articles) index.known.add(id);
  return index;
}
