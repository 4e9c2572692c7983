// Topics of a story: claims that answer each other, give figures for one thing, or share words that few others have.

import { wordsOf } from "../../article/index.ts";
import type { ClaimCase, StoryLine } from "../../ledger/index.ts";
import { weightOf } from "./evidence.ts";

/** Claims that are told together, the weightiest first. */
export interface Topic {
  readonly cases: readonly ClaimCase[];
  readonly weight: number;
}

/** Claims in topics, the weightiest topic first. `cases` come in order of weight. */
export function topicsOf(cases: readonly ClaimCase[], { last, title }: Pick<StoryLine, "last" | "title">): Topic[] {
  const groups = new Map<ClaimCase, ClaimCase[]>();
  const words = rareWords(cases);
  const telling = without(words, stemsOf(title ?? ""));
  for (const one of cases) {
    const kin = [...groups].find(
      ([first, home]) => isKin(one, first, words) || home.some(({ series }) => series === one.series),
    );
    const home = kin?.[1] ?? [];
    home.push(one);
    if (!kin) groups.set(one, home);
  }
  return [...groups.values()]
    .map((own) => ({ cases: behindTheirClaims(inSeries(own), telling), weight: weightIn(own, last) }))
    .toSorted((a, b) => b.weight - a.weight);
}

/** Claims that give figures for what the first one counts come before those that only share its words. */
const inSeries = ([first, ...others]: readonly ClaimCase[]): ClaimCase[] => [
  first!,
  ...others.toSorted((a, b) => Number(b.series === first!.series) - Number(a.series === first!.series)),
];

/** Claims beside the first one count for a part, those that give another figure for more: many small ones are no great one. */
function weightIn([first, ...others]: readonly ClaimCase[], last: string | null): number {
  const share = (one: ClaimCase) => (one.series === first!.series ? 0.6 : 0.15);
  return others
    .slice(0, 4)
    .reduce((sum, one) => sum + share(one) * weightOf(one.summary, last), weightOf(first!.summary, last));
}

/** Claims that somebody denies and nobody puts forward stand right behind the one whose words they share most, the rare ones before others. */
function behindTheirClaims(cases: readonly ClaimCase[], words: Words): ClaimCase[] {
  const placed = cases.filter((one) => !isOnlyDenied(one));
  for (const denial of cases.filter(isOnlyDenied)) {
    const kin = placed.filter((one) => sharedBy(denial, one, words).length >= SHARED);
    const closeness = (one: ClaimCase) =>
      sharedBy(denial, one, words).reduce((sum, word) => sum + 1 / holders(word, words), 0);
    const [closest] = kin.toSorted((a, b) => closeness(b) - closeness(a));
    placed.splice(closest ? placed.indexOf(closest) + 1 : placed.length, 0, denial);
  }
  return placed;
}

const isOnlyDenied = ({ origins }: ClaimCase): boolean => origins.least === 0 && origins.against.least > 0;

/** What the whole story is about ties no two of its claims. */
const without = (words: Words, some: ReadonlySet<string>): Words =>
  new Map([...words].map(([one, own]) => [one, new Set([...own].filter((word) => !some.has(word)))]));

/** The words of each claim that few others have. */
type Words = ReadonlyMap<ClaimCase, ReadonlySet<string>>;

const sharedBy = (one: ClaimCase, other: ClaimCase, words: Words): string[] => {
  const its = words.get(other)!;
  return [...words.get(one)!].filter((word) => its.has(word));
};

/** How many claims have a word: the fewer, the more it ties two of them together. */
const holders = (word: string, words: Words): number => [...words.values()].filter((own) => own.has(word)).length;

/** Words that two claims must share to be of one topic. */
const SHARED = 2;

function isKin(one: ClaimCase, other: ClaimCase, words: Words): boolean {
  if (one.series === other.series) return true;
  const [own, its] = [words.get(one)!, words.get(other)!];
  const shared = sharedBy(one, other, words).length;
  return shared >= SHARED && shared * 4 >= Math.min(own.size, its.size);
}

/** Share of the claims that may have a word which tells them apart. */
const RARE = 0.25;
/** Letters by which forms of a word are one. */
const STEM = 6;

function rareWords(cases: readonly ClaimCase[]): Map<ClaimCase, ReadonlySet<string>> {
  const all = new Map(cases.map((one) => [one, stemsOf(wordsIn(one))]));
  const counts = new Map<string, number>();
  for (const stems of all.values()) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.max(3, cases.length * RARE);
  return new Map(
    [...all].map(([one, stems]) => [one, new Set([...stems].filter((stem) => counts.get(stem)! <= most))]),
  );
}

/** Statements of a claim whose words are looked at. */
const READ = 3;

const wordsIn = ({ told }: ClaimCase): string =>
  told
    .slice(0, READ)
    .map(({ statement, kept }) => wordsOf(kept.article.text, statement.content))
    .join(" ");

const stemsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, STEM)));
