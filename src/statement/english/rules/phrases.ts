// Cues that are no verb: "reportedly", "it became known", and the rules of all others.

import { cueOf, spanOf, wordGroup } from "../clause.ts";
import type { Clause } from "../clause.ts";
import { clauseFrom } from "../contents.ts";
import { subjectOf } from "../subjects.ts";
import { accordingTo } from "./according.ts";
import { sentenceBefore } from "./before.ts";
import { quotationAndName } from "./captions.ts";
import { reportedBy } from "./carriers.ts";
import { causeForConcern, holds } from "./holds.ts";
import { nameAndColon } from "./labels.ts";
import { nounOf } from "./nouns.ts";
import type { Parts, PhraseRule } from "./parts.ts";
import { putAt } from "./put.ts";
import { quotedAs } from "./quoted.ts";
import { revised } from "./revised.ts";
import { silence } from "./silence.ts";
import { turn } from "./turns.ts";

/** The north has reportedly sent shells. */
const reportedly: PhraseRule = (clause) => {
  const { tokens } = clause.prose;
  for (let i = clause.sentence.first; i <= clause.sentence.last; i += 1) {
    const found = HEARSAY.has(tokens[i]!.lower) ? hearsayAt(clause, i) : null;
    if (found) return [found];
  }
  return [];
};

function hearsayAt(clause: Clause, i: number): Parts | null {
  const { prose } = clause;
  const group = clause.groups.find((other) => other.head > i && other.first <= i + 1);
  const subject = group && group.shape === "finite" ? subjectOf(cueOf(clause, group), group) : null;
  const first = subject?.first ?? (group ? i + 1 : null);
  if (first === null) return null;
  const rest = clauseFrom(cueOf(clause, wordGroup(i)), i + 1);
  if (!rest) return null;
  const content = first < i ? [{ first, last: i - 1 }, rest] : [rest];
  return {
    content: content.map((range) => spanOf(prose, range)),
    source: [],
    cue: [spanOf(prose, { first: i, last: i })],
  };
}

const HEARSAY = new Set(["reportedly", "allegedly", "supposedly", "purportedly"]);

/** It became known that the port is shut. It emerged that … It is unclear whether … */
const becameKnown: PhraseRule = (clause) => {
  const { prose } = clause;
  const { tokens } = prose;
  return clause.groups.flatMap((group) => {
    const head = tokens[group.head]!;
    const known =
      head.lemma === "become" && /^(?:known|clear|apparent|public)$/.test(tokens[group.last + 1]?.lower ?? "");
    const first = group.last + (known ? 2 : 1);
    if (!known && head.lemma !== "emerge" && head.lemma !== "transpire") return [];
    if (tokens[group.first - 1]?.lower !== "it" || tokens[first]?.lower !== "that") return [];
    const content = clauseFrom(cueOf(clause, group), first);
    return content
      ? [
          {
            content: [spanOf(prose, content)],
            source: [],
            cue: [spanOf(prose, { first: group.first, last: first - 1 })],
          },
        ]
      : [];
  });
};

/** Rules that look at a sentence instead of a verb. All of them are asked. */
export const phraseRules: Readonly<Record<string, PhraseRule>> = {
  accordingTo,
  reportedBy,
  reportedly,
  becameKnown,
  sentenceBefore,
  holds,
  causeForConcern,
  nameAndColon,
  turn,
  quotationAndName,
  nounOf,
  quotedAs,
  revised,
  putAt,
  silence,
};
