// Cues that are no verb: "reportedly", "it became known", a name and a colon.

import type { Clause } from "../clause.ts";
import { cueOf, hasVerb, lastOf, quotationAt, spanOf, wordGroup } from "../clause.ts";
import { clauseFrom } from "../contents.ts";
import { nounPhraseFrom } from "../phrases.ts";
import { subjectOf } from "../subjects.ts";
import { accordingTo } from "./according.ts";
import { sentenceBefore } from "./before.ts";
import { quotationAndName } from "./captions.ts";
import { reportedBy } from "./carriers.ts";
import { causeForConcern, holds } from "./holds.ts";
import { nounOf } from "./nouns.ts";
import type { PhraseRule } from "./parts.ts";
import { quotedAs } from "./quoted.ts";
import { revised } from "./revised.ts";
import { silence } from "./silence.ts";

/** The north has reportedly sent shells. */
const reportedly: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  for (let i = sentence.first; i <= sentence.last; i += 1) {
    if (!HEARSAY.has(prose.tokens[i]!.lower)) continue;
    const group = clause.groups.find((other) => other.head > i && other.first <= i + 1);
    const subject = group && group.shape === "finite" ? subjectOf(cueOf(clause, group), group) : null;
    const first = subject?.first ?? (group ? i + 1 : null);
    if (first === null) continue;
    const cue = cueOf(clause, wordGroup(i));
    const rest = clauseFrom(cue, i + 1);
    if (!rest) continue;
    const content = first < i ? [{ first, last: i - 1 }, rest] : [rest];
    return [
      {
        content: content.map((range) => spanOf(prose, range)),
        source: [],
        cue: [spanOf(prose, { first: i, last: i })],
      },
    ];
  }
  return [];
};

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
    if (!known && !/^(?:emerge|transpire)$/.test(head.lemma)) return [];
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

/** Ruiz: port to stay shut. */
const nameAndColon: PhraseRule = (clause) => {
  const { prose, sentence } = clause;
  const { tokens } = prose;
  const block = prose.blocks[sentence.block]!;
  if (tokens[sentence.first]!.start !== block.start) return [];
  let colon = sentence.first + 1;
  while (colon < sentence.last && colon - sentence.first <= 6 && tokens[colon]!.text !== ":") colon += 1;
  if (tokens[colon]?.text !== ":" || colon >= sentence.last - 1) return [];
  const name = nounPhraseFrom(prose, colon - 1, sentence.first);
  if (!name || name.last !== colon - 1 || !isSpeaker(tokens, name.first, name.last)) return [];
  const quotation = quotationAt(prose, colon + 1);
  const last = Math.max(lastOf(clause), quotation?.last ?? 0);
  if (block.kind !== "headline" && !quotation && !hasVerb(clause, colon + 1, last)) return [];
  return [
    {
      content: [spanOf(prose, { first: colon + 1, last })],
      source: [spanOf(prose, name)],
      cue: [spanOf(prose, { first: colon, last: colon })],
    },
  ];
};

/** Words that stand before a colon and speak for nobody. */
const LABELS = new Set(
  (
    "update updated photo photos video watch related read more breaking exclusive opinion analysis live by from also note image " +
    "source sources tag tags share follow category categories topic topics filed keywords date time place where when what why how who " +
    "part chapter step page correction editor editors what's factbox explainer timeline interview review"
  ).split(" "),
);

/** Offices and papers that may speak in a headline without a name. */
const OFFICES =
  /^(?:report|poll|study|survey|police|officials?|minister|ministry|president|court|mayor|governor|sources|experts|scientists|researchers|union)$/;

/** "Forwarded:", "Translated:"; but "Mohammed:", "Wilfred:". */
const isParticiple = (word: string): boolean => /^\p{L}{5,}ed$/u.test(word) && !/(?:med|[fd]red|eed)$/.test(word);

/** A name or an office: not "Update:", "Photo:", "The disaster in Ostrel:". */
function isSpeaker(tokens: Clause["prose"]["tokens"], first: number, last: number): boolean {
  if (LABELS.has(tokens[first]!.lower) || (first === last && isParticiple(tokens[first]!.lower))) return false;
  if (last > first && tokens.slice(first, last + 1).every(({ text }) => text === text.toUpperCase())) return false;
  let head = last;
  for (let i = last; i > first; i -= 1) if (tokens[i]!.pos === "ADP") head = i - 1;
  return tokens[head]!.pos === "PROPN" || OFFICES.test(tokens[head]!.lower);
}

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
  quotationAndName,
  nounOf,
  quotedAs,
  revised,
  silence,
};
