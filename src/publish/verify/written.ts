// A brief that was written as text or Markdown, read back: its sentences with the numbers of their footnotes, and the
// footnotes, which are words of articles.

import { languageOf } from "../../language/index.ts";
import { MONTHS } from "../../web/words/index.ts";

/** A footnote as it was written. */
export interface WrittenNote {
  readonly number: number;
  /** Outlet, date and address of the article as they were written. A line feed is where a line was broken. */
  readonly label: string;
  /** Address of the article; null where the brief gives none. */
  readonly url: string | null;
  /** Words of the article. A line feed is where a line was broken. */
  readonly quote: string;
}

/** A brief as it was written for people. */
export interface WrittenBrief {
  readonly title: string;
  /** The day of its last article, ISO 8601; null where it gives none. */
  readonly day: string | null;
  readonly sentences: readonly { readonly text: string; readonly notes: readonly number[] }[];
  readonly notes: readonly WrittenNote[];
}

/** What sets the two ways of writing a brief apart. */
interface Style {
  readonly title: (lines: readonly string[]) => string | null;
  /** The line that tells of when the brief is; as it is written, without what marks it. */
  readonly stand: (line: string) => string | null;
  readonly isHead: (block: string) => boolean;
  /** Numbers behind a sentence. */
  readonly marks: RegExp;
  readonly note: RegExp;
  readonly plain: (words: string) => string;
}

const HEADS = /^(?:New|Earlier)$/;

