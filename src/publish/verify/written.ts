// A brief that was written as text or Markdown, read back: its sentences with the numbers of their footnotes, and the
// footnotes, which are words of articles.

/** A footnote as it was written. */
export interface WrittenNote {
  readonly number: number;
  /** Address of the article; null where the brief gives none. */
  readonly url: string | null;
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
  readonly title: (block: string) => string | null;
  readonly isHead: (block: string) => boolean;
  /** Numbers behind a sentence. */
  readonly marks: RegExp;
  readonly note: RegExp;
  readonly plain: (words: string) => string;
}

const HEADS = /^(?:New|Earlier)$/;

const TEXT: Style = {
  title: (block) => block.split("\n", 1)[0]!,
  isHead: (block) => HEADS.test(block),
  marks: /\s(?:\[\d{0,6}\](?:\s|$))+/g,
  note: /^\[(\d{1,6})\] (?=\S)/,
  plain: (words) => words,
};
const MARKDOWN: Style = {
  title: (block) => /^# (.+)$/.exec(block)?.[1] ?? null,
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

/** The blocks of one brief and its footnotes; null where a paragraph is not as briefs are written. */
function briefOf(blocks: readonly string[], last: string, style: Style, first: number): WrittenBrief | null {
  const title = blocks[0] === undefined ? null : style.title(blocks[0]);
  const stand = blocks.slice(0, 2).flatMap((block) => /^\*?As of (.+?)\*?$/m.exec(block)?.[1] ?? [])[0] ?? null;
  const body = blocks.slice(1).filter((block, place) => !style.isHead(block) && !(place === 0 && isStand(block)));
  const notes = notesIn(last, style);
  if (title === null || notes === null || notes.some(({ number }, place) => number !== first + place)) return null;
  const sentences: WrittenBrief["sentences"][number][] = [];
  for (const block of body) {
    const own = sentencesIn(unwrapped(block), style);
    if (own === null) return null;
    sentences.push(...own);
  }
  if (sentences.length === 0) return null;
  return { title: style.plain(title), day: dayIn(stand), sentences, notes };
}

/** “As of 7 March 2025”, or whose words it has: no sentence of the brief. */
const isStand = (block: string) => /^\*(?:As of|worded in part) .*\*$/.test(block);

const unwrapped = (block: string) =>
  block
    .split("\n")
    .map((one) => one.trim())
    .join(" ");

/** Sentences, each up to the numbers behind it; null where words stand behind the last number. */
function sentencesIn(paragraph: string, { marks, plain }: Style): WrittenBrief["sentences"][number][] | null {
  const found: WrittenBrief["sentences"][number][] = [];
  let from = 0;
  for (const match of paragraph.matchAll(marks)) {
    const notes = [...match[0].matchAll(/\d+/g)].map(([number]) => Number(number));
    found.push({ text: plain(paragraph.slice(from, match.index).trim()), notes });
    from = match.index + match[0].length;
  }
  return paragraph.slice(from).trim() === "" ? found : null;
}

/** The footnotes of a block; each begins a line, the lines below it go on with it. */
function notesIn(block: string, { note, plain }: Style): WrittenNote[] | null {
  const lines: string[] = [];
  for (const line of block.split("\n"))
    if (note.test(line)) lines.push(line);
    else lines.push(`${lines.pop() ?? ""} ${line.trim()}`);
  const notes = lines.map((line) => noteIn(line.trim(), note, plain));
  return notes.every((one) => one !== null) ? notes : null;
}

/** “Tern, 6 March 2025, https://tern.example/1: Fourteen people died”. An address may be broken over two lines. */
function noteIn(line: string, note: RegExp, plain: (words: string) => string): WrittenNote | null {
  const [mark, number] = note.exec(line)!;
  const words = plain(line.slice(mark.length));
  const address = words.search(/https?:\/\//);
  const end = words.indexOf(": ", Math.max(0, address));
  const hasAddress = address >= 0 && address < words.indexOf(": ");
  const cut = hasAddress ? end : words.indexOf(": ");
  if (cut < 0) return null;
  const url = hasAddress ? words.slice(address, cut).replace(/\s/g, "") : null;
  return { number: Number(number), url, quote: words.slice(cut + 2) };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function dayIn(stand: string | null): string | null {
  const [, day, month, year] = /(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})/u.exec(stand ?? "") ?? [];
  const place = MONTHS.indexOf(month ?? "") + 1;
  return place === 0 ? null : `${year}-${String(place).padStart(2, "0")}-${day!.padStart(2, "0")}`;
}
