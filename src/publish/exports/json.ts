// JSON that every program can read, in pieces.

import { toJson } from "../record.ts";

/** JSON without what is not there: null, undefined and empty lists are left out, half surrogate pairs replaced. */
export const plainJson = (value: object): string => toJson(plain(value) as object);

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const held = Object.entries(value).filter(([, one]) => one !== null && one !== undefined && !isEmpty(one));
  return Object.fromEntries(held.map(([key, one]) => [key, plain(one)]));
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** A list between a head and a foot: one item on each line. */
export async function* listed(head: string, items: AsyncIterable<string>, foot: string): AsyncGenerator<string> {
  yield head;
  let isFirst = true;
  for await (const item of items) {
    yield isFirst ? `\n${item}` : `,\n${item}`;
    isFirst = false;
  }
  yield `\n${foot}\n`;
}

/** Length of a piece, in UTF-16 code units: what is written at once. */
const PIECE = 1 << 16;

/** The same text in fewer pieces. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let open: string[] = [];
  let length = 0;
  for await (const text of texts) {
    open.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield open.join("");
    open = [];
    length = 0;
  }
  if (length > 0) yield open.join("");
}
