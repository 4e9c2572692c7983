// Marked-up sentences: input and answer in one.
//
//   [content] <source> {cue}          one statement, each part in one or more pieces
//   [1: … [2: …] {2: says} <2: she>]  several, by number; brackets may nest

import type { Span } from "../../src/article/index.ts";
import type { Found } from "../../src/statement/index.ts";

const ROLES = { "[": "content", "<": "source", "{": "cue" } as const;
const CLOSES = { "[": "]", "<": ">", "{": "}" } as const;

type Opening = keyof typeof ROLES;
type Parts = Record<(typeof ROLES)[Opening], Span[]>;

/** A marked line without its marks: its text, the first statement, and all of them. */
export interface Marked {
  readonly text: string;
  readonly found: Found;
  readonly all: readonly Found[];
}

/** Reads a marked line. Throws where brackets do not match. */
export function marked(line: string): Marked {
  const numbers = new Map<number, Parts>();
  const open: { mark: Opening; number: number; start: number }[] = [];
  let text = "";
  for (let i = 0; i < line.length; i += 1) {
    const mark = line[i]!;
    const top = open.at(-1);
    if (top && mark === CLOSES[top.mark]) {
      const parts = numbers.get(top.number) ?? { content: [], source: [], cue: [] };
      parts[ROLES[top.mark]].push({ start: top.start, end: text.length });
      numbers.set(top.number, parts);
      open.pop();
    } else if (mark in ROLES) {
      const numbered = /^(\d): ?/.exec(line.slice(i + 1, i + 5));
      open.push({ mark: mark as Opening, number: Number(numbered?.[1] ?? 1), start: text.length });
      i += numbered?.[0].length ?? 0;
    } else text += mark;
  }
  if (open.length > 0) throw new Error(`marked: unclosed ${open.at(-1)!.mark} in ${line}`);
  const all = [...numbers].sort(([a], [b]) => a - b).map(([, parts]) => foundOf(parts));
  return { text, found: all[0] ?? foundOf({ content: [], source: [], cue: [] }), all };
}

const inOrder = (a: Span, b: Span) => a.start - b.start;

const foundOf = ({ content, source, cue }: Parts): Found => ({
  content: content.sort(inOrder),
  source: source.sort(inOrder),
  cue: cue.sort(inOrder),
  by: "test",
  confidence: 1,
});
