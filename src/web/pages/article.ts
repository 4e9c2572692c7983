// An article: its text as it was read, every statement marked in place, the record beside it, and what was edited.

import type { Span } from "../../article/index.ts";
import type { ClaimLine, KeptReading } from "../../ledger/index.ts";
import type { Frame, Page } from "../frame.ts";
import { articleHref, storyHref } from "../links.ts";
import { mayJudge } from "../parts/judging.ts";
import { markup, type Markup } from "../markup.ts";
import { notesOf } from "../parts/notes.ts";
import { receiptList } from "../parts/receipts.ts";
import type { Kept } from "../parts/receipts.ts";
import { dated, goneMark, langOf, original, titled } from "../parts/said.ts";
import type { Meant } from "../parts/said.ts";
import { textOf } from "../parts/text.ts";
import { rowsOf } from "../rows.ts";
import type { Row } from "../rows.ts";
import { cutter, marksOf } from "../segments.ts";
import type { Mark } from "../segments.ts";
import type { Edit } from "../words/edits.ts";
import { beginningOf, titleOf } from "../words/labels.ts";
import { placed } from "../words/nesting.ts";
import type { Placed } from "../words/nesting.ts";
import { counted } from "../words/words.ts";

/** Another text of the same address. */
interface Version {
  readonly id: string;
  readonly version: number;
  readonly published: string | null;
  readonly title: string | null;
}

/** All that the page of an article shows. */
export interface ArticleRecord {
  readonly kept: KeptReading;
  /** The claim of each statement. */
  readonly claims: ReadonlyMap<string, ClaimLine>;
  readonly meant: Meant;
  readonly stories: readonly { readonly id: string; readonly title: string | null }[];
  readonly versions: readonly Version[];
  /** What differs from the text before; null where that is still being looked for. */
  readonly edits: readonly Edit[] | null;
  readonly receipt: Kept;
  /** When its page was seen to be gone, ISO 8601; null where it stands. */
  readonly gone: string | null;
  /** What the address asks for: where it stands; null where its words are gone; absent where it asks for nothing. */
  readonly here?: Span | null;
  /** Where the same words stand in the latest text of the address. */
  readonly still?: { readonly href: string; readonly version: number } | null;
  /** The place from which on the text is shown. */
  readonly at: number;
}

export function articlePage(record: ArticleRecord, frame: Frame): Page {
  const { kept, stories, at } = record;
  const { article } = kept;
  const statements = placed(kept.statements);
  const { rows, before, after } = stretchAt(rowsOf(article, statements), at);
  const title = titleOf(article);
  return {
    title,
    section: "front",
    records: articleHref(article.id),
    main: markup`<header class="head">
<p class="kicker">Article${stories.map((one) => markup` in <a href="${storyHref(one.id)}"><bdi>${titled(one.title)}</bdi></a>`)}</p>
<h1 dir="auto" lang="${langOf(article)}">${beginningOf(title, 300)}</h1>
<p class="facts">${article.publisher !== null && markup`<b><bdi>${beginningOf(article.publisher, 90)}</bdi></b> · `}${article.forwardedFrom !== undefined && markup`passed on from <b><bdi>${beginningOf(article.forwardedFrom, 90)}</bdi></b> · `}${dated(article.published)}${article.authors.length > 0 && markup` · by <bdi>${beginningOf(article.authors.join(", "), 160)}</bdi>`} · ${counted(statements.length, "statement")} ${original(article.url)}${goneMark(record.gone)}</p>
${LEGEND}</header>
${askedFor(record)}${versionsOf(record)}<div class="sheet">
${pagerOf(article.id, before, null)}${sheetOf(record, rows, statements, frame)}${pagerOf(article.id, null, after)}</div>
${receiptList([record.receipt])}`,
  };
}

const LEGEND = markup`<p class="legend small"><mark class="content">What is put forward</mark>, <mark class="source">who puts it forward</mark>, <mark class="cue">the words between</mark>. A number leads to the record.</p>
`;

/** Code units of text that one page shows. */
const PAGE = 16_000;

