// Text from a page, made safe to show: a page can hold escape sequences that drive a terminal, and marks that
// reverse the order of the letters around them.

/** Controls but tab and line feed, and the marks that embed, override or isolate a direction. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/**
 * The text with each unsafe character replaced by one that can be seen: ␛ for escape, � where there is no picture.
 * No offset moves. A lone half of a surrogate pair becomes � too.
 */
export function visible(text: string): string {
  return text.toWellFormed().replace(UNSAFE, picture);
}

/** White space that is not one space already: most words of most texts are left alone. */
const WIDE = /\s{2,}|[^\S ]/g;

/** A text on one line, with its white space as single spaces. */
export function line(text: string): string {
  return visible(text.replace(WIDE, " ").trim());
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x0d || code === 0x2028 || code === 0x2029) return "\n";
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : "�";
}
