// What is changed in a sentence that is lifted from its article: the source is called by its name, days become dates, and
// who passed it on is said.

import type { Span } from "../../article/index.ts";
import { momentsIn } from "../../language/index.ts";
import type { Told } from "../../ledger/index.ts";
import { dayFor, dayIn } from "./days.ts";
import { isIn } from "./frame.ts";
import type { Frame } from "./frame.ts";
import type { Called } from "./sources.ts";

/** Words in the place of others. */
export interface Edit extends Span {
  readonly words: string;
}

/** “…, according to Gábriel Szende, …”: behind the cue, or at the end where the content came first. */
export function relayEdits(
  { prose, cue, content, source, whole }: Frame,
  relays: readonly Called[],
  to: number,
): Edit[] {
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
export function sourceEdits(frame: Frame, called: Called, to: number): Edit[] {
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
export function dayEdits({ prose, whole, source }: Frame, { kept }: Told, asOf: string | null, to: number): Edit[] {
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
export function movedDay({ prose, source, cue, content }: Frame, { kept }: Told, asOf: string | null): Edit[] {
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
export function adverbEdits({ prose, cue, source }: Frame): Edit[] {
  const from = Math.min(source.end, cue.start);
  const found = /\b(?:also|earlier|previously|then|meanwhile|however|later|again|now)\s/i.exec(
    prose.text.slice(from, Math.max(cue.end, from)),
  );
  return found ? [{ start: from + found.index, end: from + found.index + found[0].length, words: "" }] : [];
}

/** A stretch of a text with its edits made. */
export function edited(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let [out, at] = ["", start];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // The first of two edits of the same words stands.
    if (edit.start < at || edit.end > end) continue;
    out += text.slice(at, edit.start) + edit.words;
    at = edit.end;
  }
  return out + text.slice(at, end);
}
