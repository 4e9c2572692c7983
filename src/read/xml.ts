// XML as a tree that stays bounded. Nothing outside of the document is looked at, and no entity is one of its own.

import { Parser } from "htmlparser2";

/** An element; its name and those of its attributes without their prefix, in lower case. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own words and those of its children, up to a bound. */
  text: string;
  /** Where its content stands in the markup. */
  readonly start: number;
  end: number;
}

/** Most elements, and the deepest nesting; what lies below is part of the text of what is above. */
const MOST = 50_000;
const DEEPEST = 60;
/** Most elements that may be open below those. */
const MOST_BELOW = 5_000;
/** Longest text and attribute that is kept; content is taken from the markup itself. */
const LONGEST = 4_000;

const local = (name: string) => name.slice(name.indexOf(":") + 1).toLowerCase();

/** The root of a document; null where there is no element. Never throws. */
export function xmlIn(markup: string): XmlElement | null {
  const root: XmlElement = { name: "", attributes: new Map(), children: [], text: "", start: 0, end: markup.length };
  const open: XmlElement[] = [root];
  let [elements, below] = [0, 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (below > 0 || open.length > DEEPEST || elements >= MOST) {
          below += 1;
          // The parser keeps a list of what is open, and a long one makes it slow: what follows is not read.
          if (below > MOST_BELOW) parser.pause();
          return;
        }
        elements += 1;
        const kept = Object.entries(attributes).map(([key, value]): [string, string] => [
          local(key),
          value.slice(0, LONGEST),
        ]);
        const start = parser.endIndex + 1;
        const element = {
          name: local(name),
          attributes: new Map(kept),
          children: [],
          text: "",
          start,
          end: markup.length,
        };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const at = open.at(-1)!;
        if (at.text.length < LONGEST) at.text += text.slice(0, LONGEST);
      },
      onclosetag() {
        if (below > 0) below -= 1;
        else if (open.length > 1) {
          const closed = open.pop()!;
          closed.end = Math.max(closed.start, parser.startIndex);
          const above = open.at(-1)!;
          if (above.text.length < LONGEST) above.text += ` ${closed.text}`;
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(markup);
  if (below <= MOST_BELOW) parser.end();
  return root.children[0] ?? null;
}

/** All elements of these names below an element, in order. */
export function allIn(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.flatMap((child) => (names.includes(child.name) ? [child] : allIn(child, ...names)));
}

/** The first element at the end of a path of names. */
export function childIn(element: XmlElement, ...path: string[]): XmlElement | null {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at ?? null;
}

/** The words of an element in one line; null where there are none. */
export const wordsOf = (element: XmlElement | null | undefined): string | null =>
  element?.text.replace(/\s+/g, " ").trim().toWellFormed() || null;

/** All words of some markup, with entities and CDATA as the characters that they stand for. */
export function plainIn(markup: string): string {
  const parts: string[] = [];
  const parser = new Parser({ ontext: (text) => void parts.push(text) }, { xmlMode: true });
  parser.write(markup);
  parser.end();
  return parts.join("").toWellFormed();
}
