// Texts as every database can hold them. No database keeps half a surrogate pair, and not all keep U+0000:
// both are written as U+0001 and four hexadecimal digits, and so is U+0001 itself.

const MARK = "\u0001";
const WILD = new RegExp(
  `[\\0${MARK}]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
  "g",
);
const WRITTEN = new RegExp(`${MARK}([0-9a-f]{4})`, "g");

/** A text as it is stored. */
export const stored = (text: string): string =>
  text.isWellFormed() && !text.includes("\0") && !text.includes(MARK) ? text : text.replace(WILD, written);

const written = (unit: string) => `${MARK}${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The text that was stored. */
export const restored = (text: string): string =>
  text.includes(MARK)
    ? text.replace(WRITTEN, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;

export const storedOrNull = (text: string | null): string | null => (text === null ? null : stored(text));
export const restoredOrNull = (text: string | null): string | null => (text === null ? null : restored(text));
