// The lines of an exported ledger, on their way back in.

import { createReadStream } from "node:fs";
import type { Return } from "./add-return.ts";
import type { Snapshot } from "./add-snapshot.ts";
import { LedgerError } from "./errors.ts";
import { HEAD } from "./export.ts";
import { isFate } from "./fates.ts";
import type { Fate } from "./fates.ts";
import type { Judgement } from "./judgement.ts";
import { proofOf } from "./proof.ts";
import type { Reading } from "../whence.ts";

/** What one line holds: a reading with the time of its arrival, a text that came back, what became of a page, or a judgement. */
export type Entry =
  | { readonly again: Return; readonly snapshot: Snapshot | null; readonly at: string }
  | { readonly reading: Reading; readonly snapshot: Snapshot | null; readonly at: string }
  | { readonly fate: Fate }
  | { readonly judgement: Judgement };

/** The entries of an exported file, each checked for its shape. */
export async function* entriesIn(file: string): AsyncGenerator<Entry> {
  let line = 0;
  const where = () => `line ${line} of ${file}`;
  for await (const text of linesOf(file)) {
    line += 1;
    const value = parsed(text, where());
    if (line === 1) checkHead(value, file);
    else yield entryOf(value, where());
  }
  if (line === 0) throw new LedgerError(`ledger: no export of a ledger: ${file}`);
}

/** Lines end in a line feed and in nothing else: a text may hold every other mark. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let open: string[] = [];
  for await (const chunk of chunksOf(file)) {
    const [first = "", ...rest] = chunk.split("\n");
    open.push(first);
    for (const next of rest) {
      yield open.join("");
      open = [next];
    }
  }
  const last = open.join("");
  if (last !== "") yield last;
}

async function* chunksOf(file: string): AsyncGenerator<string> {
  try {
    for await (const chunk of createReadStream(file, "utf8")) yield chunk as string;
  } catch (error) {
    throw new LedgerError(`ledger: cannot be read: ${file}`, { cause: error });
  }
}

function parsed(text: string, where: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new LedgerError(`ledger: no JSON object: ${where}`);
}

function checkHead({ whence, format }: Record<string, unknown>, file: string): void {
  if (whence !== HEAD.whence) throw new LedgerError(`ledger: no export of a ledger: ${file}`);
  if (format !== HEAD.format) throw new LedgerError(`ledger: format ${String(format)} is not known: ${file}`);
}

function entryOf(value: Record<string, unknown>, where: string): Entry {
  if (isJudgement(value["judgement"])) return { judgement: value["judgement"] };
  const { proof, ...said } = value;
  const { at, article, statements, snapshot, again, fate } = said;
  const isFact = isReturn(again) || isFate(fate) || (isArticle(article) && isList(statements, isStatement));
  if (typeof at !== "string" || !isFact) throw new LedgerError(`ledger: neither article nor judgement: ${where}`);
  if (proof !== undefined && proof !== proofOf(said)) throw new LedgerError(`ledger: not what was exported: ${where}`);
  if (isFate(fate)) return { fate };
  if (isReturn(again)) return { again, snapshot: snapshotOf(snapshot, where), at };
  const reading = { article, statements } as unknown as Reading;
  return { reading, snapshot: snapshotOf(snapshot, where), at };
}

function snapshotOf(value: unknown, where: string): Snapshot | null {
  if (value === undefined) return null;
  const { bytes, location = null, ...rest } = (value ?? {}) as Record<string, unknown>;
  const texts = isTextOrNull(location) && ["address", "fetchedAt"].every((name) => isText(rest[name]));
  if (!isText(bytes) || !texts || !isObject(rest["headers"])) throw new LedgerError(`ledger: no snapshot: ${where}`);
  return { ...(rest as unknown as Snapshot), location: location as string | null, bytes: Buffer.from(bytes, "base64") };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isList = (value: unknown, holds: (one: unknown) => boolean) => Array.isArray(value) && value.every(holds);
const isSpan = (value: unknown) =>
  isObject(value) && Number.isInteger(value["start"]) && Number.isInteger(value["end"]);

const isArticle = (value: unknown): boolean =>
  isObject(value) &&
  ["id", "text"].every((name) => isText(value[name])) &&
  ["url", "title", "publisher", "published", "modified", "language"].every((name) => isTextOrNull(value[name])) &&
  (value["forwardedFrom"] === undefined || isText(value["forwardedFrom"])) &&
  ["withdrawn", "edited"].every((name) => value[name] === undefined || value[name] === true) &&
  isList(value["authors"], isText) &&
  isList(value["blocks"], (block) => isSpan(block) && isText((block as { kind?: unknown }).kind));

const isReturn = (value: unknown): value is Return =>
  isObject(value) &&
  ["id", "article"].every((name) => isText(value[name])) &&
  ["published", "modified"].every((name) => isTextOrNull(value[name]));

const isLink = (value: unknown): boolean =>
  isObject(value) && isText(value["kind"]) && ["name", "role", "onBehalfOf"].every((name) => isTextOrNull(value[name]));

const isStatement = (value: unknown): boolean =>
  isObject(value) &&
  ["id", "form", "act", "polarity", "certainty", "by"].every((name) => isText(value[name])) &&
  ["content", "source", "cue", "figures", "times"].every((name) => isList(value[name], isSpan)) &&
  isTextOrNull(value["saidAt"]) &&
  isList(value["chain"], isLink);

const isJudgement = (value: unknown): value is Judgement =>
  isObject(value) &&
  ["id", "person", "at", "why"].every((name) => isText(value[name])) &&
  Array.isArray(value["anchors"]) &&
  isObject(value["verdict"]);
