// An export held against a ledger: it is written again, and what differs is told.

import { isDeepStrictEqual } from "node:util";
import type { Ledger } from "../../../ledger/index.ts";
import { exportForms } from "../../exports/index.ts";
import { MAKER, markNode } from "../../exports/stix/objects.ts";
import { Homes } from "../homes.ts";
import { Rows } from "./csv.ts";
import { itemsOf } from "./file.ts";
import { idOf, wordsOf } from "./item.ts";
import type { ExportFile, Item, ItemFinding } from "./item.ts";

/** Who wrote a file and for whom is no matter of the ledger. */
const FREE = new Set(["generator", "object_marking_refs"]);

/** Lists of which the export of one story has a part, and what follows from them. */
const PARTS = new Set(["statementIds", "articleIds", "object_refs", "appearance", "author"]);
const FOLLOWS = new Set(["firstAppearance"]);

/** Articles go to another story as more of them come, and when people judge: what was said of one that the ledger had is no fault. */
const STORY = "story";

/** Longest words that are told, in UTF-16 code units. */
const LONGEST = 200;

/** What of an export the ledger contradicts, and how many things the ledger has in this form. */
export async function heldAgainst(
  { form, items }: ExportFile,
  ledger: Ledger,
): Promise<{ findings: ItemFinding[]; grown: ItemFinding[]; all: number }> {
  const waiting = Map.groupBy(items, (item) => idOf(form, item));
  const findings: ItemFinding[] = [];
  const grown: ItemFinding[] = [];
  const homes = new Homes(ledger);
  let all = 0;
  for await (const kept of writtenAgain(form, ledger)) {
    all += 1;
    const id = idOf(form, kept);
    for (const item of waiting.get(id) ?? [])
      for (const one of differences(id, item, kept))
        (one.kind === STORY && (await homes.isKnown(one.words)) ? grown : findings).push(one);
    waiting.delete(id);
  }
  for (const [id, unknown] of waiting)
    for (const item of unknown)
      if (!isMark(form, item)) findings.push({ item: id, kind: "missing", words: id, why: "is not in the ledger" });
  return { findings, grown, all };
}

/** Marks of the Traffic Light Protocol belong to a file and to no ledger. */
const isMark = (form: string, item: Item): boolean =>
  form === "stix" &&
  item["type"] === "marking-definition" &&
  MARKS.some((mark) => isDeepStrictEqual({ ...mark }, { ...item }));

const MARKS = (["clear", "green", "amber", "red"] as const).map((colour) => JSON.parse(markNode(colour)) as Item);

/** Under which name the program wrote a file is no matter of the ledger either. */
const isFree = (id: string, name: string): boolean =>
  FREE.has(name) || FOLLOWS.has(name) || (id === MAKER && name === "name");

/** The things of a ledger in a form, one after the other. */
async function* writtenAgain(form: string, ledger: Ledger): AsyncGenerator<Item> {
  const { write } = exportForms.find(({ name }) => name === form)!;
  const parts = write(await ledger.holdings(), { software: "Whence", title: "Whence" });
  if (form.startsWith("csv")) {
    const rows = new Rows();
    let isHead = true;
    for await (const part of parts) {
      const found = rows.feed(String(part));
      yield* itemsOf(form, isHead ? found.slice(1) : found);
      isHead &&= found.length === 0;
    }
    rows.close();
    return;
  }
  let rest = "";
  for await (const part of parts) {
    const lines = `${rest}${String(part)}`.split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      // Heads and feet of a list are no things of it.
      if (line.startsWith("{") && /\},?$/.test(line)) yield JSON.parse(line.replace(/,$/, "")) as Item;
    }
  }
}

/** Every property that is otherwise in the ledger. */
function differences(id: string, item: Item, kept: Item): ItemFinding[] {
  const names = new Set([...Object.keys(item), ...Object.keys(kept)]);
  return [...names]
    .map((name) => ({ name, one: valueOf(item, name), its: valueOf(kept, name) }))
    .filter(({ name, one, its }) => !isFree(id, name) && !isSame(name, one, its))
    .map(({ name, one, its }) => ({ item: id, kind: name, words: shown(one), why: `is ${shown(its)} in the ledger` }));
}

/** A file may call a property "constructor", which every object has. */
const valueOf = (item: Item, name: string): unknown => (Object.hasOwn(item, name) ? item[name] : undefined);

function isSame(name: string, one: unknown, kept: unknown): boolean {
  if (isDeepStrictEqual(one, kept)) return true;
  if (!PARTS.has(name)) return false;
  const [own, its] = [listOf(one), listOf(kept)];
  const known = new Set(its?.map((part) => JSON.stringify(part)));
  return own !== null && its !== null && own.every((part) => known.has(JSON.stringify(part)));
}

/** A list, or one in a cell of a table. */
function listOf(value: unknown): readonly unknown[] | null {
  if (value === undefined) return [];
  if (typeof value !== "string" || !value.startsWith("[")) return Array.isArray(value) ? value : null;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

function shown(value: unknown): string {
  const words = wordsOf(value);
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).toWellFormed()}…` : words;
}
