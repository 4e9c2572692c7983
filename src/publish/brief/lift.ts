// A sentence lifted from an article: the words from source to content as they stand there, with the source called by
// its name, days as dates, and nothing else changed. What is left out is left out at the border of a clause.

import type { Span } from "../../article/index.ts";
import { momentsIn } from "../../language/index.ts";
import type { Prose, Sentence } from "../../language/index.ts";
import type { Told } from "../../ledger/index.ts";
import type { BriefReceipt } from "./brief.ts";
import { dayFor, dayIn } from "./days.ts";
import type { Called, Sources } from "./sources.ts";

/** A sentence that may be printed, with what was needed to judge whether it may. */
export interface Lifted {
  readonly text: string;
  readonly told: Told;
  /** Places of the chain's links that it calls by their names. */
  readonly called: readonly number[];
  /** What proves the names; the statement's own receipt is not among them. */
  readonly receipts: readonly BriefReceipt[];
  /** The words of the content in it. */
  readonly content: string;
  /** The words between source and cue, and between those and the content. */
  readonly between: string;
}

/** The name of the rule that kept a statement from becoming a sentence. */
export type Refusal = string;

interface Edit extends Span {
  readonly words: string;
}

/** Where a statement stands: all in one paragraph, cue and content in one sentence. */
interface Frame {
  readonly prose: Prose;
  readonly sentence: Sentence;
  readonly source: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly whole: Span;
}

/** Longest sentence of a brief, in words; longer ones are cut at the border of a clause or left out. */
export const LONGEST = 46;

/** Makes a sentence of a statement, or names the rule that refuses it. */
export function lift(told: Told, prose: Prose | null, sources: Sources, asOf: string | null): Lifted | Refusal {
  const frame = prose && frameOf(told, prose);
  if (!frame) return "scattered";
  if (typeof frame === "string") return frame;
  const place = placeOf(told, frame);
  const called = sources.call(told, place);
  if (!called) return "source unclear";
  const relays = relaysOf(told, place, frame, sources);
  if (relays === null) return "relay unclear";
  const to = trimmedEnd(frame);
  const edits = [
    ...sourceEdits(frame, called, to),
    ...movedDay(frame, told, asOf),
    ...dayEdits(frame, told, asOf, to),
    ...adverbEdits(frame),
    ...relayEdits(frame, relays, to),
  ];
  const { start } = frame.whole;
  const text = finished(edited(frame.prose.text, { start, end: to }, edits));
  const receipts = [...called.receipts, ...relays.flatMap((one) => one.receipts)];
  const places = [place, ...relays.map((_, at) => told.held.chain.length - relays.length + at)];
  const content = frame.content.map((span) => prose!.text.slice(span.start, Math.min(span.end, to))).join(" ");
  return { text, told, called: places, receipts, content, between: betweenOf(frame) };
}

function frameOf({ statement }: Told, prose: Prose): Frame | Refusal | null {
  const [source, cue] = [statement.source[0], statement.cue[0]];
  if (!source) return "nobody named";
  if (!cue || statement.source.length > 1) return "scattered";
  const sentence = prose.sentences.find(({ start, end }) => start <= cue.start && cue.start < end);
  if (!sentence || !isIn(sentence, source)) return "scattered";
  const content = statement.content.filter((piece) => piece.start < sentence.end && piece.end > sentence.start);
  if (content.length === 0) return "scattered";
  const block = prose.blocks[sentence.block]!;
  const spans = [source, ...statement.cue, ...content];
  const whole = spans.reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }));
  if (!isIn(block, whole)) return "scattered";
  if (isCutOff(prose, whole)) return "cut off";
  if (block.kind === "headline" || block.kind === "subhead" || block.kind === "caption") return "headline";
  const last = statement.cue.at(-1)!;
  return { prose, sentence, source, cue: { start: cue.start, end: last.end }, content, whole };
}

/** Does a sentence begin in the middle of a name or a number: “58 per | cent of respondents”? */
function isCutOff({ tokens }: Prose, { start }: Span): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  const before = tokens[at - 1];
  if (!before || before.sentence !== tokens[at]?.sentence) return false;
  return (
    ["NUM", "ADJ", "DET", "NOUN", "PROPN", "ADP"].includes(before.pos) &&
    !/^(?:that|than|as|after|before)$/.test(before.lower)
  );
}

