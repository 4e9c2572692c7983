// The words that a feed gives of an article: all of them, or only a teaser.

import { piecesOf } from "../dialects/markup.ts";
import type { Piece } from "../dialects/markup.ts";

/** Words of an entry, and where they stood. */
export interface Words {
  readonly value: string;
  /** Plain text, not HTML. */
  readonly isText?: boolean;
  /** Where the dialect puts a summary, not the article. */
  readonly isSummary?: boolean;
}

/** Longest words, in UTF-16 code units, that are looked at. */
const LONGEST = 500_000;
/** From so many words on a text is an article, where the dialect puts articles; in the place of a summary from more. */
const ARTICLE = 80;
const LONG_SUMMARY = 250;

/** How a text breaks off. */
const CUT =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&#8230;\])\W{0,3}$|(?:^|[.!?…\]\s])\W{0,3}(?:read (?:more|on|the (?:full|rest|whole))|continue reading|keep reading|full story|more at|see more|weiterlesen|lire la suite|leer más)\b[^.!?]{0,120}\W{0,5}$/iu;

/** What programs put below an article: where it first stood, and an invitation. */
const FOOT = /^(?:the (?:post|article) .{1,400} (?:first )?appeared (?:first )?on .{1,200}|comments?|share this:?)$/i;

/** The words of an article in a feed, as HTML; `full` where they are all of it. */
export interface Told {
  readonly html: string;
  readonly full: boolean;
}

/** The fullest of several versions of the words; null where there are none. */
export function bestOf(versions: readonly (Words | null)[], title: string | null): Told | null {
  let best: (Told & { words: number }) | null = null;
  for (const version of versions) {
    const told = version && toldIn(version, title);
    if (told && (best === null || (told.full && !best.full) || (told.full === best.full && told.words > best.words)))
      best = told;
  }
  return best && { html: best.html, full: best.full };
}

function toldIn({ value, isText = false, isSummary = false }: Words, title: string | null) {
  const html = isText ? paragraphsOf(value.slice(0, LONGEST)) : unescaped(value.slice(0, LONGEST));
  const pieces = bodyIn(html, title);
  const last = pieces.at(-1);
  if (last === undefined) return null;
  const words = pieces.reduce((sum, piece) => sum + (piece.words.match(/\S+/g)?.length ?? 0), 0);
  const full =
    words >= (isSummary ? LONG_SUMMARY : ARTICLE) && value.length <= LONGEST && !CUT.test(last.words.slice(-400));
  return { html: html.toWellFormed(), full, words };
}

/** The blocks of an article's words in a feed, without its title and what programs put below it. */
export function bodyIn(html: string, title: string | null): Piece[] {
  const pieces = piecesOf(html);
  if (title !== null && pieces[0]?.words === title) pieces.shift();
  while (pieces.length > 0 && FOOT.test(pieces.at(-1)!.words.slice(0, 800))) pieces.pop();
  return pieces;
}

/** HTML that was escaped once too often: "&lt;p&gt;" where no tag stands. */
const unescaped = (html: string): string =>
  /<[a-z!/]/i.test(html) || !/&lt;\/?[a-z]/i.test(html)
    ? html
    : html.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"' })[name] ?? "&");

const paragraphsOf = (text: string): string =>
  text
    .split(/\n\s{0,200}\n|\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => `<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("");
