// The company that blocks keep: what stands together on a page, how much of it is prose, and where.

import type { PageBlock } from "./blocks.ts";
import { isProse } from "./signs.ts";
import type { PageElement } from "./tree.ts";

/** What the blocks that stand together are like, on average. */
export interface Company {
  readonly links: number;
  readonly prose: number;
  readonly chosen: number;
}

/** What is known of the page as a whole. */
export interface PageFacts {
  readonly blocks: number;
  readonly first: number;
  readonly last: number;
  readonly heading: number;
  readonly mass: ReadonlyMap<PageElement, number>;
  readonly likes: ReadonlyMap<string, number>;
  readonly total: number;
  readonly heaviest: number;
}

/** Sums over a page; `names` are signatures of the blocks' elements. */
export function pageFactsOf(
  blocks: readonly PageBlock[],
  verdicts: readonly number[],
  groups: readonly PageElement[],
  names: readonly string[],
): PageFacts {
  const likes = new Map<string, number>();
  const mass = new Map<PageElement, number>();
  let total = 0;
  let heaviest = 0;
  blocks.forEach(({ text, linked }, index) => {
    if (text.length < 80 || linked > text.length * 0.3) return;
    total += text.length;
    likes.set(names[index]!, (likes.get(names[index]!) ?? 0) + text.length);
    const group = groups[index]!;
    heaviest = Math.max(heaviest, (mass.get(group) ?? 0) + text.length);
    for (let element: PageElement | null = group, level = 0; element && level < 3; element = element.parent, level += 1)
      mass.set(element, (mass.get(element) ?? 0) + text.length);
  });
  return {
    blocks: blocks.length,
    first: verdicts.findIndex((verdict) => verdict > 0.5),
    last: verdicts.findLastIndex((verdict) => verdict > 0.5),
    heading: blocks.findIndex(({ element }) => element.tag === "h1"),
    mass,
    likes,
    total,
    heaviest,
  };
}

/** For every place, how near the last true place before it is. */
export function nearness(kept: readonly boolean[]): number[] {
  let near = 0;
  return kept.map((isKept) => {
    const here = near;
    near = isKept ? 1 : near * 0.8;
    return here;
  });
}

/** What the blocks of each group are like. */
export function companies(
  blocks: readonly PageBlock[],
  groups: readonly PageElement[],
  verdicts: readonly number[],
): Map<PageElement, Company> {
  const result = new Map<PageElement, Company>();
  for (const [group, places] of Map.groupBy(blocks.keys(), (place) => groups[place]!)) {
    const mean = (measure: (place: number) => number) =>
      places.reduce((sum, place) => sum + measure(place), 0) / places.length;
    result.set(group, {
      links: mean((place) => Math.min(1, blocks[place]!.linked / (blocks[place]!.text.length + 1))),
      prose: mean((place) => Number(isProse(blocks[place]!))),
      chosen: mean((place) => verdicts[place]!),
    });
  }
  return result;
}

/** Share of a page's prose that an element holds. */
export const massShare = ({ mass, total }: PageFacts, element: PageElement | null) =>
  element && total > 0 ? (mass.get(element) ?? 0) / total : 0;
