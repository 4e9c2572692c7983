// whence export: what a ledger holds, in the forms that other programs read.

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import info from "../../../package.json" with { type: "json" };
import { openLedger } from "../../ledger/index.ts";
import { exportForms } from "../../publish/index.ts";
import type { Export, Marking } from "../../publish/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import { draftFor } from "../drafted.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import type { Terminal } from "../terminal.ts";

const MARKINGS: readonly Marking[] = ["clear", "green", "amber", "red"];

export const exportAll: Command = {
  name: "export",
  summary: "Writes what a ledger holds in a form that other programs read; without a form it lists them.",
  arguments: [
    {
      name: "form",
      optional: true,
      summary: exportForms.map(({ name }) => name).join(", "),
    },
  ],
  options: [
    ledgerOption,
    { name: "--story", value: "id", summary: "only what belongs to this story", default: "everything" },
    {
      name: "--output",
      value: "file",
      summary: "where it is written; a file that is there is replaced once the new one is whole",
      default: "standard output, for forms that are text",
    },
    {
      name: "--tlp",
      value: "colour",
      summary: "to whom it may be passed on (stix)",
      choices: MARKINGS.map((name) => ({ name, summary: `TLP:${name.toUpperCase()}` })),
      default: "no mark",
    },
  ],
  examples: [
    { line: "whence export", shows: "The forms that there are." },
    { line: "whence export csv --output statements.csv", shows: "Every statement, for a spreadsheet." },
    { line: "whence export stix --story 5f0c1d2e3a4b5c6d --tlp green > story.json", shows: "One story for analysts." },
    { line: "whence export wacz --output evidence.wacz", shows: "The pages as they were, with the annotations." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const [name] = call.arguments;
  if (name === undefined) return list(terminal);
  const form = exportForms.find((one) => one.name === name);
  if (!form) throw new Usage(`export: no form, not ${exportForms.map((one) => one.name).join(", ")}: ${name}`);
  const output = valueOf(call, "output");
  if (form.isBinary && output === undefined) throw new Usage(`export: no text, it needs --output: ${name}`);
  return orSay(terminal, async () => {
    for (const flag of FRUGAL) setFlagsFromString(flag);
    const parts = partsOf(call, form);
    if (output === undefined) for await (const part of parts) await terminal.out(String(part));
    else await writeTo(output, parts);
    return 0;
  });
}

async function list({ out }: Terminal): Promise<number> {
  const widest = Math.max(...exportForms.map(({ name }) => name.length));
  for (const { name, summary } of exportForms) await out(`${name.padEnd(widest)}  ${summary}\n`);
  return 0;
}

/** Nearly all that an export makes is thrown away at once: more room for it would be more memory, and no faster. */
const FRUGAL = ["--semi-space-growth-factor=1", "--heap-growing-percent=30"];

/** Bytes of the ledger that are held: an export goes over everything once and comes back to little. */
const CACHE = 4 * 2 ** 20;

async function* partsOf(call: Call, form: Export): AsyncGenerator<string | Uint8Array> {
  await using ledger = await openLedger(ledgerOf(call), { readOnly: true, cache: CACHE });
  const story = valueOf(call, "story") ?? null;
  const holdings = await ledger.holdings(story);
  const found = story === null ? null : await ledger.story(story);
  const title = found?.story.title ?? (story === null ? "Whence" : `Story ${story}`);
  const marking = valueOf(call, "tlp") as Marking | undefined;
  yield* form.write(holdings, { software: `Whence ${info.version}`, title: oneLined(title), marking });
}

/** Writes a file that is in its place when it is whole. */
async function writeTo(file: string, parts: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    await using draft = await draftFor(file);
    await pipeline(Readable.from(parts), draft.file.createWriteStream());
    await draft.keep();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new Usage(`export: cannot be written (${code}): ${file}`);
  }
}
