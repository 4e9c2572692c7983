// What a format is: a way to show articles and what was found in them, one article at a time.

import type { Article } from "../article/index.ts";
import type { Statement } from "../statement/index.ts";

/** An article that was read, with its statements. */
export interface Entry {
  /** Short name of what was read: the base name without extension. */
  readonly doc: string;
  /** The address as it was asked for. */
  readonly address: string;
  readonly article: Article;
  readonly statements: readonly Statement[];
}

/** How one run is shown. The same object goes to `begin`, `article` and `end`: it stands for the run. */
export interface Look {
  /** Show the rule or model behind each statement. */
  readonly why: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

/** A way to show what was read. What the three functions return is written out in the order of the calls. */
export interface Format {
  readonly name: string;
  /** One sentence for help and docs. */
  readonly summary: string;
  readonly begin?: (look: Look) => string;
  readonly article: (entry: Entry, look: Look) => string;
  readonly end?: (look: Look) => string;
}

/** What a format must remember between the articles of one run. Two runs at once do not meet. */
export function perRun<T>(make: () => T): { start: (look: Look) => T; of: (look: Look) => T } {
  const runs = new WeakMap<Look, T>();
  const start = (look: Look) => {
    const state = make();
    runs.set(look, state);
    return state;
  };
  return { start, of: (look) => runs.get(look) ?? start(look) };
}
