// whence verify: is everything in a brief, an export or anybody's draft supported by what was read?

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openLedger } from "../../ledger/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import {
  briefsIn,
  checkArchive,
  checkBriefs,
  checkDraft,
  checkExport,
  checkWritten,
  counted,
  exportIn,
  isWacz,
  NoBrief,
  NoExport,
  uncheckedIn,
  writtenIn,
} from "../../publish/index.ts";
import type { DraftSentence, ExportFile, ItemFinding } from "../../publish/index.ts";
import { fetchAddress, readFetched, Unreadable } from "../../read/index.ts";
import type { Fetched } from "../../read/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { oneLined } from "../../web/words/index.ts";
import { orSay } from "../ledgers.ts";
import { readOptionsOf } from "../reading.ts";
import type { Terminal } from "../terminal.ts";
import { tellBriefs, tellDraft, tellFindings } from "../verified.ts";

export const verify: Command = {
  name: "verify",
  summary:
    "Checks a brief, an export or any text against receipts and a ledger: spans, hashes, quotations, names, figures.",
  arguments: [
    {
      name: "file",
      summary:
        "a brief as JSON or page (as text or Markdown with --ledger), an export (all forms but parquet and opml), or any text; a path, an http(s) address, or - for standard input",
    },
  ],
  options: [
    {
      // Without the variable of the other commands: whoever checks a file by itself does not want it held against a ledger.
      name: "--ledger",
      value: "file",
      summary: "the ledger that receipts, exports and texts are held against",
      default: "none: briefs and exports are held against themselves",
    },
    {
      name: "--format",
      value: "name",
      summary: "how the findings are written",
      choices: [
        { name: "table", summary: "Lines for people." },
        { name: "json", summary: "One record for programs." },
      ],
      default: "table",
    },
    {
      name: "--allow-private",
      value: "host",
      many: true,
      summary: "a host that may be read although its address is private",
    },
  ],
  examples: [
    {
      line: "whence verify brief.json",
      shows: "Whether every sentence is supported by its receipts; exit code 1 where not.",
    },
    {
      line: "whence verify brief.html --ledger whence.ledger",
      shows: "The same, and every receipt against what was read.",
    },
    {
      line: "whence verify statements.csv --ledger whence.ledger",
      shows: "What of an export is otherwise in the ledger.",
    },
    { line: "whence verify draft.txt --ledger whence.ledger", shows: "Which sentences of a draft have no support." },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    const [address = "-"] = call.arguments;
    try {
      if (/^(?!https?:).*\.wacz$/i.test(address)) return await verifyArchive(address, address, call, terminal);
      const fetched = await fetchAddress(address, { ...readOptionsOf(call, terminal), maxBytes: MOST });
      if (isWacz(fetched.bytes)) return await verifyPacked(fetched, call, terminal);
      const unchecked = uncheckedIn(fetched.bytes);
      if (unchecked !== null) throw new NoExport(unchecked);
      return await verifyText(fetched, call, terminal);
    } catch (error) {
      if (error instanceof NoBrief || error instanceof NoExport)
        terminal.err(oneLined(`verify: ${error.message}: ${address}`));
      else if (error instanceof Unreadable) terminal.err(oneLined(error.message));
      else if (isTooDeep(error)) terminal.err(oneLined(`verify: nested too deeply: ${address}`));
      else throw error;
      return 1;
    }
  });
}

/** Lists in lists in lists exhaust the stack of whoever walks them. */
const isTooDeep = (error: unknown): boolean => error instanceof RangeError && /call stack/.test(error.message);

/** Most bytes of a file that is checked. */
const MOST = 256 << 20;

/** A brief, an export, a brief as it was written for people, or else anybody's text. */
async function verifyText(fetched: Fetched, call: Call, terminal: Terminal): Promise<number> {
  const text = new TextDecoder().decode(fetched.bytes);
  const briefs = await briefsIn(text);
  const found = briefs ? null : exportIn(text);
  if (found) return verifyExport(found, call, terminal);
  const written = briefs ? null : writtenIn(text);
  const ledger = await ledgerFor(call);
  try {
    if (briefs) return await tellBriefs(await checkBriefs(briefs, ledger), "", call, terminal);
    if (written && ledger)
      return await tellBriefs(await checkWritten(written, ledger), "a brief as text: ", call, terminal);
    if (ledger) return await verifyDraft(fetched, ledger, call, terminal);
    const why = written
      ? "a brief as text tells its receipts in words: needs the --ledger that they are from"
      : "no brief, and no --ledger to hold the text against";
    throw new NoExport(why);
  } finally {
    await ledger?.close();
  }
}

