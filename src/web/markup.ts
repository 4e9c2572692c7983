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
  for (const [at, value] of values.entries()) text += write(value) + strings[at + 1];
  return new Markup(text);
}

/** Text that is part of the program itself: a style sheet, a script. */
export const trusted = (text: string) => new Markup(text);

function write(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(write).join("");
  if (value === null || value === undefined || value === false) return "";
  return escape(visible(String(value)));
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
