// whence verify: is everything in a brief, an export or anybody's draft supported by what was read?

import { readFile } from "node:fs/promises";
import { openLedger } from "../../ledger/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import {
  briefsIn,
  checkArchive,
  checkBriefs,
  checkDraft,
  checkExport,
  counted,
  exportIn,
  NoBrief,
  NoExport,
  toJson,
} from "../../publish/index.ts";
import type { Brief, DraftSentence, ExportFile, Finding, ItemFinding } from "../../publish/index.ts";
import { fetchAddress, readFetched, Unreadable } from "../../read/index.ts";
import type { Fetched } from "../../read/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { beginningOf, oneLined } from "../labels.ts";
import { ledgerOption, orSay } from "../ledgers.ts";
import { readOptionsOf } from "../reading.ts";
import type { Terminal } from "../terminal.ts";

export const verify: Command = {
  name: "verify",
  summary:
    "Checks a brief, an export or any text against receipts and a ledger: spans, hashes, quotations, names, figures.",
  arguments: [
    {
      name: "file",
      summary:
        "a brief as JSON or page, an export (all forms but parquet and opml), or a text; a path, an http(s) address, or - for standard input",
    },
  ],
  options: [
    {
      ...ledgerOption,
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
      if (/^(?!https?:).*\.wacz$/i.test(address)) return await verifyArchive(address, call, terminal);
      const fetched = await fetchAddress(address, { ...readOptionsOf(call, terminal), maxBytes: MOST });
      const text = new TextDecoder().decode(fetched.bytes);
      const briefs = await briefsIn(text);
      if (briefs) return await verifyBriefs(briefs, call, terminal);
      const found = exportIn(text);
      return await (found ? verifyExport(found, call, terminal) : verifyDraft(fetched, call, terminal));
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

async function verifyArchive(path: string, call: Call, terminal: Terminal): Promise<number> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new NoExport(`cannot be read (${error.code})`);
  });
  const { annotations, pages, quotes, findings } = await checkArchive(path, bytes);
  const own = `${counted(pages, "page")} with ${counted(quotes, "quotation")}`;
  if (annotations === null || annotations.items.length === 0) {
    const told = valueOf(call, "ledger") ? [...findings, nothingHeld(path)] : findings;
    return tellFindings(told, `${own}, no annotations`, { pages, quotes }, call, terminal);
  }
  return verifyExport(annotations, call, terminal, { own, findings, counts: { pages, quotes } });
}

/** Whoever names a ledger must not take an archive for one that was held against it. */
const nothingHeld = (path: string): ItemFinding => ({
  item: path,
  kind: "ledger",
  words: path,
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
    const { form, items, all, findings } = await checkExport(file, ledger);
    const held =
      all === null
        ? "held against nothing else (--ledger)"
        : `held against the ${all.toLocaleString("en")} of the ledger`;
    const own = `${archive ? `${archive.own}, ` : ""}${counted(items, "item")} of ${form}`;
    const told = [...(archive?.findings ?? []), ...findings];
    return await tellFindings(told, `${own}, ${held}`, { form, items, all, ...archive?.counts }, call, terminal);
  } finally {
    await ledger?.close();
  }
}

async function tellFindings(
  findings: readonly ItemFinding[],
  about: string,
  counts: object,
  call: Call,
  terminal: Terminal,
): Promise<number> {
  if (valueOf(call, "format") === "json") await terminal.out(`${toJson({ ...counts, findings }, 2)}\n`);
  else {
    const lines = findings.map(
      ({ item, kind, words, why }) => `${oneLined(item)}: ${kind}: “${beginningOf(words, LONGEST)}” ${oneLined(why)}`,
    );
    const end = findings.length === 0 ? "nothing is wrong" : counted(findings.length, "fault");
    await terminal.out(`${[...lines, `${about}: ${end}`].join("\n")}\n`);
  }
  return findings.length === 0 ? 0 : 1;
}

/** The ledger of a call; null where it names none. */
async function ledgerFor(call: Call): Promise<Ledger | null> {
  const file = valueOf(call, "ledger");
  return file ? openLedger(file, { readOnly: true }) : null;
}

async function verifyBriefs(briefs: readonly Brief[], call: Call, terminal: Terminal): Promise<number> {
  const ledger = await ledgerFor(call);
  try {
    const { sentences, receipts, kept, findings } = await checkBriefs(briefs, ledger);
    if (valueOf(call, "format") === "json")
      await terminal.out(`${toJson({ sentences, receipts, kept, findings }, 2)}\n`);
    else {
      const held =
        kept === null ? ", held against nothing else (--ledger)" : `, ${kept} of them held against the ledger`;
      const lines = findings.map(lineOf);
      lines.push(
        `${counted(sentences, "sentence")}, ${counted(receipts, "receipt")}${held}: ${found(findings.length)}`,
      );
      await terminal.out(`${lines.join("\n")}\n`);
    }
    return findings.length === 0 ? 0 : 1;
  } finally {
    await ledger?.close();
  }
}

const found = (count: number) => (count === 0 ? "all supported" : counted(count, "fault"));

/** Longest words that are shown, in UTF-16 code units. */
const LONGEST = 160;

const lineOf = ({ sentence, kind, words, why, text }: Finding): string =>
  `${sentence === 0 ? "brief" : `sentence ${sentence}`}: ${kind}: “${beginningOf(words, LONGEST)}” ${oneLined(why)}\n    ${beginningOf(text, LONGEST)}`;

async function verifyDraft(fetched: Fetched, call: Call, terminal: Terminal): Promise<number> {
  const ledger = await ledgerFor(call);
  if (ledger === null) {
    terminal.err(oneLined(`verify: no brief, and no --ledger to hold the text against: ${fetched.address}`));
    return 1;
  }
  try {
    const articles = await readFetched(fetched, readOptionsOf(call, terminal));
    const checked: DraftSentence[] = [];
    let unread = 0;
    for (const { text } of articles) {
      const { sentences, left } = await checkDraft(text, ledger);
      checked.push(...sentences);
      unread += left;
    }
    if (unread > 0)
      terminal.err(`verify: not looked at, the text is too long: the last ${counted(unread, "sentence")}`);
    const bad = checked.filter(({ isSupported }) => !isSupported).length;
    if (valueOf(call, "format") === "json") await terminal.out(`${toJson({ sentences: checked }, 2)}\n`);
    else await terminal.out(`${[...checked.flatMap(draftLines), summary(checked.length, bad)].join("\n")}\n`);
    return bad === 0 && unread === 0 ? 0 : 1;
  } finally {
    await ledger.close();
  }
}

const summary = (all: number, bad: number) =>
  `${counted(all, "sentence")}: ${bad === 0 ? "all supported" : `${bad} without support`}`;

function draftLines({ text, isSupported, faults, nearest }: DraftSentence): string[] {
  const lines = [`${isSupported ? "supported  " : "unsupported"}  ${beginningOf(text, LONGEST)}`];
  for (const { kind, words, why } of faults)
    lines.push(`             ${kind}: “${beginningOf(words, LONGEST)}” ${oneLined(why)}`);
  const where =
    nearest && [nearest.outlet, nearest.published?.slice(0, 10), nearest.url].filter((part) => part).join(", ");
  if (nearest) lines.push(`             nearest: ${oneLined(where ?? "")}: ${beginningOf(nearest.quote, LONGEST)}`);
  else lines.push("             nothing in the ledger is like it");
  return lines;
}