const TEXT: Style = {
  // Whatever else stands above the first paragraph is shown to the reader as well.
  title: (lines) => lines.join(" "),
  stand: (line) => line,
  isHead: (block) => HEADS.test(block),
  marks: /\s(?:\[\d{0,6}\](?:\s|$))+/g,
  note: /^\[(\d{1,6})\] (?=\S)/,
  plain: (words) => words,
};
const MARKDOWN: Style = {
  title: (lines) => /^# (.+)$/.exec(lines.join(" "))?.[1] ?? null,
  stand: (line) => /^\*(.+)\*$/.exec(line)?.[1] ?? null,
  isHead: (block) => block.startsWith("## ") && HEADS.test(block.slice(3)),
  marks: /(?:\[\^\d{1,6}\])+\s?/g,
  note: /^\[\^(\d{1,6})\]: (?=\S)/,
  plain: (words) => words.replace(/\\([\\`*_[\]<>#|])/g, "$1"),
};

/** Most blocks of a file: more is no brief. */
const MOST = 5000;

/** The briefs of a text; null where it is none, or not only briefs. */
export function writtenIn(text: string): WrittenBrief[] | null {
  const blocks = text
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n+/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  if (blocks.length > MOST) return null;
  return [TEXT, MARKDOWN].map((style) => briefsOf(blocks, style)).find((found) => found !== null) ?? null;
}

function briefsOf(blocks: readonly string[], style: Style): WrittenBrief[] | null {
  const found: WrittenBrief[] = [];
  let from = 0;
  for (const [place, block] of blocks.entries()) {
    if (!style.note.test(block)) continue;
    const before = found.at(-1)?.notes.at(-1)?.number ?? 0;
    const brief = briefOf(blocks.slice(from, place), block, style, before + 1);
    if (brief === null) return null;
    found.push(brief);
    from = place + 1;
  }
  return from === blocks.length && found.length > 0 ? found : null;
}

/** The blocks of one brief and its footnotes; null where they are not as briefs are written. */
function briefOf(blocks: readonly string[], last: string, style: Style, first: number): WrittenBrief | null {
  const notes = notesIn(last, style);
  const head = headIn(blocks, style);
  if (head === null || notes === null || notes.some(({ number }, place) => number !== first + place)) return null;
  const body = blocks.slice(head.blocks).filter((block) => !style.isHead(block));
  const sentences = body.flatMap((block) => sentencesIn(unwrapped(block), style));
  // Whoever puts numbers elsewhere than behind a sentence writes no brief of ours.
  const without = sentences.filter((one) => one.notes === null).length;
  if (sentences.length === 0 || without > sentences.length / 2) return null;
  return {
    title: style.plain(head.title),
    day: head.day,
    sentences: sentences.map(({ text, notes: own }) => ({ text, notes: own ?? [] })),
    notes,
  };
}

/** Title and stand: lines of the first block, or a block each. */
function headIn(
  blocks: readonly string[],
  style: Style,
): { readonly title: string; readonly day: string | null; readonly blocks: number } | null {
  const lines = (blocks[0] ?? "").split("\n").map((one) => one.trim());
  const standAt = (line: string | undefined) => STAND.exec(style.stand(line ?? "") ?? "");
  const own = lines.length > 1 ? standAt(lines.at(-1)) : null;
  const next = own === null ? standAt(blocks[1]) : null;
  const title = style.title(own === null ? lines : lines.slice(0, -1));
  const [, day] = own ?? next ?? [];
  return title === null ? null : { title, day: dayIn(day ?? null), blocks: next === null ? 1 : 2 };
}

/** “7 March 2025, 10:30 UTC”, or a part of it. */
const MOMENT = String.raw`(?:(?:\d{1,2} )?\p{Lu}\p{Ll}+ )?\d{4}(?:, \d\d:\d\d(?: UTC(?:[+-]\d\d(?::?\d\d)?)?)?)?`;
const MODEL = String.raw`llm/\d+/[^\s,;]{1,100}`;
const WORDED = `worded in part by ${MODEL}(?:, ${MODEL})* and held to the receipts`;

/** Of when a brief is, and which model worded it: nothing else may stand there. */
const STAND = new RegExp(`^(?:As of (${MOMENT})(?:; ${WORDED})?|${WORDED})$`, "u");

const unwrapped = (block: string) =>
  block
    .split("\n")
    .map((one) => one.trim())
    .join(" ");

/** A sentence with the numbers behind it; null where none stand there. */
interface Marked {
  readonly text: string;
  readonly notes: readonly number[] | null;
}

/** Sentences, each up to the numbers behind it; words behind the last number are a sentence without any. */
function sentencesIn(paragraph: string, { marks, plain }: Style): Marked[] {
  const found: Marked[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(marks)) {
    const notes = [...match[0].matchAll(/\d+/g)].map(([number]) => Number(number));
    const texts = cut(plain(paragraph.slice(from, match.index).trim()));
    // Numbers are of the one sentence before them.
    found.push(...texts.map((text, place) => ({ text, notes: place === texts.length - 1 ? notes : null })));
    from = match.index + match[0].length;
  }
  const rest = paragraph.slice(from).trim();
  return rest === "" ? found : [...found, { text: plain(rest), notes: null }];
}

/** Most words that are cut into sentences: more, and they are one. */
const LONGEST = 5000;

function cut(words: string): string[] {
  if (words.length > LONGEST || !/[.!?…]\S*\s/.test(words)) return [words];
  const { sentences } = languageOf("en")!.cut(words, [{ kind: "paragraph", start: 0, end: words.length }]);
  return sentences.length < 2 ? [words] : sentences.map(({ start, end }) => words.slice(start, end));
}

/** The footnotes of a block; each begins a line, the lines below it go on with it. */
function notesIn(block: string, { note, plain }: Style): WrittenNote[] | null {
  const lines: string[] = [];
  for (const line of block.split("\n"))
    if (note.test(line)) lines.push(line);
    else lines.push(`${lines.pop() ?? ""}\n${line.trim()}`);
  const notes = lines.map((line) => noteIn(line.trim(), note, plain));
  return notes.every((one) => one !== null) ? notes : null;
}

/** “Tern, 6 March 2025, https://tern.example/1: Fourteen people died”. An address may be broken over two lines. */
function noteIn(note: string, mark: RegExp, plain: (words: string) => string): WrittenNote | null {
  const [before, number] = mark.exec(note)!;
  const words = plain(note.slice(before.length));
  const flat = words.replaceAll("\n", " ");
  const address = /h ?t ?t ?p ?s? ?: ?\/ ?\//.exec(flat);
  const hasAddress = address !== null && address.index < flat.indexOf(": ");
  const end = flat.indexOf(": ", hasAddress ? address.index + address[0].length : 0);
  if (end < 0) return null;
  const url = hasAddress ? words.slice(address.index, end).replace(/\s/g, "") : null;
  return { number: Number(number), label: words.slice(0, end), url, quote: words.slice(end + 2) };
}

function dayIn(stand: string | null): string | null {
  const [, day, month, year] = /(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})/u.exec(stand ?? "") ?? [];
  const place = MONTHS.indexOf(month ?? "") + 1;
  return place === 0 ? null : `${year}-${String(place).padStart(2, "0")}-${day!.padStart(2, "0")}`;
}
