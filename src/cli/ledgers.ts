// What the commands on a ledger have in common: which file it is, and what is said where it cannot be used.

import { LedgerError } from "../ledger/index.ts";
import type { Call, Option } from "./command.ts";
import { valueOf } from "./command.ts";
import { oneLined } from "../web/words/index.ts";
import type { Terminal } from "./terminal.ts";

const FILE = "whence.ledger";

/** Which file is the ledger. */
export const ledgerOption: Option = {
  name: "--ledger",
  value: "file",
  summary: "the file of the ledger",
  default: `what WHENCE_LEDGER names, or else ${FILE}`,
  variable: "WHENCE_LEDGER",
};

/** The file of the ledger that a call means. */
export const ledgerOf = (call: Call): string => valueOf(call, "ledger") || FILE;

/** Does what a command does; where the ledger cannot be used as asked it says so in one line, with exit code 1. */
export async function orSay(terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    terminal.progress("");
    terminal.err(oneLined(error.message));
    return 1;
  }
}
