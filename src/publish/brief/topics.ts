// Topics of a story: claims that answer each other, give figures for one thing, or share words that few others have.

import { wordsOf } from "../../article/index.ts";
import type { ClaimCase } from "../../ledger/index.ts";
import { weightOf } from "./evidence.ts";

/** Claims that are told together, the weightiest first. */
export interface Topic {
  readonly cases: readonly ClaimCase[];
  readonly weight: number;
}

/** Claims in topics, the weightiest topic first. `cases` come in order of weight. */
export function topicsOf(cases: readonly ClaimCase[], last: string | null): Topic[] {
  const groups = new Map<ClaimCase, ClaimCase[]>();
  const words = rareWords(cases);
  for (const one of cases) {
    const kin = [...groups].find(
      ([first, home]) => isKin(one, first, words) || home.some(({ series }) => series === one.series),
    );
    const home = kin?.[1] ?? [];
    home.push(one);
    if (!kin) groups.set(one, home);
  }
  return [...groups.values()]
    .map((own) => ({ cases: inSeries(own), weight: weightIn(own, last) }))
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

/** Words that two claims must share to be of one topic. */
const SHARED = 2;

function isKin(one: ClaimCase, other: ClaimCase, words: ReadonlyMap<ClaimCase, ReadonlySet<string>>): boolean {
  if (one.series === other.series) return true;
  const [own, its] = [words.get(one)!, words.get(other)!];
  let shared = 0;
  for (const word of own) if (its.has(word)) shared += 1;
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
