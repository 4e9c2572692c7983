// A brief in the words of a language model: sentence by sentence, each with the receipts that it had. A sentence whose
// new words do not pass stays as it was compiled, and none is added.

import { objectsIn } from "../../statement/index.ts";
import type { Ask } from "../../statement/index.ts";
import type { Brief } from "../brief/index.ts";
import { mayBeWorded, refusalOf } from "./kept.ts";
import { VERSION, promptFor } from "./prompt.ts";
import type { Numbered } from "./prompt.ts";

/** Sentences that are asked about at a time. */
const TOGETHER = 12;

/** New words that were refused. */
export interface Refusal {
  /** Place of the sentence in its brief, from 1; null where it names none. */
  readonly sentence: number | null;
  readonly why: string;
}

/** A brief with how many of its sentences have new words, and which new words were refused. */
export interface Worded {
  readonly brief: Brief;
  readonly taken: number;
  readonly refused: readonly Refusal[];
}

/** Who a sentence says it is worded by: "llm/1/qwen3:8b". */
const writerNameOf = (model: string): string => `llm/${VERSION}/${model}`;

/** Asks for other words for a brief. Rejects with `Unanswered` where the model cannot be asked. */
export async function worded(brief: Brief, ask: Ask, model: string): Promise<Worded> {
  const sentences = [...brief.sentences];
  const asked = sentences
    .map((sentence, place): Numbered => ({ id: place + 1, sentence }))
    .filter(({ sentence }) => mayBeWorded(sentence, brief.asOf));
  const refused: Refusal[] = [];
  let taken = 0;
  for (let from = 0; from < asked.length; from += TOGETHER) {
    const some = asked.slice(from, from + TOGETHER);
    const { text, isWhole } = await ask(promptFor(some));
    if (!isWhole) refused.push({ sentence: null, why: "answer cut off" });
    const { wordings, wrong } = wordingsIn(text, some);
    refused.push(...wrong);
    for (const { id, sentence } of some) {
      const words = wordings.get(id);
      if (words === undefined || words === sentence.text) continue;
      const why = refusalOf(sentence, words, brief.asOf);
      if (why !== null) refused.push({ sentence: id, why });
      else {
        sentences[id - 1] = { ...sentence, text: words, by: writerNameOf(model) };
        taken += 1;
      }
    }
  }
  return { brief: { ...brief, sentences }, taken, refused };
}

/** New words by the number of their sentence, the first where there are several. */
function wordingsIn(answer: string, asked: readonly Numbered[]) {
  const wordings = new Map<number, string>();
  const wrong: Refusal[] = [];
  const objects = objectsIn(answer);
  if (objects.length === 0) wrong.push({ sentence: null, why: "answer not readable" });
  for (const one of objects) {
    const { id, text, sentences } = (one ?? {}) as { id?: unknown; text?: unknown; sentences?: unknown };
    if (Array.isArray(sentences)) continue;
    const known = asked.find((numbered) => numbered.id === id);
    if (typeof text !== "string") wrong.push({ sentence: known?.id ?? null, why: "no such shape" });
    else if (known === undefined) wrong.push({ sentence: null, why: "no such sentence" });
    else if (wordings.has(known.id)) wrong.push({ sentence: known.id, why: "answered twice" });
    else wordings.set(known.id, text.trim().replace(/\s+/g, " "));
  }
  return { wordings, wrong };
}
