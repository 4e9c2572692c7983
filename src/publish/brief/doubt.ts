// Whom the words of a source may mean besides the one for whom the ledger takes them: two ministers in a sentence, and
// “the minister”. No name is put in the place of such words.

import { covers, wordsOf } from "../../article/index.ts";
import { meantBy } from "../../entity/index.ts";
import type { Told } from "../../ledger/index.ts";
import type { Ground } from "./evidence.ts";
import type { Frame } from "./frame.ts";

/** The words of a source, and all whom they may mean. */
export interface Doubt {
  readonly words: string;
  readonly meant: readonly string[];
}

/** Whom the source of a statement may be; null where it is named, or can be nobody else. */
export function doubtOn({ statement, kept: { article } }: Told, { proseOf }: Pick<Ground, "proseOf">): Doubt | null {
  const [source] = statement.source;
  if (!source || statement.source.length > 1) return null;
  const words = wordsOf(article.text, [source]);
  if (!WITHOUT_NAME.test(words)) return null;
  const prose = proseOf(article, { start: 0, end: article.text.length });
  const meant = prose ? meantBy(prose, source) : [];
  return meant.length > 1 ? { words, meant } : null;
}

/** “He”, “the deputy mayor”, “Their lawyer”: short words, and no name at their end. */
const WITHOUT_NAME = /^(?:he|she|(?:the|this|that|his|her|its|their)\s[^“”"]{1,60}|[^“”"]{1,40}['’]s\s[^“”"]{1,40})$/iu;

/** What is wrong with a sentence that names somebody where its article has words that may mean another; null where nothing is. */
export function namedInDoubt(
  text: string,
  told: Told,
  ground: Pick<Ground, "proseOf" | "names">,
): { readonly kind: "source"; readonly words: string; readonly why: string } | null {
  const doubt = doubtOn(told, ground);
  if (!doubt || ` ${text.toLowerCase()}`.includes(` ${doubt.words.toLowerCase()} `)) return null;
  const [link] = told.held.chain;
  const names = [link?.name ?? "", ...(ground.names.get(link?.entity ?? "") ?? []), ...doubt.meant];
  const name = names.find((one) => one !== "" && text.includes(one));
  const why = `stands for “${doubt.words}” in the article, which may be ${doubt.meant.join(" or ")}`;
  return name === undefined ? null : { kind: "source", words: name, why };
}

/** The whole sentence of a statement, where it names whoever its source may be, and points at nobody before. */
export function wholeSentence(frame: Frame, { meant }: Doubt): Frame | null {
  const { prose, sentence, source, cue, content } = frame;
  const before = prose.text.slice(sentence.start, source.start);
  const isTold = meant.every((name) => before.includes(name)) && !POINTING.test(before.replace(/“[^”]*”/g, ""));
  const isWhole = [source, cue, ...content].every((span) => covers(sentence, span));
  const end = sentence.start + prose.text.slice(sentence.start, sentence.end).trimEnd().replace(/[.;]$/, "").length;
  return isTold && isWhole ? { ...frame, whole: { start: sentence.start, end } } : null;
}

const POINTING = /\b(?:he|she|him|her|his|they|them|their|it|its|this|these|those|I|we|you|my|our|your)\b/i;