const isIn = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** The link of the chain that the source span names: the last that its words hold, or else the origin. */
function placeOf({ statement, held, kept }: Told, { source }: Frame): number {
  const words = kept.article.text.slice(source.start, source.end);
  const place = held.chain.findIndex(({ name }) => name !== null && words.includes(name));
  return place >= 0 ? place : statement.chain.length - 1 === 0 ? 0 : firstUnsaid(held.chain, words);
}

/** “he” is a person, “the paper” an outlet. */
const firstUnsaid = (chain: Told["held"]["chain"], words: string) =>
  Math.max(
    0,
    chain.findIndex(({ kind }) => /^(?:he|she)$/i.test(words) === (kind === "person")),
  );

/** Who passed it on, where the sentence itself does not say so; null where nobody can be told. */
function relaysOf(told: Told, place: number, { prose, whole }: Frame, sources: Sources): Called[] | null {
  const words = prose.text.slice(whole.start, whole.end);
  const said = (name: string | null) => name !== null && words.includes(name);
  const after = told.held.chain.slice(place + 1);
  const before = told.held.chain.slice(0, place);
  if (!before.every(({ name }) => said(name))) return null;
  const called = after.flatMap(({ name }, at) => (said(name) ? [] : [sources.call(told, place + 1 + at)]));
  const [first] = before.length === 0 ? told.held.chain.slice(place, place + 1) : [];
  const isEcho = after.some(({ name, entity }) => entity === first?.entity || isWithin(name, first?.name));
  return called.every((one) => one !== null) && !isEcho ? called : null;
}

/** “Bale, according to Christian Bale”: somebody is no relay of himself. */
const isWithin = (a: string | null, b: string | null | undefined): boolean =>
  a !== null && b != null && (a.includes(b) || b.includes(a));

/** “…, according to Gábriel Szende, …”: behind the cue, or at the end where the content came first. */
function relayEdits({ prose, cue, content, source, whole }: Frame, relays: readonly Called[], to: number): Edit[] {
  if (relays.length === 0) return [];
  const [first, ...more] = relays.map(({ words }) => words.replace(/,$/, ""));
  const words = `according to ${[first, ...more.map((one) => `cited by ${one}`)].join(", ")}`;
  const isContentFirst = content[0]!.start < Math.max(cue.end, source.end);
  if (isContentFirst) return [{ start: to, end: to, words: `, ${words}` }];
  const that = content[0]!.start;
  if (/^that\s/.test(prose.text.slice(that, that + 5))) return [{ start: that, end: that, words: `, ${words}, ` }];
  return [{ start: whole.start, end: whole.start, words: `${words}, ` }];
}

/** “…,” said Ana Ruiz, the mayor of Velmar: who is told of at length stands behind the verb. */
function sourceEdits(frame: Frame, called: Called, to: number): Edit[] {
  const { prose, source, cue, content } = frame;
  const isTurned =
    called.words.includes(", ") &&
    content[0]!.end <= source.start &&
    prose.text.slice(source.end, cue.end).trim() === "said";
  if (!isTurned) return [sourceEdit(frame, called, to)];
  const isLast = cue.end >= to;
  return [
    { start: source.start, end: cue.end, words: `said ${isLast ? called.words.replace(/,$/, "") : called.words}` },
  ];
}

function sourceEdit({ prose, source }: Frame, { words }: Called, to: number): Edit {
  const next = prose.text.slice(source.end, Math.min(to, source.end + 1));
  const isLast = source.end >= to;
  const shown = words.endsWith(",") && (next === "," || isLast) ? words.slice(0, -1) : words;
  const dropsComma = !words.endsWith(",") && next === "," && /,\s/.test(prose.text.slice(source.start, source.end));
  const end = dropsComma ? source.end + 1 : source.end;
  return { start: source.start, end, words: shown };
}

