// Atoms: the words of a prose as numbers and times need them.
//
// Tokens keep `fifty-year` and `mid-2011` whole and cut `3.5m` in four; an atom is one word or one number,
// and remembers how it hangs on the one before it.

import type { Span } from "../../article/index.ts";
import type { PartOfSpeech, Prose, Token } from "../prose.ts";
import { codeOf } from "./codes.ts";
import { DIGITS, valueOfDigits } from "./thousands.ts";

/** One word, number or mark. */
export interface Atom extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly sentence: number;
  /** No space before it. */
  readonly glued: boolean;
  /** A hyphen ties it to the atom before it: `year` of `fifty-year`, `12` of `10-12`. */
  readonly tied: boolean;
  /** Its number where it is written in digits, sign included: `-5`, `12,000`, `3.5`. */
  readonly number: number | null;
}

const known = new WeakMap<Prose, readonly Atom[]>();

/** The atoms of a prose, made once. */
export function atomsOf(prose: Prose): readonly Atom[] {
  const made = known.get(prose);
  if (made) return made;
  const atoms = cut(prose.tokens);
  known.set(prose, atoms);
  return atoms;
}

const HYPHENS = new Set("-‐‑–—");
const INNER = /[-‐‑]/;

function cut(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const before = tokens[i - 1];
    const glued = before !== undefined && before.end === token.start && before.sentence === token.sentence;
    if (token.text.length > 1 && isPlain(token.text)) atoms.push(plain(token, glued, false));
    else if (isHyphen(tokens, i) && (glued ? isWord(atoms.at(-1)) : /^\d/.test(tokens[i + 1]!.text))) {
      for (const atom of made(tokens[(i += 1)]!, true, glued, glued ? null : token.start)) atoms.push(atom);
    } else if (opensDecimal(tokens, i)) {
      const end = tokens[(i += 1)]!.end;
      for (const atom of made({ ...token, end, text: `0.${tokens[i]!.text}` }, glued, false, null)) atoms.push(atom);
    } else if (joinsDecimal(tokens, i, atoms.at(-1))) {
      const whole = atoms.pop()!;
      const end = tokens[(i += 1)]!.end;
      atoms.push(numeric({ ...whole, end, text: `${whole.text}${token.text}${tokens[i]!.text}` }));
    } else if (isPlain(token.text)) atoms.push(plain(token, glued, false));
    else for (const atom of made(token, glued, false, null)) atoms.push(atom);
  }
  return atoms;
}

/** Does a hyphen touch what follows it? */
function isHyphen(tokens: readonly Token[], i: number): boolean {
  const [mark, after] = [tokens[i]!, tokens[i + 1]];
  return HYPHENS.has(mark.text) && after?.start === mark.end && after.sentence === mark.sentence;
}

const isWord = (atom: Atom | undefined) => atom !== undefined && /[\p{L}\p{N}%$€£]$/u.test(atom.text);

/** The point of `3.5m` or comma of `2,000km`, between two pieces of digits that it touches. */
function joinsDecimal(tokens: readonly Token[], i: number, before: Atom | undefined): boolean {
  const mark = tokens[i]!;
  const after = tokens[i + 1];
  if ((mark.text !== "." && mark.text !== ",") || !after || after.start !== mark.end) return false;
  if (!(mark.text === "." ? /^\d+$/ : /^\d{3}(?:\.\d+)?$/).test(after.text)) return false;
  return before !== undefined && before.end === mark.start && /^-?[\d,]+$/.test(before.text) && before.text.length < 16;
}

/** The point of `.001`, which no digit stands before. */
function opensDecimal(tokens: readonly Token[], i: number): boolean {
  const point = tokens[i]!;
  if (point.text !== ".") return false;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  return after?.start === point.end && /^\d+$/.test(after.text) && before?.end !== point.start;
}

/** The atoms of one token: one, one for each part of a hyphenated word, or currency and amount of `EUR50`. */
function made(token: Token, glued: boolean, tied: boolean, minus: number | null): Atom[] {
  if (minus === null && isPlain(token.text)) return [plain(token, glued, tied)];
  const common = { pos: token.pos, sentence: token.sentence };
  const code = /^([A-Z]{2,3})(\d[\d,]*)([a-z]{0,2})$/.exec(token.text);
  if (code && codeOf(code[1]!)) return parts(token, code.slice(1), glued, tied);
  if (token.text.length < 3 || !INNER.test(token.text) || /[/@]/.test(token.text)) {
    const text = minus === null ? token.text : `-${token.text}`;
    const whole = { ...common, text, lower: token.lower, start: minus ?? token.start, end: token.end };
    return [numeric({ ...whole, glued: minus === null && glued, tied, number: null })];
  }
  return parts(token, token.text.split(INNER), glued, tied);
}

/** Most tokens are words without hyphen or digit. */
const isPlain = (text: string) => text.length < 2 || !/[\d‐‑-]/.test(text);

function plain({ text, lower, pos, sentence, start, end }: Token, glued: boolean, tied: boolean): Atom {
  const digit = text.length === 1 && text >= "0" && text <= "9";
  const number = digit ? Number(text) : null;
  return { text, lower, pos: digit ? "NUM" : pos, sentence, start, end, glued, tied, number };
}

/** The atoms of a token cut into `texts`; they are tied where a hyphen stood between them. */
function parts(token: Token, texts: readonly string[], glued: boolean, tied: boolean): Atom[] {
  const hyphen = texts.join("").length < token.text.length ? 1 : 0;
  let at = token.start;
  const found = texts.map((text, place) => {
    const start = at;
    at += text.length + hyphen;
    return numeric({
      text,
      lower: text.toLowerCase().replaceAll("’", "'"),
      pos: token.pos,
      sentence: token.sentence,
      start,
      end: start + text.length,
      glued: glued || place > 0,
      tied: (place > 0 && hyphen > 0) || (place === 0 && tied),
      number: null,
    });
  });
  return found.filter((atom) => atom.text !== "");
}

/** The atom with its number, where it is written in digits. */
function numeric(atom: Atom): Atom {
  const bare = atom.text.startsWith("-") ? atom.text.slice(1) : atom.text;
  if (bare.length > 24 || !DIGITS.test(bare)) return atom;
  const value = valueOfDigits(bare);
  const number = Number.isFinite(value) ? value * (bare === atom.text ? 1 : -1) : null;
  return { ...atom, pos: "NUM", lower: atom.text, number };
}
