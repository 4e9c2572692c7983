// A statement as the rules of acts see it: its cue, its clause, its speaker.

import type { Prose, Token } from "../../language/index.ts";
import type { Act, Form, Found, LinkKind } from "../statement.ts";
import type { Clause } from "./clause.ts";
import { actOfWord } from "./english/acts.ts";
import type { Sight } from "./sight.ts";
import { isWord, tokensOf } from "./tokens.ts";

/** What is known of the source. */
export interface Speaker {
  readonly kind: LinkKind;
  /** The noun that its phrase turns on, in lower case: "agreement", "post", "critics". */
  readonly head: string;
  /** Words by which its own sentences may name it, in lower case: its name and the body that it speaks for. */
  readonly names: ReadonlySet<string>;
}

export interface Case {
  readonly cue: readonly Token[];
  readonly phrase: string;
  readonly base: string | null;
  readonly named: Act | null;
  readonly negated: boolean;
  readonly found: Found;
  readonly form: Form;
  readonly clause: Clause;
  readonly text: string;
  readonly speaker: Speaker | null;
}

export type Rule = (seen: Case) => Act | null;

export function caseOf({ prose, found, form, clause }: Sight, speaker: Speaker | null): Case {
  const cue = tokensOf(prose, found.cue).filter(isWord);
  const phrase = cue.map(({ lower }) => lower).join(" ");
  // Expressed | disappointment at the move: the act stands in the content.
  const carried = cue.some(({ lower }) => LIGHT.has(lower)) ? namingWord(clause.words.slice(0, 3)) : null;
  // Raised | its estimate to 40: who gives a figure says it.
  const word = namingWord(cue) ?? (carried?.base === "estimate" ? null : carried);
  return {
    cue,
    phrase,
    base: word?.base ?? null,
    named: word?.act ?? null,
    negated: /\b(?:(?:can)?not|n't|never|no|nothing|neither|yet to)\b/.test(phrase) || isNeither(prose, found),
    found,
    form,
    clause,
    text: found.content.map(({ start, end }) => prose.text.slice(start, Math.min(end, start + 2000))).join(" "),
    speaker,
  };
}

/** Neither company | made a statement. */
const isNeither = (prose: Prose, { source }: Found) =>
  /^(?:neither|no one|nobody|none)\b/i.test(source[0] ? prose.text.slice(source[0].start, source[0].end) : "");

/** Verbs that only carry a noun: made | a claim, issued | an order. */
const LIGHT = new Set(
  "has have had be been was were is are made make issued given gave came express expresses expressed voice voices voiced raised raises issue issues".split(
    " ",
  ),
);

/** The word of the cue that names the act: the first one with an act of its own, else the first that just says. */
function namingWord(cue: readonly Token[]): { base: string; act: Act } | null {
  let plain: { base: string; act: Act } | null = null;
  for (const { lower } of cue) {
    if (LIGHT.has(lower)) continue;
    const word = actOfWord(lower) ?? actOfWord(lower.replace(/^(?:re-?|mis|over)/, ""));
    if (word && word.act !== "say") return word;
    plain ??= word;
  }
  return plain;
}
