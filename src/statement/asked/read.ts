// The asked reader: a language model says who says what, and the article is asked whether it is so.

import type { Prose } from "../../language/index.ts";
import type { Found, SlowReader } from "../statement.ts";
import { saidIn } from "./answers.ts";
import type { Note } from "./drops.ts";
import { grounded, groundOf } from "./ground.ts";
import { Unanswered, VERSION, promptFor } from "./prompt.ts";
import type { Ask } from "./prompt.ts";
import { halvesOf, sentencesOf, windowsOf } from "./windows.ts";
import type { Numbered, Window } from "./windows.ts";

/** Windows of one article that are asked about: about 190,000 code units. */
const MOST_WINDOWS = 64;
/** How often a window is halved whose answer breaks off. */
const HALVINGS = 2;
/** Nobody has measured how often the model that somebody brought is right. */
const CONFIDENCE = 0.5;

/** The name under which statements of a model are kept: "llm/1/qwen3:8b". */
export const readerNameOf = (model: string): string => `llm/${VERSION}/${model}`;

/**
 * A reader that asks a language model. Its statements carry the version of the question and the model. `note` is told
 * of all that is left out. `find` rejects with `Unanswered` where the model cannot be asked, or where no answer about
 * an article can be read.
 */
export function askedReader(ask: Ask, model: string, note: Note): SlowReader {
  return {
    name: "llm",
    find: async (prose) => {
      const all = sentencesOf(prose);
      const windows = windowsOf(all);
      if (windows.length > MOST_WINDOWS) note("article too long");
      const asked = new Asked(prose, all, { ask, note, by: readerNameOf(model) });
      for (const window of windows.slice(0, MOST_WINDOWS)) await asked.about(window, HALVINGS);
      if (windows.length > 0 && !asked.isReadable) throw new Unanswered(`no answer of ${model} can be read`);
      return asked.found;
    },
  };
}

/** How an article is asked about. */
interface How {
  readonly ask: Ask;
  readonly note: Note;
  readonly by: string;
}

/** What became of one article. */
class Asked {
  readonly found: Found[] = [];
  isReadable = false;
  readonly #prose: Prose;
  readonly #all: readonly Numbered[];
  readonly #how: How;

  constructor(prose: Prose, all: readonly Numbered[], how: How) {
    this.#prose = prose;
    this.#all = all;
    this.#how = how;
  }

  /** Asks about a window; where the answer breaks off, about its halves, and at last what there is of it is taken. */
  async about(window: Window, halvings: number): Promise<void> {
    const { text, isWhole } = await this.#how.ask(promptFor(this.#prose, window));
    const halves = isWhole || halvings === 0 ? [] : halvesOf(this.#all, window);
    if (halves.length === 0) return this.#take(window, text, isWhole);
    for (const half of halves) await this.about(half, halvings - 1);
  }

  #take(window: Window, text: string, isWhole: boolean): void {
    const { note, by } = this.#how;
    const { said, wrong, isReadable } = saidIn(text);
    if (!isWhole) note("answer cut off");
    else if (!isReadable) note("answer not readable");
    this.isReadable ||= isReadable;
    for (let i = 0; i < wrong; i += 1) note("no such shape");
    const ground = groundOf(this.#prose, window);
    for (const one of said) {
      const spans = grounded(ground, one);
      if (typeof spans === "string") note(spans);
      else this.found.push({ ...spans, by, confidence: CONFIDENCE });
    }
  }
}
