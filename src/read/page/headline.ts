// What a page calls itself, before anything is known about its site.

import type { PageTree } from "./tree.ts";

/** The title in the page's metadata or its `<title>`; null where it has neither. */
export function headlineOf(tree: PageTree): string | null {
  const shared = tree.metas.find(({ property, name }) => property === "og:title" || name === "og:title")?.content;
  const title = (shared ?? tree.title ?? "").replace(/\s+/g, " ").trim();
  return title === "" ? null : title;
}
