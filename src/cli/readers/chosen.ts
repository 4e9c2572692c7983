// The reader that a call asks for: one of ours by its name, or a language model that somebody brought.

import type { SlowReader } from "../../statement/index.ts";
import type { Call, Option } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import { llmOptions, openSession, settingsOf } from "../llm/index.ts";
import type { Settings } from "../llm/index.ts";
import type { Terminal } from "../terminal.ts";
import { readerNamed, readers } from "./index.ts";
import type { ReaderName } from "./index.ts";

/** A reader by name, where the model answers that is to be asked, or what reads where nobody chose. */
export type Chosen = ReaderName | Settings | { readonly usual: ReaderName };

/** What every command that finds statements can be told about how; `usual` reads where nobody chose. */
export const readerOptions = (usual: ReaderName): readonly Option[] => [
  {
    name: "--reader",
    value: "name",
    summary: "what finds the statements",
    choices: [
      ...readers,
      { name: "llm", summary: "a language model that you bring; what it answers is held to the words of the article" },
    ],
    default: usual,
    variable: "WHENCE_READER",
  },
  ...llmOptions,
];

/** The reader that a call asks for. Throws `Usage` where it is a language model that cannot be asked. */
export function chosenReader(call: Call, terminal: Terminal, usual: ReaderName): Chosen {
  const name = valueOf(call, "reader");
  if (name === undefined) return { usual };
  // The option's choices are the names.
  return name === "llm" ? settingsOf(call, terminal) : (name as ReaderName);
}

/** A reader that is at hand until it is let go. */
export interface AtHand extends Disposable {
  /** Its name, where it can be loaded by it. */
  readonly reader: ReaderName | SlowReader;
  /** Says when there is no use in reading on. */
  readonly signal: AbortSignal;
  /** Was it asked, and never answered? */
  readonly isSilent: boolean;
}

/** Makes a reader ready. Throws `Usage` where that cannot be; where nobody chose, the rules read instead and it is said why. */
export async function openReader(chosen: Chosen, terminal: Terminal, isLasting = false): Promise<AtHand> {
  if (typeof chosen === "object" && "usual" in chosen) return atHand(await usualReader(chosen.usual, terminal));
  if (typeof chosen === "object") return openSession(chosen, terminal, { what: "statement", isLasting });
  await readerNamed(chosen).catch((error: Error) => {
    throw new Usage(error.message);
  });
  return atHand(chosen);
}

const atHand = (reader: ReaderName): AtHand => ({
  reader,
  signal: new AbortController().signal,
  isSilent: false,
  [Symbol.dispose]: () => {},
});

async function usualReader(name: ReaderName, terminal: Terminal): Promise<ReaderName> {
  try {
    await readerNamed(name);
    return name;
  } catch (error) {
    terminal.err(`${(error as Error).message}; the rules read instead`);
    return "rules";
  }
}
