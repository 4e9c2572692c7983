// Whether the content stands in quotation marks wholly, partly, or not at all.
//
// The marks are read in the content alone: a statement that a speaker reports inside a quotation of his own is
// indirect. Typewriters' marks (`` and '') and single ones count as well.

import type { Span } from "../../article/index.ts";
import type { Prose } from "../../language/index.ts";
import type { Form, Found } from "../statement.ts";

/** Words that stand before a quotation without being part of it: said that “…”. */
const LEADING = new Set(["that", "as", "and", "but", "how"]);

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** `direct` where every word is quoted, `mixed` where some are, `indirect` where none is. */
export function formOf(prose: Prose, found: Found): Form {
  const counts = { quoted: 0, bare: 0 };
  found.content.forEach((span, place) => count(prose.text, span, place === 0, counts));
  if (counts.quoted === 0) return isSetOff(prose, found) ? "direct" : "indirect";
  return counts.bare === 0 ? "direct" : "mixed";
}

function count(text: string, span: Span, first: boolean, counts: { quoted: number; bare: number }) {
  const stretch = text.slice(span.start, span.end);
  if (!/[“”„«»"`'‘]/.test(stretch)) {
    counts.bare += 1;
    return;
  }
  const quotes = quotesIn(stretch);
  let at = 0;
  let leading = first;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(stretch); match; match = WORD.exec(stretch)) {
    const start = match.index;
    while (at < quotes.length && quotes[at]!.end <= start) at += 1;
    const quoted = at < quotes.length && quotes[at]!.start <= start;
    if (quoted) {
      counts.quoted += 1;
      // One word of a quotation is as good as all: on to the one that may reach out of it.
      WORD.lastIndex = Math.max(WORD.lastIndex, stretch.lastIndexOf(" ", quotes[at]!.end - 1));
    } else if (!(leading && LEADING.has(match[0].toLowerCase()))) counts.bare += 1;
    // Of mixed ones no more is told.
    if (counts.quoted > 0 && counts.bare > 0) return;
    leading = false;
  }
}

const CLOSING: Readonly<Record<string, RegExp>> = {
  "“": /[”"]|''/g,
  "„": /[“”"]/g,
  "«": /»/g,
  '"': /["”]/g,
  "``": /''|["”]/g,
  "''": /''|["”]/g,
  "‘": /’(?![\p{L}\p{N}])/gu,
  "`": /['’](?![\p{L}\p{N}])/gu,
  "'": /'(?![\p{L}\p{N}])/gu,
};

/** What opens a quotation: a mark at the start, after white space or after a bracket. */
const OPENING = /(?<![\p{L}\p{N}'’`.,;:!?”"])(?:``|`(?!`)|(?:''|["‘']|[“„«])(?=\S))|[“„«]/gu;

/** The quotations in a stretch. A double mark that nothing closes runs to the end; a single one is an apostrophe. */
function quotesIn(stretch: string): Span[] {
  const quotes: Span[] = [];
  const dead = new Set<string>();
  OPENING.lastIndex = 0;
  for (let open = OPENING.exec(stretch); open; open = OPENING.exec(stretch)) {
    const mark = open[0];
    if (dead.has(mark)) continue;
    const end = closeOf(stretch, mark, open.index + mark.length);
    if (end === null) {
      dead.add(mark);
      continue;
    }
    quotes.push({ start: open.index, end });
    OPENING.lastIndex = end;
  }
  return quotes;
}

function closeOf(stretch: string, mark: string, from: number): number | null {
  const closing = CLOSING[mark]!;
  closing.lastIndex = from;
  const close = closing.exec(stretch);
  if (close) return close.index + close[0].length;
  return /^[“„«"`]/.test(mark) && mark !== "`" ? stretch.length : null;
}

/** Words that nobody quoted by marks, yet set off by a colon or the lack of any cue: a letter, a pull quote. */
function isSetOff({ text }: Prose, { content, cue, source }: Found): boolean {
  const first = content[0];
  if (!first) return false;
  if (isBetweenMarks(text, first, content.at(-1)!)) return true;
  const before = text.slice(Math.max(0, first.start - 4), first.start);
  if (/:\s*$/.test(before)) return cue.length > 0 && !cue.some(({ start }) => start > first.start);
  return cue.length === 0 && source.length > 0;
}

/** The marks stand right outside the content. */
function isBetweenMarks(text: string, first: Span, last: Span): boolean {
  return /^[“"«]$/.test(text[first.start - 1] ?? "") && /^[.,!?]?[”"»]/.test(text.slice(last.end, last.end + 2));
}