/** The rows that one page shows, and where the pages before and after begin. */
function stretchAt(rows: readonly Row[], at: number): { rows: Row[]; before: number | null; after: number | null } {
  const pages: Row[][] = [[]];
  let length = 0;
  for (const row of rows) {
    const own = row.blocks.reduce((sum, { start, end }) => sum + end - start, 0) + row.statements.length * 200;
    if (length > 0 && length + own > PAGE) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)!.push(row);
    length += own;
  }
  const startOf = (page: readonly Row[] | undefined) => page?.[0]?.blocks[0]?.start ?? null;
  const place = Math.max(
    0,
    pages.findLastIndex((page) => (startOf(page) ?? 0) <= at),
  );
  return { rows: pages[place]!, before: startOf(pages[place - 1]), after: startOf(pages[place + 1]) };
}

function pagerOf(article: string, before: number | null, after: number | null): Markup | null {
  if (before === null && after === null) return null;
  const [at, words, rel] =
    before === null ? [after!, "The text goes on →", "next"] : [before, "← The text before", "prev"];
  return markup`<nav class="pager" aria-label="Pages of the text"><a rel="${rel}" href="${articleHref(article)}?at=${at}">${words}</a></nav>
`;
}

function sheetOf(record: ArticleRecord, rows: readonly Row[], statements: readonly Placed[], frame: Frame): Markup[] {
  const { kept, here, claims, meant } = record;
  const marks = marksOf(statements);
  const cut = cutter(here ? withHere(marks, here) : marks);
  const look = { article: kept.article, claims, meant, canCorrect: mayJudge(frame) };
  return rows.map(
    (
      row,
    ) => markup`<div class="passage">${textOf(row, cut, kept.article, here ?? null)}${notesOf(row.statements, look)}</div>
`,
  );
}

/** The span that was asked for goes around whatever begins with it. */
function withHere(marks: readonly Mark[], here: Span): Mark[] {
  const asked = { ...here, part: "here" as const, placed: marks[0]?.placed ?? NO_STATEMENT };
  return [asked, ...marks].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const NO_STATEMENT = { number: 0 } as Placed;

function askedFor({ here, still, kept }: ArticleRecord): Markup | null {
  if (here === undefined) return null;
  const words =
    here === null
      ? markup`The words that this address asks for do not stand in this text.`
      : markup`The words that this address asks for are <a href="#here">marked below</a>.`;
  const now =
    still === undefined
      ? null
      : still === null
        ? " They are gone from the latest text of this page."
        : markup` They still stand in <a href="${still.href}">version ${still.version}</a>.`;
  return markup`<p class="notice">${words}${kept.version > 0 && now}</p>
`;
}

/** Places of an edit that are shown. */
const EDITS = 40;

function versionsOf({ kept, versions, edits }: ArticleRecord): Markup | null {
  if (versions.length < 2) return null;
  const list = versions.map(({ id, version, published, title }) => {
    const called = title !== null && title !== kept.article.title && markup`, “<bdi>${titled(title)}</bdi>”`;
    const words = markup`version ${version}${published !== null && markup`, ${dated(published)}`}${called}`;
    return markup`<li>${id === kept.article.id && version === kept.version ? markup`<b aria-current="true">${words}</b>` : markup`<a href="${articleHref(id)}">${words}</a>`}</li>`;
  });
  const lang = langOf(kept.article);
  return markup`<section class="versions" aria-labelledby="versions-title"><h2 id="versions-title">The page was edited</h2>
<ul class="version-list">${list}</ul>
${edits === null && markup`<p class="notice" role="status" data-pending>What differs from version ${kept.version - 1} is being looked for: a moment more, and it stands here.</p>`}${edits !== null && edits.length > 0 && markup`<details open><summary>What differs from version ${kept.version - 1}: ${counted(edits.length, "place")}</summary><ol class="edits">${edits.slice(0, EDITS).map((edit) => editOf(edit, lang))}</ol></details>`}</section>
`;
}

function editOf({ was, now, words }: Edit, lang: string): Markup {
  const small = words.map(
    (one) => markup`<li><del>${one.was || "(nothing)"}</del> → <ins>${one.now || "(nothing)"}</ins></li>`,
  );
  const side = (sentences: readonly string[], tag: "del" | "ins") =>
    sentences.map((one) => {
      const text = beginningOf(one, 500);
      return tag === "del"
        ? markup`<p dir="auto" lang="${lang}"><span class="tag">was</span> <del>${text}</del></p>`
        : markup`<p dir="auto" lang="${lang}"><span class="tag">now</span> <ins>${text}</ins></p>`;
    });
  return markup`<li>${side(was, "del")}${side(now, "ins")}${small.length > 0 && markup`<ul class="small">${small}</ul>`}</li>
`;
}
