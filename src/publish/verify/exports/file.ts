// A file is recognised as an export by what it says of itself, and read into its things. A program in between may have
// set it otherwise, with other spaces and line ends.

import { CLAIMS } from "../../exports/claims.ts";
import { STATEMENTS } from "../../exports/statements.ts";
import { Rows } from "./csv.ts";
import type { ExportFile, Item } from "./item.ts";
import { NoExport, wordsOf } from "./item.ts";

/** The things of an export; null for what is none. Throws `NoExport` for one that is broken. */
export function exportIn(text: string): ExportFile | null {
  const whole = text.replace(/^\ufeff/, "");
  return tableIn(whole) ?? graphIn(whole) ?? linesIn(whole);
}

/** What a file is that Whence writes and does not check, in words; null for any other. */
export function uncheckedIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000)).toString("latin1");
  if (head.startsWith("PAR1")) return "Parquet is not checked: the same rows as csv or jsonl are";
  if (head.startsWith("PK\x03\x04")) return "a zip file that is no web archive";
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<opml[\s>]/i.test(head))
    return "a list of sources (OPML) puts nothing forward that could be checked";
  return null;
}

/** Forms of rows by their first line. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  csv: STATEMENTS.map(({ name }) => name),
  "csv-claims": CLAIMS.map(({ name }) => name),
};

function tableIn(text: string): ExportFile | null {
  const head = text.slice(0, 2000).split(/\r?\n/, 1)[0]!.replaceAll('"', "");
  const form = Object.keys(HEADS).find((name) => HEADS[name]!.join(",") === head);
  if (form === undefined) return null;
  const rows = new Rows();
  const found = rows.feed(`${text.trimEnd()}\n`);
  rows.close();
  return { form, items: itemsOf(form, found.slice(1)) };
}

/** Rows by the names of their columns. */
export function itemsOf(form: string, rows: readonly (readonly string[])[]): Item[] {
  const names = HEADS[form]!;
  return rows.map((row, at) => {
    if (row.length !== names.length) throw new NoExport(`${row.length} cells, not ${names.length}, in row ${at + 1}`);
    return Object.fromEntries(names.map((name, place) => [name, row[place]!]));
  });
}

const isObject = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Forms that are one value of JSON: how each is known, and where its things are. */
const GRAPHS: readonly (readonly [form: string, is: (whole: Item) => boolean, items: (whole: Item) => unknown])[] = [
  ["annotations", ({ type }) => type === "AnnotationCollection", ({ first }) => isObject(first) && first["items"]],
  ["stix", ({ type, id }) => type === "bundle" && wordsOf(id).startsWith("bundle--"), ({ objects }) => objects],
  ["schema-org", (whole) => whole["@context"] === "https://schema.org", (whole) => whole["@graph"]],
  ["prov", (whole) => isObject(whole["@context"]) && "prov" in whole["@context"], (whole) => whole["@graph"]],
];

function graphIn(text: string): ExportFile | null {
  const isGraph = /^\s*\{[^{]{0,300}?"(?:AnnotationCollection|bundle|https:\/\/schema\.org|@context)"/.test(
    text.slice(0, 400),
  );
  const whole = isGraph ? parsed(text, "the top") : null;
  const found = isObject(whole) ? GRAPHS.find(([, is]) => is(whole)) : undefined;
  if (!isObject(whole) || !found) return null;
  const [form, , of] = found;
  const items = of(whole);
  if (!Array.isArray(items) || !items.every(isObject)) throw new NoExport(`no list of things: ${form}`);
  return { form, items };
}

/** Forms of one object on each line, by the first of them. */
const LINES: readonly (readonly [form: string, is: (first: Item) => boolean])[] = [
  ["jsonl", (first) => "statement" in first && "contentSpans" in first],
  ["jsonl-claims", (first) => "claim" in first && "statementIds" in first],
  ["followthemoney", (first) => "schema" in first && "properties" in first],
  ["ninjs", ({ standard }) => isObject(standard) && standard["name"] === "ninjs"],
];

function linesIn(text: string): ExportFile | null {
  const lines = text.startsWith("{") ? text.split("\n").filter((line) => line.trim() !== "") : [];
  const first = lines.length === 0 ? null : parsedOrNull(lines[0]!);
  const found = isObject(first) ? LINES.find(([, is]) => is(first)) : undefined;
  if (!found) return null;
  const items = lines.map((line, at) => parsed(line, `line ${at + 1}`));
  if (!items.every(isObject)) throw new NoExport("a line that is no object");
  return { form: found[0], items };
}

function parsed(text: string, where: string): unknown {
  const value = parsedOrNull(text);
  if (value === undefined) throw new NoExport(`no JSON at ${where}`);
  return value;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
