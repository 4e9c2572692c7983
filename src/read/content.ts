// Contents that no dialect need look at: nothing, and what is no text.

import { encodingOf, markOf } from "./charset.ts";
import { Unreadable } from "./errors.ts";
import type { Raw } from "./dialects/dialect.ts";

/** How much of a content is looked at, in bytes. */
const HEAD = 8192;
/** Of so many bytes one may be a control character that no text has. */
const PER_CONTROL = 50;
/** How files that are no text begin. */
const SIGNATURES = [
  "%PDF-",
  "PK\x03\x04",
  "\x1f\x8b",
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "RIFF",
  "\x7fELF",
  "\xd0\xcf\x11\xe0",
];

/** Throws where there is nothing to read, or nothing that is text. */
export function checkContent({ bytes, charset, address }: Raw): void {
  if (isBlank(bytes)) throw new Unreadable("empty:", address);
  if (isBinary(bytes, charset)) throw new Unreadable("binary content:", address);
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));

function isBinary(bytes: Uint8Array, charset: string | null): boolean {
  const mark = markOf(bytes);
  if (mark === "utf-16le" || mark === "utf-16be" || encodingOf(charset)?.startsWith("utf-16")) return false;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD));
  if (SIGNATURES.some((signature) => head.toString("latin1", 0, 8).startsWith(signature))) return true;
  const controls = head.filter(isControl);
  return controls.includes(0) || controls.length * PER_CONTROL > head.length;
}

/** Control characters other than white space and the escape that some encodings switch by. */
const isControl = (byte: number) => (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) || byte === 127;
