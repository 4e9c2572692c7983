// Runs a command line in this process, in front of a terminal that remembers.

import { PassThrough } from "node:stream";
import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

/** What `whence WORDS` writes and ends with. */
export async function calling(words: readonly string[], parts: Partial<Terminal> = {}) {
  const seen = { out: "", err: [] as string[], progress: [] as string[] };
  const terminal: Terminal = {
    out: async (text) => void (seen.out += text),
    err: (line) => void seen.err.push(line),
    progress: (line) => void seen.progress.push(line),
    input: new PassThrough().end(),
    width: 100,
    colour: false,
    ...parts,
    // The rules read where a test does not say who.
    env: { WHENCE_READER: "rules", ...parts.env },
  };
  return { code: await run(words, terminal), ...seen };
}

/** The lines of a text, without the last line end. */
export const linesOf = (out: string): string[] => (out === "" ? [] : out.trimEnd().split("\n"));

/** The objects of JSON Lines. */
export const objectsOf = <T>(out: string): T[] => linesOf(out).map((line) => JSON.parse(line) as T);
