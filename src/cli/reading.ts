// Addresses read in their order. One that fails is told of, and the next is read.

import { languageOf } from "../language/index.ts";
import type { Entry } from "../publish/index.ts";
import { canonicalTag, docOf, holdsSeveral, isoDate, oneLine } from "../read/index.ts";
import type { Fetched } from "../read/index.ts";
import { chosenReader, openReader, readerOptions } from "./readers/chosen.ts";
import type { Chosen } from "./readers/chosen.ts";
import type { ReaderName } from "./readers/index.ts";
import { readAhead } from "./ahead/index.ts";
import type { Options, Read } from "./ahead/index.ts";
import type { Call, Option } from "./command.ts";
import { Usage, valueOf } from "./command.ts";
import { Complaints } from "./complaints.ts";
import type { Terminal } from "./terminal.ts";

/** What every command that reads articles can be told about them; `usual` reads where nobody chose. */
export const readingOptions = (usual: ReaderName): readonly Option[] => [
  {
    name: "--lang",
    value: "tag",
    summary: "the language of the texts, whatever they state themselves",
    check: tag,
    default: "stated or identified",
  },
  {
    name: "--published",
    value: "date",
    summary: "when texts that do not say so were published; times in them are resolved against it",
    check: date,
  },
  {
    name: "--allow-private",
    value: "host",
    many: true,
    summary: "a host that may be read although its address is private",
  },
  {
    name: "--pages",
    value: "number",
    summary: "most pages of a channel's preview that are read, 20 posts on each",
    check: pages,
    default: "1",
  },
  ...readerOptions(usual),
];

/** How a call wants articles to be read, and by whom. */
export interface ReadingOptions extends Omit<Options, "reader"> {
  readonly chosen?: Chosen;
}

/** How a call wants articles to be read; `usual` reads where nobody chose. */
export const readOptionsOf = (call: Call, terminal: Terminal, usual: ReaderName = "rules"): ReadingOptions => ({
  input: terminal.input,
  language: valueOf(call, "lang"),
  published: valueOf(call, "published"),
  allowPrivate: call.values.get("allow-private"),
  pages: numberOf(valueOf(call, "pages")),
  chosen: chosenReader(call, terminal, usual),
});

/** An article and the page that it came with. */
export interface Arrived {
  readonly entry: Entry;
  /** One page may hold several articles. */
  readonly fetched: Fetched;
}

/** Reads every address and hands on the articles of those that are read, in order; gives the number of those that failed. */
export async function readGroups(
  addresses: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
  hand: (arrived: readonly Arrived[]) => Promise<void> | void,
): Promise<number> {
  using reading = await openReader(options.chosen ?? "rules", terminal);
  // What a feed leads to does not count where it is shown how far reading is.
  const asked = new Set(addresses);
  const complaints = new Complaints(terminal.err);
  const isOne = (address: string) => asked.has(address) && !holdsSeveral(address);
  const complain = (line: string, address: string) => (isOne(address) ? complaints.one(line) : complaints.ofMany(line));
  let [read, failed] = [0, 0];
  showNext(addresses, read, terminal);
  for await (const group of readAhead(addresses, { ...options, reader: reading.reader })) {
    failed += group.filter(({ outcome }) => typeof outcome === "string").length;
    const arrived = group.flatMap((one) => arrivedIn(one, complain));
    if (arrived.length > 0) await hand(arrived);
    read += group.filter(({ address }) => asked.has(address)).length;
    if (reading.signal.aborted) break;
    showNext(addresses, read, terminal);
  }
  terminal.progress("");
  complaints.end();
  // What was left unread has failed.
  return reading.signal.aborted ? Math.max(1, failed) : failed;
}

/** The same for whoever takes articles one by one. */
export const readAll = (
  addresses: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
  hand: (entry: Entry) => Promise<void> | void,
): Promise<number> =>
  readGroups(addresses, options, terminal, async (arrived) => {
    for (const { entry } of arrived) await hand(entry);
  });

/** Shows which address is read now, where there are several. */
function showNext(addresses: readonly string[], read: number, terminal: Terminal): void {
  const address = addresses[read];
  if (addresses.length === 1 || address === undefined) return;
  terminal.progress(`${read + 1}/${addresses.length} ${oneLine(docOf(address))}`);
}

/** The articles of an address; where there are none it is said why, and where a language is not read which. */
function arrivedIn({ address, outcome, fetched }: Read, complain: Complain): Arrived[] {
  if (typeof outcome === "string" || fetched === null) {
    complain(String(outcome), address);
    return [];
  }
  return outcome.map((entry) => {
    noteLanguage(entry, complain);
    return { entry, fetched };
  });
}

/** Says what is wrong with an address, or with something that lies there. */
type Complain = (line: string, address: string) => void;

/** Says by name which language is not read. A text too short to tell is read as English. */
function noteLanguage({ article: { language }, address }: Entry, complain: Complain): void {
  if (language === null || languageOf(language)) return;
  // Extensions of a tag have no name: "fr-u-ca-gregory" is French.
  const primary = language.split("-")[0] ?? language;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(primary) ?? language;
  complain(`read: ${name} is not read yet: ${oneLine(address)}`, address);
}

function tag(value: string): string {
  const known = canonicalTag(value);
  if (known === null) throw new Usage(`read: no language tag: ${value}`);
  return known;
}

function date(value: string): string {
  const known = isoDate(value);
  if (known === null) throw new Usage(`read: no date such as 2024-10-23 or 2024-10-23T16:12+03:00: ${value}`);
  return known;
}

/** Most pages that may be asked for. */
const MOST_PAGES = 1000;

function pages(value: string): string {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > MOST_PAGES)
    throw new Usage(`read: pages are no number from 1 to ${MOST_PAGES}: ${value}`);
  return value;
}

const numberOf = (value: string | undefined) => (value === undefined ? undefined : Number(value));
