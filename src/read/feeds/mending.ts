// Broken feeds, mended. A feed that cannot be parsed is tried again with stray signs escaped, then without what
// stands after its last whole item, then item by item, so that one bad item costs no other.

import { doctypeEnd } from "./root.ts";

/** What a parser makes of a text; throws where it can make nothing of it. */
export type Parse<T> = (text: string) => T;

/** What was parsed, and whether something had to be done for it. */
export interface Mended<T> {
  readonly parts: readonly T[];
  readonly repaired: boolean;
}

/** Most items that are tried one by one. */
const MOST_ITEMS = 1_000;

/** How far from its beginning a text may have its first tag, and from its end its last, in UTF-16 code units. */
const LONGEST_HEAD = 20_000;
const LONGEST_TAIL = 20_000;

/** Signs that no XML text has, and that JSON has only escaped. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

/** A text with spaces where it has control characters. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, " ");

/** The text without what stands before its first element: no declaration, and no document type with its entities. */
export function bare(xml: string): string {
  let text = withoutControls(xml);
  text = text.slice(Math.max(0, text.indexOf("<")));
  const doctype = text.slice(0, 100_000).search(/<!doctype\b/i);
  const end = doctype < 0 ? -1 : doctypeEnd(text, doctype);
  return end < 0 ? text : text.slice(0, doctype) + text.slice(end + 1);
}

/** Takes away what a text breaks off with; null where nothing is left. */
export type Cut = (text: string) => string | null;

/** The parts of an XML feed: one, or one for each item where it is badly broken. Null where nothing can be made of it. */
export function mendedXml<T>(xml: string, parse: Parse<T>, cut: Cut = cutAtLastItem): Mended<T> | null {
  const text = bare(xml);
  const whole = tried(text, parse);
  const isTangled = areNested(text);
  if (whole !== null && !isTangled) return { parts: [whole], repaired: !isClosed(text) };
  const escaped = withSignsEscaped(text);
  for (const mended of isTangled ? [] : [escaped, cut(escaped)]) {
    const part = mended === null ? null : tried(mended, parse);
    if (part !== null) return { parts: [part], repaired: true };
  }
  const parts = itemsAlone(escaped).flatMap((item) => tried(item, parse) ?? []);
  if (parts.length > 0) return { parts, repaired: true };
  return whole && { parts: [whole], repaired: true };
}

/** Is the root element closed? Parsers close what breaks off between two items without a word. */
const isClosed = (text: string) => text.slice(-LONGEST_TAIL).includes(`</${rootOf(text)?.name ?? ""}`);

/** A JSON feed; of one that breaks off as much as is whole. Null where nothing can be made of it. */
export function mendedJson<T>(json: string, parse: (value: unknown) => T): Mended<T> | null {
  const text = json.slice(Math.max(0, json.indexOf("{"))).replace(CONTROLS, " ");
  const onOneLine = text.replace(/[\n\r\t]/g, " ");
  const parseText = (part: string) => parse(JSON.parse(part));
  const whole = tried(text, parseText) ?? tried(onOneLine, parseText);
  if (whole !== null) return { parts: [whole], repaired: false };
  const cut = cutInList(onOneLine);
  const part = cut === null ? null : tried(cut, parseText);
  return part === null ? null : { parts: [part], repaired: true };
}

function tried<T>(text: string, parse: Parse<T>): T | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** "I <3 you" is "I &lt;3 you", outside of CDATA and comments, which may hold what they like. */
const withSignsEscaped = (text: string): string =>
  parted(text)
    .map(({ part, isRaw }) => (isRaw ? part : part.replace(STRAY, (sign) => (sign === "<" ? "&lt;" : "&amp;"))))
    .join("");

