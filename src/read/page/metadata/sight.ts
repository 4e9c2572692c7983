// What a reader sees above the article: the heading, a byline, a date; and `<time>` elements.

import { dateIn } from "../dates.ts";
import { promotionOf } from "../promotion.ts";
import type { PageElement } from "../tree.ts";
import { isAside } from "./microdata.ts";
import { distinct, namesIn } from "./names.ts";
import { lineOf, wordsOf } from "./stated.ts";
import type { Reader, View } from "./stated.ts";

const UPDATED = /updat|modif|edited|оновлен|обновлен|aktualisiert|mis à jour|actualizado/i;
/** Longest line that is read as a byline or a date. */
const LONGEST_LINE = 140;
/** How many blocks above the body, and below its beginning, can hold them. */
const ABOVE = 14;
const BELOW = 2;

/** <time datetime="2024-10-23T16:12+03:00">, not in lists of other articles nor among comments. */
export const timeElements: Reader = ({ elements, body, order }) => {
  const times = elements.filter((element) => element.tag === "time" && !isAside(element) && !isBodyOf(element, body));
  const dated = times.flatMap((element) => {
    const date = dateIn(element.attributes.datetime ?? "", order) ?? dateIn(wordsOf(element), order);
    return date === null ? [] : [{ date, isUpdate: isUpdate(element) }];
  });
  return {
    published: dated.find(({ isUpdate: late }) => !late)?.date ?? null,
    modified: dated.find(({ isUpdate: late }) => late)?.date ?? null,
  };
};

/** “By Ana Ruiz”, “23 October 2024, 16:12”, “Updated: …” on a line of its own by the heading. */
export const visibleLines: Reader = (view) => {
  const lines = linesByHeading(view);
  const heading = view.elements.find(({ tag }) => tag === "h1");
  const dates = lines.filter((line) => dateIn(line, view.order) !== null);
  const late = dates.find((line) => UPDATED.test(line));
  return {
    title: heading ? lineOf(wordsOf(heading)) : null,
    published: dateIn(dates.find((line) => !UPDATED.test(line)) ?? "", view.order) ?? afterPublished(late, view),
    modified: late === undefined ? null : dateIn(late.slice(late.search(UPDATED)), view.order),
    authors: distinct(bylines(view, lines).flatMap(namesIn)).slice(0, 10),
  };
};

/** “Published 23 October 2024, updated 24 October 2024” in one line. */
function afterPublished(line: string | undefined, { order }: View): string | null {
  const published = /(?:publi|posted|опублік|опублик)[^]*/i.exec(line ?? "")?.[0] ?? "";
  return dateIn(published.split(UPDATED)[0] ?? "", order);
}

function linesByHeading({ blocks, body }: View): string[] {
  const start = body[0] ? blocks.indexOf(body[0]) : 0;
  const near = blocks.slice(Math.max(0, start - ABOVE), start + BELOW + 1).filter(({ element }) => !isAside(element));
  return near.map(({ text }) => text).filter((text) => text.length <= LONGEST_LINE);
}

/** Lines that begin with “By”, or stand in an element named for the author. */
function bylines({ elements }: View, lines: readonly string[]): string[] {
  const parts = lines.flatMap((line) => line.split(/\s[|•·]\s/));
  const spoken = parts.filter(
    (part) => /^(?:by\b.{0,60}$|(?:authors?|автор|text|текст)\s?:)/iu.test(part) && !promises(part),
  );
  if (spoken.length > 0) return spoken.slice(0, 1);
  const named = elements.filter(({ attributes }) =>
    /(?:^|[\s_-])(?:byline|author|authors|author-?name)(?:$|[\s_-])/i.test(attributes.class ?? ""),
  );
  const short = named
    .filter((element) => !isAside(element))
    .map(wordsOf)
    .filter((words) => words !== "" && words.length < 80);
  return short.slice(0, 1).map((words) => words.split(/\s[|•·–—]\s|\d/)[0] ?? "");
}

/** “By Friday the water had gone.” begins like a byline, but it is a sentence. */
function promises(part: string): boolean {
  return /^by\b/i.test(part) && promotionOf(part) !== "CREDIT";
}

function isUpdate(element: PageElement): boolean {
  const own = wordsOf(element);
  const whole = element.parent ? wordsOf(element.parent) : "";
  const around = own === "" ? "" : whole.slice(0, Math.max(0, whole.indexOf(own))).slice(-40);
  const { attributes } = element;
  return UPDATED.test(
    `${attributes.class ?? ""} ${attributes.itemprop ?? ""} ${element.parent?.attributes.class ?? ""} ${around}`,
  );
}

/** Is a time mentioned inside the article's own text? */
function isBodyOf(element: PageElement, body: View["body"]): boolean {
  return body.some((block) => block.element === element.parent && block.text.length > LONGEST_LINE);
}
