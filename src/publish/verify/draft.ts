// A text that Whence did not write, held against a ledger: which of its sentences have support?

import { blocksOf } from "../../article/index.ts";
import { languageOf } from "../../language/index.ts";
import type { ClaimCase, Ledger } from "../../ledger/index.ts";
import { groundOf, namedInDoubt, receiptOf, snapshotOf } from "../brief/index.ts";
import type { BriefReceipt } from "../brief/index.ts";
import { gate, quotationsIn, shareOf } from "../gate/index.ts";
import type { Fault } from "../gate/index.ts";
import { notesOn, withdrawn, wordOf } from "./standing.ts";
import type { DraftNote } from "./standing.ts";

/** A sentence of a draft with what speaks for it. */
export interface DraftSentence {
  readonly text: string;
  readonly isSupported: boolean;
  /** What of it the nearest receipt does not support. */
  readonly faults: readonly Omit<Fault, "sentence">[];
  /** What comes nearest to it in the ledger; null where nothing does. */
  readonly nearest: BriefReceipt | null;
  /** Who denied what speaks for it, took it back, or gave another figure for it since. */
  readonly notes: readonly DraftNote[];
}

/** Different sentences of a draft that are looked at, and claims and statements that each is laid beside. */
const [SENTENCES, CLAIMS, STATEMENTS] = [400, 4, 12];
/** Quotations of a sentence that are looked for. */
const QUOTATIONS = 3;
/** Share of a sentence's words that a receipt must have to speak for it. */
const ENOUGH = 0.5;
/** Shorter sentences put nothing forward. */
const SHORTEST = 4;

/** What was found of a draft. */
export interface CheckedDraft {
  /** Every sentence that puts something forward, in order. */
  readonly sentences: readonly DraftSentence[];
  /** Sentences at the end that were not looked at, because there are too many. */
  readonly left: number;
}

/** Holds a draft against a ledger. */
export async function checkDraft(draft: string, ledger: Ledger): Promise<CheckedDraft> {
  const text = unbroken(draft);
  const prose = languageOf("en")!.cut(text, blocksOf(text));
  const all = prose.sentences
    .filter(({ first, last }) => last - first >= SHORTEST)
    .map(({ start, end }) => text.slice(start, end));
  // What a text says again and again is held against the ledger once.
  const known = new Map<string, DraftSentence>();
  const sentences: DraftSentence[] = [];
  for (const sentence of all) {
    if (!known.has(sentence) && known.size >= SENTENCES) break;
    const found = known.get(sentence) ?? (await checkSentence(sentence, ledger));
    known.set(sentence, found);
    sentences.push(found);
  }
  return { sentences, left: all.length - sentences.length };
}

/** Longest line of a text that is broken to a width, and shortest that is no heading of its own. */
const [WIDEST, NARROWEST] = [120, 25];
const END = /[.!?:;…]["'”’)]{0,3}$/;

/** The text with the lines of each paragraph in one, where it was broken to a width. */
const unbroken = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map(joined)
    .join("\n\n");

function joined(paragraph: string): string {
  const lines = paragraph.split("\n").map((line) => line.trim());
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (width > WIDEST || !END.test(lines.at(-1)!)) return paragraph;
  return lines.map((line, place) => `${line}${goesOn(line, lines[place + 1] ?? "", width) ? " " : "\n"}`).join("");
}

/** Does the sentence of a line go on in the next, of which the first word had no room? A list has its marks. */
function goesOn(line: string, next: string, width: number): boolean {
  const [word = ""] = next.split(" ", 1);
  if (word === "" || line.length < NARROWEST || END.test(line) || /^(?:[-*•–>#]+|\d{1,2}[.)])$/.test(word))
    return false;
  return line.length + 1 + word.length > width;
}

async function checkSentence(text: string, ledger: Ledger): Promise<DraftSentence> {
  const held = (await receiptsFor(text, ledger))
    .map((each) => ({ ...each, share: shareOf(text, each.receipt), faults: faultsOf(text, each) }))
    .filter(({ share }) => share > 0.2)
    .toSorted((a, b) => worth(b) - worth(a));
  const [best] = held;
  if (!best) return { text, isSupported: false, faults: [], nearest: null, notes: [] };
  const isNear = best.share >= ENOUGH;
  const notes = isNear && best.receipt.side === "for" ? await notesOn(best.one, ledger) : [];
  const faults = isNear ? [...best.faults, ...wordOf(text, best.receipt), ...withdrawn(text, notes)] : best.faults;
  const nearest = { ...best.receipt, snapshot: await snapshotOf(ledger, best.receipt) };
  return { text, isSupported: isNear && faults.length === 0, faults, nearest, notes };
}

const worth = ({ share, faults }: { share: number; faults: readonly unknown[] }) => share - 0.15 * faults.length;

function faultsOf(text: string, { receipt, inDoubt }: Speaking): Omit<Fault, "sentence">[] {
  const faults = gate({ asOf: receipt.published, sentences: [{ text, receipts: [receipt] }] }).faults;
  // What the article says before the receipt may leave in doubt whom it means.
  const doubt = faults.some(({ kind }) => kind === "source") ? null : inDoubt(text);
  return doubt ? [...faults, doubt] : [...faults];
}

/** A receipt that may speak for a sentence, with its claim. */
interface Speaking {
  readonly one: ClaimCase;
  readonly receipt: BriefReceipt;
  readonly inDoubt: (text: string) => Omit<Fault, "sentence"> | null;
}

/** Receipts of the claims that are most like a sentence, and of those that hold its quotations. */
async function receiptsFor(text: string, ledger: Ledger): Promise<Speaking[]> {
  const quoted = await quotedIn(text, ledger);
  const like = (await ledger.claimsLike(text, CLAIMS)).map(({ id }) => id);
  const cases = await ledger.claimCases([...new Set([...quoted.values(), ...like])]);
  const ground = await groundOf(ledger, cases);
  return cases.flatMap((one) => {
    const own = one.told.filter(({ held }) => held.copyOf === null);
    const shown = own.filter(({ statement }, place) => place < STATEMENTS || quoted.has(statement.id));
    return shown.map((told) => ({
      one,
      receipt: receiptOf(ground, one, told),
      inDoubt: (words) => namedInDoubt(words, told, ground),
    }));
  });
}

/** Statements that hold a quotation of a sentence word for word, with their claims: its words may all be common ones. */
async function quotedIn(text: string, ledger: Ledger): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const words of quotationsIn(text).slice(0, QUOTATIONS))
    for (const { id } of await ledger.search(`"${words}"`, { in: "statement", limit: STATEMENTS })) ids.add(id);
  return ids.size === 0 ? new Map() : ledger.thingsOf("claim", [...ids]);
}
