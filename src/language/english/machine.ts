// The machines of wink-nlp's tagger: what a word is where it stands with others.
//
// wink-nlp keeps a machine as JSON: from state to state by part of speech or hint. Here it is a table, because each
// runs over every word that is read.

/** A place whose word a machine tells anew; below 0 the part of speech is certain, else the word must be able to be it. */
export interface Change {
  readonly place: number;
  readonly tag: number;
}

/** Gives what it would change in a row of words, each of which stands as its column. */
export type Machine = (columns: readonly number[]) => Change[];

/** Columns of a table: parts of speech, and behind them hints. */
const WIDTH = 64;
const HINTS = 24;
/** What wink-nlp writes before a hint, and its sign for the way of all that a state has no other for. */
const [HINT, OTHERWISE] = [1_080_000, 2_070_003];

/** The column of a part of speech, or of a hint as the model signs it. */
export const columnOf = (sign: number): number => (sign > HINT ? HINTS + sign - HINT : sign);

/** The state that all begin and end in. */
const ROOT = 0;

type Row = Readonly<Record<string, number>>;
type Exported = readonly [
  version: number,
  last: number,
  rows: Readonly<Record<string, Row>>,
  ends: Readonly<Record<string, string>>,
  marks: Readonly<Record<string, readonly [before: number, behind: number]>>,
];

interface Table {
  /** Row by row the state behind each column. */
  readonly next: Uint8Array;
  /** Of each state the one that it ends in where no word goes on from it. */
  readonly otherwise: Uint8Array;
  /** What a state tells that ends a pattern, with the place counted from the first word. */
  readonly ends: readonly (Change | undefined)[];
}

function tableOf(json: string): Table {
  const [, last, rows, ends, marks] = JSON.parse(json) as Exported;
  const next = new Uint8Array((last + 1) * WIDTH);
  const otherwise = new Uint8Array(last + 1);
  for (const [state, row] of Object.entries(rows))
    for (const [event, to] of Object.entries(row)) {
      const sign = Number(event);
      if (sign === OTHERWISE) otherwise[Number(state)] = to;
      else if (sign < OTHERWISE) next[Number(state) * WIDTH + columnOf(sign)] = to;
    }
  const told = Array.from(otherwise, (_, state) =>
    state in ends ? { place: marks[state]?.[0] ?? 0, tag: Number(ends[state]) } : undefined,
  );
  return { next, otherwise, ends: told };
}

/** The machine that wink-nlp has exported. It takes the longest pattern, and goes back where none was ended. */
export function machineOf(json: string): Machine {
  const { next, otherwise, ends } = tableOf(json);
  return (columns) => {
    const found: Change[] = [];
    const end = (first: number, { place, tag }: Change) => found.push({ place: first + place, tag });
    for (let i = 0; i < columns.length; i += 1) {
      let state = ROOT;
      let held = ROOT;
      let heldAt = i;
      for (let at = i; ; at += 1) {
        state = at < columns.length ? next[state * WIDTH + columns[at]!]! : ROOT;
        const told = ends[state] ?? (state === ROOT ? ends[held] : undefined);
        if (told) {
          end(i, told);
          i = state === ROOT ? heldAt : at;
          break;
        }
        if (state === ROOT) break;
        if (otherwise[state]! > ROOT) [held, heldAt] = [otherwise[state]!, at];
      }
    }
    return found;
  };
}
