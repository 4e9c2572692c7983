// Microdata: properties of schema.org on the elements of the page, and links that say what they are.

import { dateIn } from "../dates.ts";
import { isText } from "../tree.ts";
import type { PageElement } from "../tree.ts";
import { distinct, namesIn } from "./names.ts";
import { lineOf, wordsOf } from "./stated.ts";
import type { Reader, View } from "./stated.ts";

/** How many elements inside one are searched for a name. */
const MOST_PARTS = 100;

export const microdata: Reader = (view) => ({
  title: valuesOf(view, "headline")[0] ?? null,
  publisher: valuesOf(view, "publisher")[0] ?? null,
  published: dateOf(view, "datePublished") ?? dateOf(view, "dateCreated"),
  modified: dateOf(view, "dateModified"),
  authors: distinct([...valuesOf(view, "author"), ...signed(view)].flatMap(namesIn)),
  language: valuesOf(view, "inLanguage")[0] ?? null,
});

/** Values of a property, without those of related articles. */
function valuesOf({ elements }: View, property: string): string[] {
  const has = ({ attributes }: PageElement) => attributes.itemprop?.split(" ").includes(property) ?? false;
  const found = elements.filter((element) => has(element) && !isAside(element));
  return found.map((element) => lineOf(valueOf(element))).filter((value) => value !== null);
}

function valueOf(element: PageElement): string {
  const { attributes } = element;
  return attributes.content ?? attributes.datetime ?? named(element) ?? wordsOf(element);
}

/** The name of the person or organisation that an element describes. */
function named(element: PageElement): string | undefined {
  const queue = [element];
  for (let at = 0; at < queue.length && queue.length < MOST_PARTS; at += 1)
    for (const node of queue[at]!.children.slice(0, MOST_PARTS)) {
      if (isText(node)) continue;
      if (node.attributes.itemprop === "name") return node.attributes.content ?? wordsOf(node);
      queue.push(node);
    }
  return undefined;
}

function dateOf(view: View, property: string): string | null {
  return (
    valuesOf(view, property)
      .map((value) => dateIn(value, view.order))
      .find(Boolean) ?? null
  );
}

/** <a rel="author">Ana Ruiz</a> */
function signed({ elements }: View): string[] {
  return elements.filter(({ tag, attributes }) => tag === "a" && attributes.rel === "author").map(wordsOf);
}

/** Is the element in a part of the page that is about other articles? */
export function isAside(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent)
    if (
      /^(?:aside|nav|footer)$/.test(at.tag) ||
      /comment|related|recommend|sidebar|teaser/i.test(at.attributes.class ?? "")
    )
      return true;
  return false;
}
