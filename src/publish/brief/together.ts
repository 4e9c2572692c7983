// What must be told together is: a claim with who denies it, or neither.

import { deniedBefore } from "./answers.ts";
import type { Answering, Need } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { toldInShort } from "./short.ts";

/** Answers that are answered in turn. */
const ROUNDS = 4;

/**
 * Prints what `tell` prints and what it must not be printed without; where that cannot be told, or there is no room for
 * it, nothing is printed. False where nothing was.
 */
export function together(draft: Draft, topic: number, tell: () => boolean): boolean {
  const mark = draft.mark();
  if (tell() && isAnswered(draft, mark.sentences, topic)) {
    bind(draft, mark.sentences);
    return true;
  }
  draft.back(mark);
  return false;
}

/** Tells what the sentences from here on leave out; what answers may need an answer in turn. */
function isAnswered(draft: Draft, from: number, topic: number): boolean {
  for (let round = 0; round < ROUNDS; round += 1) {
    const missing = draft.answers.missing(draft.sentences, from);
    if (missing.length === 0) return true;
    if (!missing.every((need) => answer(draft, need, topic))) break;
  }
  draft.leave("its denial or correction cannot be told");
  return false;
}

/** “Retracted this” behind a denial would retract that: it is told in full. */
const TURNS = new Set(["against", "retracts"]);

/** Tells one of the positions that a claim needs, in the words of an article or in short. */
function answer(draft: Draft, need: Need, topic: number): boolean {
  const all = draft.answers.toldFor(need);
  const past = deniedBefore(need.one);
  if (all.every(({ told }) => past.has(told.statement.id)) && answerInShort(draft, need, all, topic)) return true;
  const mayRepeat = draft.sentences.at(-1)?.receipts.some(({ side }) => TURNS.has(side)) === true;
  const inFull = (isAnswer: boolean) =>
    [...Map.groupBy(all, (each) => each.one)].some(([one, own]) =>
      draft.tell(
        one,
        own.map((each) => each.told),
        topic,
        { mayRepeat: mayRepeat || isAnswer, isAnswer },
      ),
    );
  // In words that could stand alone, in few words, or in those that only stand behind what they answer.
  return inFull(false) || answerInShort(draft, need, all, topic) || inFull(true);
}

function answerInShort(draft: Draft, need: Need, all: readonly Answering[], topic: number): boolean {
  const short = draft.isFull ? null : toldInShort(need, all, draft);
  if (!short || !draft.add(draft.asHistory(short.text, short.told), short.receipts, topic, draft.sectionOf(short.told)))
    return false;
  draft.sources.remember(short.told, 0);
  return true;
}

/** What belongs together stands in one place, where the newest of it belongs. */
function bind({ sentences }: Draft, from: number): void {
  const own = sentences.slice(from);
  const section = own.find((one) => one.section !== "earlier")?.section ?? "earlier";
  own.forEach((one, place) => {
    sentences[from + place] = place === 0 ? { ...one, section } : { ...one, section, isBound: true };
  });
}
