// Quotations: what stands between quotation marks, over sentences and paragraphs.
//
// Curly marks say which way they face; of a straight mark its neighbours do. A quotation that a paragraph
// leaves open goes on where the next paragraph opens with a mark again, the old rule of printing.

import type { Quotation, Token } from "../prose.ts";

/** What closes a quotation, by the mark that opened it. */
const CLOSES: ReadonlyMap<string, readonly string[]> = new Map([
  ["“", ["”"]],
  ["„", ["“", "”"]],
  ["«", ["»"]],
  ["``", ["''", '"']],
  ['"', ['"', "”"]],
  ["''", ["''"]],
]);
/** Length of the longest mark. */
const MARK = 2;

/** Longest quotation, in tokens: beyond it the mark that opened it is taken for a stray one. */
const LONGEST = 700;

/** The quotations of a text. `blockOf` gives a token's block. */
export function quotations(tokens: readonly Token[], blockOf: (token: Token) => number): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  const shut = (last: number, closed: boolean) => {
    if (open !== null && last > open && last - open <= LONGEST)
      found.push({ first: open, last, start: tokens[open]!.start, end: tokens[last]!.end, closed });
    open = null;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const before = tokens[i - 1];
    if (open !== null && before && blockOf(before) !== blockOf(tokens[i]!)) {
      if (i - open <= LONGEST && opens(tokens, i)) continue;
      shut(i - 1, false);
    }
    if (open === null) {
      if (opens(tokens, i)) open = i;
    } else if (CLOSES.get(tokens[open]!.text)!.includes(tokens[i]!.text) && !isReopening(tokens, i)) shut(i, true);
    else if (tokens[open]!.text === "“" && isStraightClose(tokens, open, i)) shut(i, true);
  }
  shut(tokens.length - 1, false);
  return found.filter((quotation) => !isTitle(tokens, quotation));
}

/** Most tokens of a title with its marks. */
const TITLE = 8;
const WORK =
  /^(?:album|book|bestseller|column|documentary|film|magazine|memoir|movie|musical|newsletter|novel|pamphlet|play|podcast|program|programme|series|show|song|thriller)$/;

/** Told “Good Morning Vessany” that …: a programme. */
const TOLD = /^(?:tell|tells|told|telling)$/;

/** Radio Vessany's “Dawn Patrol”, the book “The Long Dam”: the name of a work, which nobody says. */
function isTitle(tokens: readonly Token[], { first, last, closed }: Quotation): boolean {
  const before = tokens[first - 1];
  if (!closed || !before || last - first > TITLE) return false;
  const isTold = TOLD.test(before.lower) && tokens[last + 1]?.lower === "that";
  if (!/^(?:['’]s|s['’]|['’])$/.test(before.text) && !WORK.test(before.lower) && !isTold) return false;
  const words = tokens.slice(first + 1, last).filter(({ text }) => /\p{L}/u.test(text));
  const [opening] = words;
  return (
    opening !== undefined &&
    /^\p{Lu}/u.test(opening.text) &&
    words.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text) || text.length <= SHORT)
  );
}

/** Letters of words that are not written large in a title: of, with, and. */
const SHORT = 4;

/** May a quotation open with this token? A straight mark opens where it touches what follows, and not what is before. */
function opens(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.text.length > MARK || !CLOSES.has(token.text)) return false;
  if (token.text !== '"' && token.text !== "''") return true;
  return !touchesBefore(tokens, i) || touchesAfter(tokens, i);
}

/** A straight mark inside a quotation that touches only what follows opens an inner one: it closes nothing. */
const isReopening = (tokens: readonly Token[], i: number) =>
  tokens[i]!.text === '"' &&
  touchesAfter(tokens, i) &&
  !touchesBefore(tokens, i) &&
  /^[\p{L}\p{N}]/u.test(tokens[i + 1]!.text);

/** “It is over," he said: a straight mark for a curly one, behind a comma or stop, where no straight one opened before. */
function isStraightClose(tokens: readonly Token[], open: number, i: number): boolean {
  if (tokens[i]!.text !== '"' || !touchesBefore(tokens, i) || touchesAfter(tokens, i)) return false;
  if (!/^[,.!?…]+$/.test(tokens[i - 1]!.text)) return false;
  for (let k = i - 1; k > open && tokens[k]!.text !== "”"; k -= 1) if (tokens[k]!.text === '"') return false;
  return true;
}

const touchesBefore = (tokens: readonly Token[], i: number) => i > 0 && tokens[i - 1]!.end === tokens[i]!.start;
const touchesAfter = (tokens: readonly Token[], i: number) =>
  i + 1 < tokens.length && tokens[i + 1]!.start === tokens[i]!.end;
