// whence ledger: what is done with the file as a whole.

import { statSync } from "node:fs";
import {
  LedgerError,
  backup,
  checkLedger,
  compact,
  exportLedger,
  followAgain,
  importLedger,
} from "../../ledger/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage } from "../command.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import type { Terminal } from "../terminal.ts";

/** One thing that can be done with a ledger. */
interface Action {
  readonly name: string;
  /** The other file that it takes; null where it takes none. */
  readonly other: string | null;
  readonly summary: string;
  /** Gives what to tell when it is done. */
  readonly act: (file: string, other: string, terminal: Terminal) => Promise<string | null>;
}

const ACTIONS: readonly Action[] = [
  {
    name: "check",
    other: null,
    summary: "proves every hash and span, and names what is wrong",
    act: async (file, _, terminal) => {
      const problems = await checkLedger(file);
      for (const { name, says } of problems) terminal.err(oneLined(`ledger: ${name} ${says}`));
      return problems.length === 0 ? `sound: ${file}` : null;
    },
  },
  {
    name: "backup",
    other: "TO",
    summary: "copies it to a new file, also while it is written to",
    act: async (file, to) => {
      await backup(file, to);
      return `backed up to: ${to}`;
    },
  },
  {
    name: "compact",
    other: null,
    summary: "makes the file as small as it can be",
    act: async (file) => {
      await compact(file);
      return `compacted to ${statSync(file).size.toLocaleString("en")} bytes: ${file}`;
    },
  },
  {
    name: "recompute",
    other: null,
    summary: "follows every article again from the first; what people judged stands",
    act: async (file) => {
      await followAgain(file);
      return `followed again: ${file}`;
    },
  },
  {
    name: "export",
    other: "TO",
    summary: "writes facts and judgements to a new file, as JSON Lines",
    act: async (file, to) => {
      await exportLedger(file, to).catch((error: unknown) => Promise.reject(unwritten(error, to)));
      return `exported to: ${to}`;
    },
  },
  {
    name: "import",
    other: "FROM",
    summary: "adds what an exported file holds",
    act: async (file, from) => {
      const { added, known } = await importLedger(from, file);
      return `${added} added, ${known} there before: ${file}`;
    },
  },
];

const shown = ({ name, other }: Action) => (other === null ? name : `${name} ${other}`);

export const ledger: Command = {
  name: "ledger",
  summary: "Checks, copies, compacts, recomputes, exports or imports a ledger.",
  arguments: [
    {
      name: "action",
      many: true,
      summary: ACTIONS.map((action) => `${shown(action)} (${action.summary})`).join("; "),
    },
  ],
  options: [ledgerOption],
  examples: [
    { line: "whence ledger check", shows: "Is everything there as it was kept? Exit code 1 where it is not." },
    { line: "whence ledger backup monday.ledger", shows: "A whole copy, which is a ledger itself." },
    { line: "whence ledger export news.jsonl", shows: "Everything that was read and judged, as text." },
    { line: "whence ledger import news.jsonl --ledger new.ledger", shows: "The same into another ledger." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const { act, other } = actionOf(call.arguments);
  return orSay(terminal, async () => {
    const told = await act(ledgerOf(call), other, terminal);
    if (told !== null) await terminal.out(`${oneLined(told)}\n`);
    return told === null ? 1 : 0;
  });
}

function actionOf([name = "", ...files]: readonly string[]): { act: Action["act"]; other: string } {
  const action = ACTIONS.find((one) => one.name === name);
  const names = ACTIONS.map((one) => one.name).join(", ");
  if (!action) throw new Usage(`ledger: unknown action, not ${names}: ${name}`);
  const [other = ""] = files;
  if (action.other !== null && other === "") throw new Usage(`ledger: missing file: ${shown(action)}`);
  const tooMuch = files[action.other === null ? 0 : 1];
  if (tooMuch !== undefined) throw new Usage(`ledger: too many words for ${name}: ${tooMuch}`);
  return { act: action.act, other };
}

/** What the system says of a file that cannot be written, in our words. */
function unwritten(error: unknown, to: string): unknown {
  if (error instanceof LedgerError || !(error instanceof Error) || !("code" in error)) return error;
  const why = error.code === "EEXIST" ? "there is a file already" : `cannot be written (${String(error.code)})`;
  return new LedgerError(`ledger: ${why}: ${to}`, { cause: error });
}
