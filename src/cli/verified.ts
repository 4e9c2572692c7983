// What `whence verify` prints: lines for people, or one record for programs.

import { counted, toJson } from "../publish/index.ts";
import type { Checked, DraftNote, DraftSentence, Finding, ItemFinding } from "../publish/index.ts";
import type { Call } from "./command.ts";
import { valueOf } from "./command.ts";
import { beginningOf, oneLined } from "../web/words/index.ts";
import type { Terminal } from "./terminal.ts";

/** Longest words that are shown, in UTF-16 code units. */
const LONGEST = 160;

/** What no check of words can tell. */
const UNCHECKED =
  "not checked: whether what the sources say is so, and whether a word that a receipt has stands for the same thing here";

const isJson = (call: Call) => valueOf(call, "format") === "json";

/** What was found of an export; gives the exit code. */
export async function tellFindings(
  findings: readonly ItemFinding[],
  about: string,
  counts: object,
  call: Call,
  terminal: Terminal,
): Promise<number> {
  if (isJson(call)) await terminal.out(`${toJson({ ...counts, findings }, 2)}\n`);
  else {
    const lines = findings.map(
      ({ item, kind, words, why }) => `${oneLined(item)}: ${kind}: “${beginningOf(words, LONGEST)}” ${oneLined(why)}`,
    );
    const end = findings.length === 0 ? "nothing is wrong" : counted(findings.length, "fault");
    await terminal.out(`${[...lines, `${about}: ${end}`].join("\n")}\n`);
  }
  return findings.length === 0 ? 0 : 1;
}

/** What was found of briefs; gives the exit code. What later articles changed is told, and is no fault. */
export async function tellBriefs(checked: Checked, as: string, call: Call, terminal: Terminal): Promise<number> {
  const { sentences, receipts, kept, findings, grown } = checked;
  if (isJson(call)) await terminal.out(`${toJson({ sentences, receipts, kept, findings, grown }, 2)}\n`);
  else {
    const held = kept === null ? ", held against nothing else (--ledger)" : `, ${kept} of them held against the ledger`;
    const lines = findings.map(lineOf);
    if (grown.length > 0) lines.push(...grownLines(grown));
    const end = findings.length === 0 ? "all supported" : counted(findings.length, "fault");
    lines.push(`${as}${counted(sentences, "sentence")}, ${counted(receipts, "receipt")}${held}: ${end}`, UNCHECKED);
    await terminal.out(`${lines.join("\n")}\n`);
  }
  return findings.length === 0 ? 0 : 1;
}

const placeOf = (sentence: number) => (sentence === 0 ? "brief" : `sentence ${sentence}`);

const lineOf = ({ sentence, kind, words, why, text }: Finding): string =>
  `${placeOf(sentence)}, ${kind}: “${beginningOf(words, LONGEST)}” ${oneLined(why)}\n    ${beginningOf(text, LONGEST)}`;

/** Each reason once, with the sentences that it holds for. */
function grownLines(grown: readonly Finding[]): string[] {
  const reasons = Map.groupBy(grown, ({ kind, words, why }) => (kind === "story" ? `“${words}” ${why}` : why));
  return [...reasons].map(([why, all]) => {
    const places = [...new Set(all.map(({ sentence }) => sentence))];
    const shown = places[0] === 0 ? "brief" : `${counted(places.length, "sentence")} (${placesIn(places)})`;
    return `the ledger has grown since: ${shown}: ${oneLined(beginningOf(why, LONGEST))}`;
  });
}

const placesIn = (places: readonly number[]) => `${places.slice(0, 8).join(", ")}${places.length > 8 ? ", …" : ""}`;

/** What was found of a draft; gives how many of its sentences have no support. */
export async function tellDraft(checked: readonly DraftSentence[], call: Call, terminal: Terminal): Promise<number> {
  const bad = checked.filter(({ isSupported }) => !isSupported).length;
  const end = bad === 0 ? "all supported" : `${bad} without support`;
  const about = `taken for a draft: ${counted(checked.length, "sentence")}: ${end}`;
  const lines = [...checked.flatMap(draftLines), about, UNCHECKED];
  await terminal.out(isJson(call) ? `${toJson({ sentences: checked }, 2)}\n` : `${lines.join("\n")}\n`);
  return bad;
}

function draftLines({ text, isSupported, faults, nearest, notes }: DraftSentence): string[] {
  const lines = [`${isSupported ? "supported  " : "unsupported"}  ${beginningOf(text, LONGEST)}`];
  for (const { kind, words, why } of faults)
    lines.push(`             ${kind}: “${beginningOf(words, LONGEST)}” ${oneLined(why)}`);
  if (nearest) lines.push(`             nearest: ${receiptLine(nearest)}`);
  else lines.push("             nothing in the ledger is like it");
  return [...lines, ...notes.map(noteLine)];
}

const receiptLine = ({ outlet, published, url, quote, earlier }: NonNullable<DraftSentence["nearest"]>): string => {
  const where = [outlet, published?.slice(0, 10), url, earlier ? "an earlier text of the page" : null];
  return `${oneLined(where.filter((part) => part).join(", "))}: ${beginningOf(quote, LONGEST)}`;
};

const DONE: Readonly<Record<DraftNote["what"], string>> = {
  denied: "denied by",
  retracted: "taken back by",
  superseded: "replaced with another figure by",
};

const noteLine = ({ what, who, receipt }: DraftNote): string =>
  `             ${DONE[what]} ${oneLined(who ?? "nobody named")}${receipt ? `: ${receiptLine(receipt)}` : ""}`;
