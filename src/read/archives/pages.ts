// The pages of an archive: its HTML answers, each as it was when it was kept. Pictures, scripts and what else a
// browser loads are passed over.

import { Unreadable } from "../errors.ts";
import { collect } from "../sources/collect.ts";
import type { Found } from "../fetched.ts";
import { answerIn } from "./answer.ts";
import { recordsOf } from "./records.ts";
import type { WarcRecord } from "./records.ts";
import { Revisits } from "./revisits.ts";
import { Broken } from "./broken.ts";
import { failureIn } from "./streams.ts";
import type { Warc } from "./streams.ts";

/** A page, or the reason why one of them cannot be read. */
export type PageFound = Found | Unreadable;

const HTML = new Set(["text/html", "application/xhtml+xml"]);
/** Records of what a server answered, or of what was taken from elsewhere. */
const ANSWERS = new Set(["response", "resource", "revisit"]);
/** An archive that Whence wrote holds nothing but what articles were read from, whatever its type. */
const OURS = /^software:\s*Whence\b/im;
/** Where a page was asked for, if it lay elsewhere, in an archive that Whence wrote. */
const ASKED = "warc-whence-asked";
/** Most bytes of what an archive says about itself. */
const MOST_INFO = 100_000;

/**
 * The pages of these WARCs, in order, and after them those that were seen again unchanged, if the page that they
 * refer to is there. What is wrong with a page stands in its place; a WARC ends where it is broken. An archive that
 * holds no answers, and of which nothing else was said, is told of.
 */
export async function* pagesIn(warcs: readonly Warc[], archive: string, most: number): AsyncGenerator<PageFound> {
  const revisits = new Revisits();
  let isEmpty = warcs.length > 0;
  const heard = () => (isEmpty = false);
  for (const warc of warcs)
    for await (const page of pagesOf(warc, most, revisits, heard)) {
      heard();
      yield page;
    }
  if (isEmpty) yield new Unreadable("no response records in", archive);
  if (revisits.size > 0) for (const warc of warcs) yield* revisited(warc, most, revisits);
  if (revisits.left > 0) {
    const said = revisits.left === 1 ? "1 page" : `${revisits.left} pages`;
    yield new Unreadable(`${said} seen again, but not there to be read, in`, archive);
  }
}

/** `heard` is told of every record that holds an answer, or says that one was the same as before. */
async function* pagesOf(warc: Warc, most: number, revisits: Revisits, heard: () => void): AsyncGenerator<PageFound> {
  let ours = false;
  yield* orFailure(warc, async function* () {
    for await (const record of recordsOf(warc.open(), warc.name)) {
      if (ANSWERS.has(record.type)) heard();
      if (record.type === "warcinfo") ours = OURS.test(await startOf(record));
      else if (record.type === "revisit") revisits.note(record);
      else yield* pageOf(record, most, ours);
    }
  });
}

/** The second way through a WARC: a page that was seen again is read under the address and the time of then. */
async function* revisited(warc: Warc, most: number, revisits: Revisits): AsyncGenerator<PageFound> {
  yield* orFailure(warc, async function* () {
    for await (const record of recordsOf(warc.open(), warc.name)) {
      const again = revisits.of(record);
      if (again.length === 0) continue;
      for await (const page of pageOf(record, most, false))
        if (!(page instanceof Unreadable)) for (const { address, at } of again) yield kept(page, address, at);
    }
  });
}

/** What breaks a WARC is told of as a page that cannot be read. */
async function* orFailure(warc: Warc, pages: () => AsyncGenerator<PageFound>): AsyncGenerator<PageFound> {
  try {
    yield* pages();
  } catch (error) {
    const failure = failureIn(error, warc.name);
    if (!(failure instanceof Unreadable)) throw failure;
    yield failure;
  }
}

async function* pageOf(record: WarcRecord, most: number, ours: boolean): AsyncGenerator<PageFound> {
  const { type, headers, block, length } = record;
  const address = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? "";
  const at = headers.get("warc-date") ?? "";
  if (!ANSWERS.has(type) || !isAnswer(record)) return;
  try {
    const bytes = await collect(block, most, address);
    // A page that is cut off is none; the record after it will say so.
    if (bytes.length < length) return;
    if (type === "resource") {
      const own = headers.get("content-type");
      const isFile = address.startsWith("file:");
      const found = { headers: own === null || isFile ? {} : { "content-type": own }, bytes };
      if (ours || isHtml(own)) yield kept(found, address, at);
      return;
    }
    const { status, ...found } = await answerIn(bytes, most, address);
    const isPage = isHtml(found.headers["content-type"] ?? headers.get("warc-identified-payload-type"));
    if (ours ? status >= 200 && status < 300 : status === 200 && isPage)
      yield kept(found, address, at, headers.get(ASKED));
  } catch (error) {
    if (!(error instanceof Unreadable) || error instanceof Broken) throw error;
    yield error;
  }
}

/** Answers to requests for names, and of protocols other than HTTP, have types of their own. */
const isAnswer = ({ type, headers }: WarcRecord) =>
  type === "resource" || /^application\/http\b/i.test(headers.get("content-type") ?? "");

const isHtml = (type: string | null | undefined) => HTML.has((type ?? "").split(";")[0]!.trim().toLowerCase());

/** What was kept of an address at a time, and where it was asked for. A file's name stands behind `file:`. */
function kept(
  { headers, bytes }: Pick<Found, "headers" | "bytes">,
  uri: string,
  at: string,
  asked: string | null = null,
): Found {
  const when = Number.isNaN(Date.parse(at)) ? {} : { fetchedAt: at };
  const found = { headers, bytes, ...when };
  if (/^https?:/i.test(uri) && URL.canParse(uri))
    return { address: asked === null ? uri : decoded(asked), location: uri, ...found };
  return { address: uri.startsWith("file:") ? decoded(uri.slice("file:".length)) : uri, location: null, ...found };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function startOf({ block }: WarcRecord): Promise<string> {
  let text = "";
  for await (const chunk of block) {
    text += Buffer.from(chunk).toString("latin1");
    if (text.length > MOST_INFO) break;
  }
  return text;
}
