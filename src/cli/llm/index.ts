// A language model that a person brings. What it takes to ask one is loaded when one is asked.

import type { Brief } from "../../publish/brief/index.ts";
import type { Terminal } from "../terminal.ts";
import type { Settings } from "./options.ts";
import type { Manner, Session } from "./session.ts";
import type { WordedBriefs } from "./write.ts";

export { llmOptions, settingsOf, writerOf, writerOptions } from "./options.ts";
export type { Settings } from "./options.ts";

/** Begins a run in which a language model is asked. Throws `Usage` where none can be asked from here. */
export const openSession = async (settings: Settings, terminal: Terminal, manner: Manner): Promise<Session> =>
  (await import("./session.ts")).openSession(settings, terminal, manner);

/** Briefs in the words of the writer that a call asks for: as they were compiled, or a language model's. */
export const wordedBriefs = async (
  briefs: readonly Brief[],
  settings: Settings | null,
  terminal: Terminal,
): Promise<WordedBriefs> =>
  settings === null ? { briefs, isWhole: true } : (await import("./write.ts")).wordedBriefs(briefs, settings, terminal);