const STRAY = /<(?![a-z_/!?])|&(?!#?\w{1,32};)/gi;

/** Does an item begin inside another one? Parsers take it for a part of that one. */
function areNested(text: string): boolean {
  let open = 0;
  for (const { part } of parted(text).filter(({ isRaw }) => !isRaw)) {
    for (const { 0: tag, 1: slash } of part.matchAll(ITEM)) {
      if (slash === "/") open = 0;
      else open += tag.endsWith("/") ? 0 : 1;
      if (open > 1) return true;
    }
  }
  return false;
}

/** A text in its parts: raw ones, which are CDATA and comments, and all between them. */
function parted(text: string): { part: string; isRaw: boolean }[] {
  const parts: { part: string; isRaw: boolean }[] = [];
  for (let at = 0; at < text.length;) {
    const raw = rawAt(text, at);
    parts.push({ part: text.slice(at, raw?.start), isRaw: false });
    if (raw !== null) parts.push({ part: text.slice(raw.start, raw.end), isRaw: true });
    at = raw?.end ?? text.length;
  }
  return parts;
}

const RAW = /<!\[CDATA\[|<!--/g;

/** The next CDATA or comment from a place on; one that does not end is none. */
function rawAt(text: string, from: number): { start: number; end: number } | null {
  RAW.lastIndex = from;
  const found = RAW.exec(text);
  if (found === null) return null;
  const close = found[0] === "<!--" ? "-->" : "]]>";
  const end = text.indexOf(close, found.index);
  return end < 0 ? null : { start: found.index, end: end + close.length };
}

const ITEM_END = /<\/(?:[\w-]{1,20}:)?(?:item|entry)\s{0,9}>/gi;

/** The feed up to its last whole item, closed. */
function cutAtLastItem(text: string): string | null {
  const last = [...text.matchAll(ITEM_END)].at(-1);
  const start = rootStart(text);
  return last && start ? text.slice(0, last.index + last[0].length) + start.close : null;
}

/** The first tag of a text, and its name. */
function rootOf(text: string): { tag: string; name: string } | null {
  const found = /<([a-z][\w:.-]{0,60})(?=[\s/>])/i.exec(text.slice(0, LONGEST_HEAD));
  const end = found ? text.indexOf(">", found.index) : -1;
  return found && end > 0 ? { tag: text.slice(found.index, end + 1), name: found[1]! } : null;
}

/** How the feed begins as far as an item needs it, and how it ends after one. */
function rootStart(text: string): { open: string; close: string } | null {
  const root = rootOf(text);
  if (root === null || root.tag.length > LONGEST_HEAD) return null;
  const { tag, name } = root;
  return /^rss$/i.test(name)
    ? { open: `${tag}<channel>`, close: `</channel></${name}>` }
    : { open: tag, close: `</${name}>` };
}

const ITEM = /<(\/?)((?:[\w-]{1,20}:)?(?:item|entry))(?:(?=[\s>])|\/)/gi;

/** Every item as a feed of its own, behind one with what stands before the first. An item that does not end does where the next begins. */
function itemsAlone(text: string): string[] {
  const start = rootStart(text);
  if (start === null) return [];
  const items: string[] = [];
  let [open, name, first] = [-1, "", text.length];
  const keep = (end: number) => {
    if (open >= 0 && items.length < MOST_ITEMS)
      items.push(`${start.open}${text.slice(open, end)}</${name}>${start.close}`);
    open = -1;
  };
  for (const { index, 1: slash, 2: found } of text.matchAll(ITEM)) {
    keep(index);
    if (slash === "") [open, name, first] = [index, found!, Math.min(first, index)];
  }
  return [text.slice(0, first) + start.close, ...items];
}

/** JSON that breaks off: up to the last whole object in a list of the outermost object, closed. */
function cutInList(text: string): string | null {
  let [depth, last, inString] = [0, -1, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (inString && sign === "\\") at += 1;
    else if (sign === '"') inString = !inString;
    else if (inString) continue;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    if (sign === "}" && !inString && depth === 2) last = at;
  }
  return last < 0 ? null : `${text.slice(0, last + 1)}]}`;
}
