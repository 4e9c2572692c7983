// Markup in which whatever is put in is escaped, unless it is markup already.

import { visible } from "./words/visible.ts";

/** A piece of a page that is safe to write out. Only `markup` makes one. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | null | undefined | false | readonly Value[];

/** A template whose values are escaped: markup`<p>${words}</p>`. Null, undefined and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = strings[0] as string;
  for (let at = 0; at < values.length; at += 1) text += write(values[at]) + strings[at + 1]!;
  return new Markup(text);
}

/** Text that is part of the program itself: a style sheet, a script. */
export const trusted = (text: string) => new Markup(text);

function write(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(write).join("");
  if (value === null || value === undefined || value === false) return "";
  const text = String(value);
  return TOUCHED.test(text) ? escape(visible(text)) : text;
}

/** Characters of which one at least is in every text that is not written as it is. */
// oxlint-disable-next-line no-control-regex
const TOUCHED = /[&<>"'\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
