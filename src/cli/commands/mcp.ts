// whence mcp: the ledger for assistants, on standard input and output.

import type { Call, Command } from "../command.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import type { Terminal } from "../terminal.ts";

export const mcp: Command = {
  name: "mcp",
  summary:
    "Answers assistants by the Model Context Protocol, on standard input and output: search, trace, story, claim, figures, diff_since, receipt.",
  arguments: [],
  options: [ledgerOption],
  examples: [
    {
      line: "whence mcp --ledger demo.ledger",
      shows: "What an assistant is told to start. It can ask, and change nothing.",
    },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    // Loaded here, because no other command needs it.
    const { mcpOverStdio, openDesk } = await import("../../serve/index.ts");
    const desk = await openDesk(ledgerOf(call), { base: "" });
    const { close } = await mcpOverStdio(desk);
    await new Promise<void>((resolve) => {
      terminal.input.once("end", resolve).once("close", resolve);
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    await close();
    await desk.close();
    return 0;
  });
}
