// `--writer llm`: briefs in the words of a language model.

import { Unanswered } from "../../statement/index.ts";
import { worded } from "../../publish/writer/index.ts";
import type { Brief } from "../../publish/brief/index.ts";
import type { Terminal } from "../terminal.ts";
import type { Settings } from "./options.ts";
import { openSession } from "./session.ts";

/** Briefs as they are told. */
export interface WordedBriefs {
  readonly briefs: readonly Brief[];
  /** Could every one of them be asked about? */
  readonly isWhole: boolean;
}

/** Briefs in other words; one that could not be asked about stays as it was compiled. */
export async function wordedBriefs(
  briefs: readonly Brief[],
  settings: Settings,
  terminal: Terminal,
): Promise<WordedBriefs> {
  using session = await openSession(settings, terminal, { what: "sentence" });
  const all: Brief[] = [];
  let isWhole = true;
  for (const brief of briefs) {
    try {
      const { brief: told, taken, refused } = await worded(brief, session.ask, session.model);
      session.account.taken += taken;
      for (const { sentence, why } of refused) {
        session.account.drop(why);
        if (sentence !== null) terminal.err(`brief: sentence ${sentence} stays as it was compiled: ${why}`);
      }
      all.push(told);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      terminal.err(`brief: stays as it was compiled: ${error.message}`);
      isWhole = false;
      all.push(brief);
    }
  }
  return { briefs: all, isWhole };
}