/** Weekdays outside quotation marks become dates. */
function dayEdits({ prose, whole, source }: Frame, { kept }: Told, asOf: string | null, to: number): Edit[] {
  const { text, quotations } = prose;
  return momentsIn(prose, kept.article.published, [{ start: whole.start, end: to }]).flatMap(
    ({ start, end, value }) => {
      if (quotations.some((one) => isIn(one, { start, end })) || isIn(source, { start, end })) return [];
      const isOwner = /^['’]s\s/.test(text.slice(end, end + 3));
      const words = isOwner
        ? ownedDay(value, asOf)
        : dayFor(text.slice(start, end), text.slice(Math.max(0, start - 12), start), value, asOf);
      return words === null ? [] : [{ start, end: isOwner ? end + 2 : end, words }];
    },
  );
}

/** “Monday’s spill” is the 3 March spill. */
function ownedDay(value: string, asOf: string | null): string | null {
  const day = dayIn(value, asOf);
  return day === null ? null : `the ${day}`;
}

/** “Ruiz on Monday denied that …” is “Ruiz denied on 3 March that …”. */
function movedDay({ prose, source, cue, content }: Frame, { kept }: Told, asOf: string | null): Edit[] {
  const gap = prose.text.slice(source.end, cue.start);
  const found = /^,?( on )(\p{L}+)[ ,]+$/u.exec(gap);
  if (!found || content[0]!.start < cue.end) return [];
  const at = source.end + found.index + gap.indexOf(found[2]!);
  const [moment] = momentsIn(prose, kept.article.published, [{ start: at, end: at + found[2]!.length }]);
  const day = moment && dayIn(moment.value, asOf);
  if (!day) return [];
  const from = source.end + gap.indexOf(" on ");
  return [
    { start: from, end: cue.start - 1, words: "" },
    { start: cue.end, end: cue.end, words: ` on ${day}` },
  ];
}

/** “earlier dismissed”: what an article says beside others is no word of a brief. */
function adverbEdits({ prose, cue, source }: Frame): Edit[] {
  const from = Math.min(source.end, cue.start);
  const found = /\b(?:also|earlier|previously|then|meanwhile|however|later|again|now)\s/i.exec(
    prose.text.slice(from, Math.max(cue.end, from)),
  );
  return found ? [{ start: from + found.index, end: from + found.index + found[0].length, words: "" }] : [];
}

/** The end of the sentence: after the day and place of saying, or before what hangs on a long content. */
function trimmedEnd({ prose, whole, content, cue, source }: Frame): number {
  const last = content.at(-1)!;
  const isContentLast = last.end >= Math.max(cue.end, source.end);
  if (!isContentLast) return whole.end + (TAIL.exec(prose.text.slice(whole.end, whole.end + 90))?.[0].length ?? 0);
  const words = prose.text.slice(whole.start, whole.end);
  if (words.split(/\s+/).length <= LONGEST - 8) return whole.end;
  const cut = clauseBorder(prose, last.start + 40, whole.end);
  return cut ?? whole.end;
}

/** “on Thursday”, “in a statement on Telegram”, “told state television”. */
const TAIL = /^(?: (?:late |early )?(?:on|in|at|to|after|during) [^,.;:“”"()]{1,60}| [^,.;:“”"()]{1,40})(?=[,.;])/;

/** The last border of a clause, outside quotation marks, behind which a sentence can end. */
function clauseBorder({ text, quotations }: Prose, from: number, to: number): number | null {
  let border: number | null = null;
  for (const { index } of text
    .slice(from, to)
    .matchAll(/,\s(?=(?:which|while|whereas|sending|adding|saying|where|as|and|but)\s)/g)) {
    const at = from + index;
    if (!quotations.some((one) => one.start < at && at < one.end)) border ??= at;
  }
  return border;
}

/** The words that are neither source nor cue nor content. */
function betweenOf({ prose, source, cue, content, whole }: Frame): string {
  const spans = [source, cue, ...content].toSorted((a, b) => a.start - b.start);
  const gaps: string[] = [];
  let at = whole.start;
  for (const { start, end } of spans) {
    if (start > at) gaps.push(prose.text.slice(at, start));
    at = Math.max(at, end);
  }
  return gaps.join(" ").trim();
}

function edited(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let [out, at] = ["", start];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // The first of two edits of the same words stands.
    if (edit.start < at || edit.end > end) continue;
    out += text.slice(at, edit.start) + edit.words;
    at = edit.end;
  }
  return out + text.slice(at, end);
}

/** A sentence with a large letter at its head and a full stop at its foot. */
function finished(words: string): string {
  const plain = words
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;])(?!\.)/g, "$1")
    .replace(/,{2,}/g, ",")
    .trim();
  const whole = plain.replace(/[,;:–—-]+$/, "");
  const [head] = whole.match(/^[“"‘'(]*/) ?? [""];
  const first = head.length;
  const large =
    head === ""
      ? `${whole.slice(0, first)}${whole.slice(first, first + 1).toUpperCase()}${whole.slice(first + 1)}`
      : whole;
  return /[.!?]["”’']?$/.test(large) ? large : `${large}.`;
}
