// A page that was edited is one text, whichever of its versions a statement stands in: no version is a copy of another.

import type { Witness } from "./witness.ts";

/** Witnesses with the page for the article where a page has several versions among them, in the same order. */
export function onPages(witnesses: readonly Witness[]): readonly Witness[] {
  const pages = new Map(witnesses.map(({ article, page }) => [article, page]));
  if (new Set(pages.values()).size === pages.size) return witnesses;
  const whole = witnesses.map((one): Witness => {
    const copyOf = one.copyOf === null ? null : (pages.get(one.copyOf) ?? one.copyOf);
    return { ...one, article: one.page, copyOf: copyOf === one.page ? null : copyOf };
  });
  const [first, told] = [new Map<string, string>(), new Set<string>()];
  for (const [place, { page, chain, copyOf }] of whole.entries()) {
    const { article } = witnesses[place]!;
    if (!first.has(page)) first.set(page, article);
    if (first.get(page) === article) told.add(keyOf(page, chain, copyOf));
  }
  // What its first version printed as its own, the page has from nobody who copied that.
  const isBack = ({ page, chain, copyOf }: Witness, { article }: Witness) =>
    article !== first.get(page) && told.has(keyOf(page, chain, null)) && !told.has(keyOf(page, chain, copyOf));
  return whole.map((one, place) => (isBack(one, witnesses[place]!) ? { ...one, copyOf: null } : one));
}

const keyOf = (page: string, chain: Witness["chain"], copyOf: string | null) =>
  JSON.stringify([page, copyOf, ...chain.map(({ name }) => name)]);
