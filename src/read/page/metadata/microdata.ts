// Microdata: properties of schema.org on the elements of the page, and links that say what they are.

import { dateIn } from "../dates.ts";
import type { PageElement } from "../tree.ts";
import { distinct, namesIn } from "./names.ts";
import { lineOf, wordsOf } from "./stated.ts";
import type { Reader, View } from "./stated.ts";

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
  const found = elements.filter((element) => (element.attributes.itemprop ?? "").split(" ").includes(property) && !isAside(element));
  return found.map((element) => lineOf(valueOf(element))).filter((value) => value !== null);
}

function valueOf(element: PageElement): string {
  const { attributes } = element;
  return attributes.content ?? attributes.datetime ?? named(element) ?? wordsOf(element);
}

/** The name of the person or organisation that an element describes. */
function named(element: PageElement): string | undefined {
  const within = element.children.flatMap(function all(node): PageElement[] {
    return "value" in node ? [] : [node, ...node.children.flatMap(all)];
  });
  const name = within.slice(0, 200).find(({ attributes }) => attributes.itemprop === "name");
  return name && (name.attributes.content ?? wordsOf(name));
}

function dateOf(view: View, property: string): string | null {
  return valuesOf(view, property).map((value) => dateIn(value, view.order)).find(Boolean) ?? null;
}

/** <a rel="author">Ana Ruiz</a> */
function signed({ elements }: View): string[] {
  return elements.filter(({ tag, attributes }) => tag === "a" && attributes.rel === "author").map(wordsOf);
}

/** Is the element in a part of the page that is about other articles? */
export function isAside(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent)
    if (/^(?:aside|nav|footer)$/.test(at.tag) || /comment|related|recommend|sidebar|teaser/i.test(at.attributes.class ?? "")) return true;
  return false;
}
