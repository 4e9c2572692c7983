// What the witnesses of one side tell of each other: who prints whose text, and which outlets are among them.

import { outletKey } from "./names.ts";
import type { Witness } from "./witness.ts";

/** Outlets and texts of the witnesses of one side. */
export interface Scene {
  /** Keys of the outlets that print a witness, and of what any of them calls a publication. */
  readonly outlets: ReadonlySet<string>;
  /** One key for an article, its copies and their copies. */
  readonly textOf: (article: string) => string;
  /** Who wrote the words: not who reprints or passes them on; null where it is not known. */
  readonly writerOf: (witness: Witness) => string | null;
  /** The articles from which the words were copied, the nearest first; none where they were not. */
  readonly chainOf: (witness: Witness) => readonly string[];
  /** The witnesses that the original of a copied text holds; empty where it holds none. */
  readonly originalsOf: (witness: Witness) => readonly number[];
}

export function sceneOf(witnesses: readonly Witness[]): Scene {
  const outlets = new Set<string>();
  const originals = new Map<string, number[]>();
  const copies = new Map<string, string>();
  const texts = new Texts();
  for (const [place, { article, outlet, chain, copyOf, forwardedFrom }] of witnesses.entries()) {
    for (const name of [outlet, forwardedFrom]) if (name !== null) outlets.add(outletKey(name));
    for (const { name, kind } of chain) if (name !== null && kind === "publication") outlets.add(outletKey(name));
    if (copyOf === null) listed(originals, article).push(place);
    if (copyOf === null || copyOf === article) continue;
    if (!copies.has(article)) copies.set(article, copyOf);
    texts.join(article, copyOf);
  }
  const chains = new Map<string, readonly string[]>();
  const chainOf = ({ copyOf }: Witness): readonly string[] => {
    if (copyOf === null) return NONE;
    const chain = chains.get(copyOf) ?? chainFrom(copyOf, copies);
    chains.set(copyOf, chain);
    return chain;
  };
  const originalsOf = (witness: Witness): readonly number[] => {
    const article = chainOf(witness).find((one) => originals.has(one));
    return article === undefined ? [] : originals.get(article)!;
  };
  const writerOf = (witness: Witness) => {
    if (witness.copyOf === null) return witness.forwardedFrom ?? witness.outlet;
    const [original] = originalsOf(witness);
    return original === undefined ? null : (witnesses[original]!.forwardedFrom ?? witnesses[original]!.outlet);
  };
  return { outlets, textOf: (article) => texts.key(article), writerOf, chainOf, originalsOf };
}

function listed(map: Map<string, number[]>, key: string): number[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

const NONE: readonly string[] = [];

/** A copy of a copy of a copy: further nobody follows. */
const MOST_STEPS = 256;

function chainFrom(article: string, copies: ReadonlyMap<string, string>): string[] {
  const chain = new Set<string>();
  for (let at: string | undefined = article; at !== undefined && !chain.has(at); at = copies.get(at)) {
    if (chain.size >= MOST_STEPS) break;
    chain.add(at);
  }
  return [...chain];
}

/** Articles of one text. */
class Texts {
  readonly #next = new Map<string, string>();

  /** The same for all articles of one text. */
  key(article: string): string {
    let at = article;
    for (let next = this.#next.get(at); next !== undefined; next = this.#next.get(at)) {
      const further = this.#next.get(next);
      if (further !== undefined) this.#next.set(at, further);
      at = next;
    }
    return at;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.key(a), this.key(b)];
    if (one !== other) this.#next.set(one < other ? other : one, one < other ? one : other);
  }
}
