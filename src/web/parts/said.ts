// Names, words and chains, as every page shows them.

import type { Article } from "../../article/index.ts";
import type { Statement } from "../../statement/index.ts";
import { entityHref, webAddress } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { beginningOf, labelOf, oneLined } from "../words/labels.ts";
import { dateOf } from "../words/words.ts";

/** The language of a text as a tag; empty, which means unknown, where there is none. */
export const langOf = ({ language }: Pick<Article, "language">): string =>
  /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(language ?? "") ? language! : "";

/** Longest words of one statement that a list shows, in UTF-16 code units. */
const LONGEST = 420;

/** Words of a page, in their own language and direction. */
export const wordsIn = (words: string, lang = "", longest = LONGEST): Markup =>
  markup`<span class="words" dir="auto"${lang !== "" && markup` lang="${lang}"`}>${beginningOf(words, longest)}</span>`;

/** Entities by "statement#place". */
export type Meant = ReadonlyMap<string, string>;

const NOBODY: Meant = new Map();

/** "Ana Ruiz → Coast Wire", each a link to who it is where that is known. */
export function chainOf({ id, chain }: Pick<Statement, "id" | "chain">, meant: Meant = NOBODY): Markup {
  return markup`<span class="chain">${chain.map((link, place) => {
    const entity = meant.get(`${id}#${place}`);
    const name = nameIn(link.name, entity ?? null);
    return markup`${place > 0 && markup` <span class="arrow" aria-hidden="true">→</span><span class="spoken">, passed on by</span> `}${name}`;
  })}</span>`;
}

/** Longest name that is shown. */
const NAME = 90;

/** A name that leads to who it is. */
export function nameIn(name: string | null, entity: string | null): Markup {
  if (name === null) return markup`<i class="nobody">source not named</i>`;
  const words = markup`<bdi>${beginningOf(name, NAME)}</bdi>`;
  return entity === null
    ? markup`<span class="name">${words}</span>`
    : markup`<a class="name" href="${entityHref(entity)}">${words}</a>`;
}

/** A date as its page states it, for people and for machines. */
export function dated(value: string | null, none = "no date"): Markup {
  if (value === null) return markup`<span class="date">${none}</span>`;
  return markup`<time class="date" datetime="${machineTime(value)}">${dateOf(value)}</time>`;
}

const machineTime = (value: string) =>
  /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value) ? value : "";

/** "Tern: Twelve dead as basin bursts". */
export const articleName = (article: Article): Markup =>
  markup`<bdi lang="${langOf(article)}">${beginningOf(labelOf(article), 140)}</bdi>`;

/** The page where it was published, for who wants to look there. */
export function original(url: string | null): Markup | null {
  const address = webAddress(url);
  return address === null ? null : markup`<a class="original" href="${address}" rel="noopener noreferrer">original</a>`;
}

/** That a page was taken down, and when that was seen; nothing where it stands. */
export const goneMark = (gone: string | null): Markup | null =>
  gone === null
    ? null
    : markup` <span class="tag edited"><span class="mark" aria-hidden="true">✗</span> page gone since ${dated(gone)}</span>`;

/** The title of something that may have none. */
export const titled = (title: string | null): string =>
  title === null ? "(no title)" : beginningOf(oneLined(title), 200);
