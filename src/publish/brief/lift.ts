// A sentence lifted from an article: the words from source to content as they stand there, with the source called by
// its name, days as dates, and nothing else changed. What is left out is left out at the border of a clause.

import type { Prose } from "../../language/index.ts";
import type { Told } from "../../ledger/index.ts";
import type { BriefReceipt } from "./brief.ts";
import { wholeSentence } from "./doubt.ts";
import type { Doubt } from "./doubt.ts";
import { adverbEdits, dayEdits, edited, movedDay, relayEdits, sourceEdits } from "./edits.ts";
import { frameOf } from "./frame.ts";
import type { Frame, Refusal } from "./frame.ts";
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

/** Longest sentence of a brief, in words; longer ones are cut at the border of a clause or left out. */
export const LONGEST = 46;

/** Makes a sentence of a statement, or names the rule that refuses it. */
export function lift(told: Told, prose: Prose | null, sources: Sources, asOf: string | null): Lifted | Refusal {
  const frame = prose && frameOf(told, prose);
  if (!frame) return "scattered";
  if (typeof frame === "string") return frame;
  const doubt = sources.doubt(told);
  if (doubt) return asItStands(told, frame, doubt, asOf);
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
  const start = frame.whole.start + datelineIn(frame);
  const text = finished(edited(frame.prose.text, { start, end: to }, edits));
  const receipts = [...called.receipts, ...relays.flatMap((one) => one.receipts)];
  const places = [place, ...relays.map((_, at) => told.held.chain.length - relays.length + at)];
  const content = frame.content.map((span) => prose!.text.slice(span.start, Math.min(span.end, to))).join(" ");
  return { text, told, called: places, receipts, content, between: betweenOf(frame) };
}

/** Where a source may be two people, both of whom its sentence names, the sentence is told as it stands. */
function asItStands(told: Told, own: Frame, doubt: Doubt, asOf: string | null): Lifted | Refusal {
  const frame = told.held.chain.length === 1 ? wholeSentence(own, doubt) : null;
  if (!frame) return "source in doubt";
  const { start, end } = frame.whole;
  const from = start + datelineIn(frame);
  const text = finished(edited(frame.prose.text, { start: from, end }, dayEdits(frame, told, asOf, end)));
  const content = frame.content.map((span) => frame.prose.text.slice(span.start, span.end)).join(" ");
  return { text, told, called: [], receipts: [], content, between: "" };
}

/** “Salendale, Norrin — ”: where an article was written is no part of its first sentence. */
const DATELINE =
  /^\p{Lu}[\p{L}'’.-]*(?:,? \p{Lu}[\p{L}'’.-]*){0,4}(?:, \d{1,2} \p{Lu}\p{L}+)?(?: \([^()]{1,30}\))? ?[—–] ?(?=[\p{Lu}“"])/u;

/** Length of what stands before the first sentence of a paragraph; 0 where nothing does. */
const datelineIn = ({ prose, whole, sentence }: Frame): number =>
  whole.start === sentence.start
    ? (DATELINE.exec(prose.text.slice(whole.start, whole.start + 120))?.[0].length ?? 0)
    : 0;

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
  return /[.!?](?:["”’']|'')?$/.test(large) ? large : `${large}.`;
}