/** A web archive that goes by another name, or came from elsewhere, is read from a file of its own. */
async function verifyPacked({ bytes, address }: Fetched, call: Call, terminal: Terminal): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), "whence-verify-"));
  try {
    const file = path.join(folder, "archive.wacz");
    await writeFile(file, bytes);
    return await verifyArchive(file, address, call, terminal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function verifyArchive(file: string, address: string, call: Call, terminal: Terminal): Promise<number> {
  const { annotations, pages, quotes, findings: found } = await checkArchive(file);
  const findings = pages === 0 ? [...found, nothingIn("wacz", "pages")] : found;
  const own = `${counted(pages, "page")} with ${counted(quotes, "quotation")}`;
  if (annotations === null || annotations.items.length === 0) {
    const isUnheld = pages > 0 && valueOf(call, "ledger");
    const told = isUnheld ? [...findings, nothingHeld(address)] : findings;
    return tellFindings(told, `${own}, no annotations`, { pages, quotes }, call, terminal);
  }
  return verifyExport(annotations, call, terminal, { own, findings, counts: { pages, quotes } });
}

/** Whoever names a ledger must not take an archive for one that was held against it. */
const nothingHeld = (address: string): ItemFinding => ({
  item: address,
  kind: "ledger",
  words: address,
  why: "has no annotations: nothing was held against the ledger",
});

/** An export, with what was found of the archive that it lay in. */
async function verifyExport(
  file: ExportFile,
  call: Call,
  terminal: Terminal,
  archive: { own: string; findings: readonly ItemFinding[]; counts: object } | null = null,
): Promise<number> {
  const ledger = await ledgerFor(call);
  try {
    const { form, items, all, findings, grown } = await checkExport(file, ledger);
    const held =
      all === null
        ? "held against nothing else (--ledger)"
        : `held against the ${all.toLocaleString("en")} of the ledger`;
    const own = `${archive ? `${archive.own}, ` : ""}${items === 0 ? "no items" : counted(items, "item")} of ${form}`;
    const told = [...(archive?.findings ?? []), ...findings, ...(items === 0 ? [nothingIn(form, "items")] : [])];
    const counts = { form, items, all, ...archive?.counts, grown };
    return await tellFindings(told, `${movedIn(grown)}${own}, ${held}`, counts, call, terminal);
  } finally {
    await ledger?.close();
  }
}

/** What the ledger has put elsewhere since: no fault, and told once. */
const movedIn = (grown: readonly ItemFinding[]): string =>
  grown.length === 0 ? "" : `the ledger has grown since: ${counted(grown.length, "item")} in another story now\n`;

/** Of what is empty nothing was checked, whatever it is and whatever it is held against. */
const nothingIn = (form: string, kind: "items" | "pages"): ItemFinding => ({
  item: form,
  kind,
  words: form,
  why: `has no ${kind}: nothing was checked`,
});

/** The ledger of a call; null where it names none. */
async function ledgerFor(call: Call): Promise<Ledger | null> {
  const file = valueOf(call, "ledger");
  return file ? openLedger(file, { readOnly: true }) : null;
}

async function verifyDraft(fetched: Fetched, ledger: Ledger, call: Call, terminal: Terminal): Promise<number> {
  const articles = await readFetched(fetched, readOptionsOf(call, terminal));
  const checked: DraftSentence[] = [];
  let unread = 0;
  for (const { text } of articles) {
    const { sentences, left } = await checkDraft(text, ledger);
    checked.push(...sentences);
    unread += left;
  }
  if (unread > 0) terminal.err(`verify: not looked at, the text is too long: the last ${counted(unread, "sentence")}`);
  const bad = await tellDraft(checked, call, terminal);
  return bad === 0 && unread === 0 ? 0 : 1;
}
