// Bytes into characters. Pages and servers often name the wrong encoding, so what they say is held
// against the bytes: text in any other encoding is hardly ever valid UTF-8 by chance.

import { isAscii } from "node:buffer";

/** How far into a page its own word for its encoding is looked for. */
const HEAD = 4096;
/** Of so many characters beyond ASCII one may be broken in a text that is still taken for UTF-8. */
const SOUND_PER_BROKEN = 4;

/** The text of a page: by its byte order mark, by `header`, by the page's own word, by the bytes. */
export function decodePage(bytes: Uint8Array, header: string | null): string {
  const marked = markOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const stated = [encodingOf(header), encodingOf(statedIn(bytes))].filter((encoding) => encoding !== null);
  // Markup in UTF-16 is full of zero bytes; without one it is in something else, whatever the server says.
  const wide = stated[0]?.startsWith("utf-16") && bytes.subarray(0, HEAD).includes(0);
  const unicode = wide ? null : utf8(bytes);
  if (unicode !== null && (stated.length === 0 || stated[0]?.startsWith("utf-16") || !isAscii(bytes))) return unicode;
  for (const encoding of stated) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (encoding !== "utf-8" || mostlySound(text)) return text;
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** How a text begins: what its first `most` bytes say, whatever stands beyond ASCII. */
export const headOf = (bytes: Uint8Array, most: number): string =>
  new TextDecoder(markOf(bytes) ?? "utf-8").decode(bytes.subarray(0, most));

/** The text that these bytes are in UTF-8, a byte order mark kept; null where they are not. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The name of an encoding as the decoder knows it ("latin1" is "windows-1252"); null where it does not. */
export function encodingOf(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** The encoding that a byte order mark tells. */
export function markOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return "utf-8";
  if (one === 0xff && two === 0xfe) return "utf-16le";
  return one === 0xfe && two === 0xff ? "utf-16be" : null;
}

/** `<meta charset="x">`, `<meta http-equiv content="text/html; charset=x">` or `<?xml encoding="x"?>`. */
function statedIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).replace(/<!--[^]*?-->/g, "");
  const match =
    /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.+-]+)/i.exec(head) ??
    /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.+-]+)/i.exec(head);
  const label = match?.[1] ?? null;
  // A page that could be read this far is not in UTF-16, whatever it says.
  return label !== null && /^utf-?16/i.test(label) ? "utf-8" : label;
}

/** Is a text that was read as UTF-8 broken only here and there, as by a cut through a character? */
function mostlySound(text: string): boolean {
  const broken = text.split("\ufffd").length - 1;
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return broken * SOUND_PER_BROKEN <= beyondAscii - broken;
}
