// What was fetched as records of a WARC 1.1 file, each compressed by itself, and as lines of its index.

import { createHash } from "node:crypto";
import type { WARCRecordOpts } from "warcio";

/** Something that was fetched. */
export interface Capture {
  /** As it was asked for. */
  readonly address: string;
  /** Where the bytes lay in the end; null where that is no place on the web. */
  readonly location: string | null;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  readonly headers: Readonly<Record<string, string>>;
  /** With the compression of the transfer taken off. */
  readonly bytes: Uint8Array;
  /** Headers of the request, where they were kept. */
  readonly request?: Readonly<Record<string, string>> | undefined;
  readonly title?: string | null | undefined;
}

/** Headers that speak of a transfer that the kept bytes have behind them; they are set aside under another name. */
const TRANSFER = new Set(["content-encoding", "transfer-encoding", "content-length"]);
const SET_ASIDE = "x-archive-orig-";
/** Where something was asked for, if the bytes lay elsewhere. */
const ASKED = "WARC-Whence-Asked";

/** The record at the beginning of a file. */
export async function infoOf(software: string, at: string): Promise<Uint8Array> {
  const { WARCRecord } = await import("warcio");
  const fields = { software, format: "WARC File Format 1.1" };
  const id = idOf("warcinfo", software, at);
  return packed(
    WARCRecord.createWARCInfo({ date: at, warcVersion: "WARC/1.1", warcHeaders: { "WARC-Record-ID": id } }, fields),
  );
}

/** What was asked. */
export const requestOf = (capture: Capture, headers: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const url = URL.parse(uriOf(capture));
  const statusline = `GET ${url ? `${url.pathname}${url.search}` : "/"} HTTP/1.1`;
  return recordOf(capture, { type: "request", statusline, httpHeaders: oneLined(headers) }, []);
};

/** What came: an answer from the web, or a thing that was found elsewhere. */
export function answerOf(capture: Capture): Promise<Uint8Array> {
  const { location, headers, bytes } = capture;
  if (location !== null)
    return recordOf(capture, { type: "response", httpHeaders: setAside(headers), statusline: "HTTP/1.1 200 OK" }, [
      bytes,
    ]);
  return recordOf(capture, { type: "resource", warcHeaders: { "Content-Type": typeOf(capture) } }, [bytes]);
}

async function recordOf(capture: Capture, options: WARCRecordOpts, block: Uint8Array[]): Promise<Uint8Array> {
  const { WARCRecord } = await import("warcio");
  const { address, location, fetchedAt } = capture;
  const warcHeaders: Record<string, string> = {
    ...(options.warcHeaders as Record<string, string> | undefined),
    "WARC-Target-URI": uriOf(capture),
    "WARC-Record-ID": idOf(options.type ?? "", uriOf(capture), fetchedAt, digestOf(capture)),
    ...(location === null || location === address ? {} : { [ASKED]: encodeURI(address) }),
  };
  const made = { ...options, date: fetchedAt, warcVersion: "WARC/1.1" as const, warcHeaders };
  return packed(WARCRecord.create(made, block));
}

type Made = Parameters<typeof import("warcio").WARCSerializer.serialize>[0];

async function packed(record: Made): Promise<Uint8Array> {
  const { WARCSerializer } = await import("warcio");
  return WARCSerializer.serialize(record, { gzip: true });
}

/** The line of the index for a record that begins at `offset` and is `length` bytes long. */
export async function indexLine(capture: Capture, offset: number, length: number): Promise<string> {
  const { getSurt } = await import("warcio");
  const url = uriOf(capture);
  const about = {
    url,
    mime: typeOf(capture).split(";")[0]!.trim(),
    status: "200",
    digest: digestOf(capture),
    length: String(length),
    offset: String(offset),
    filename: "data.warc.gz",
  };
  return `${getSurt(url)} ${capture.fetchedAt.replace(/\D/g, "").slice(0, 14)} ${JSON.stringify(about)}`;
}

/** The line in the list of pages; none for what no browser goes to. */
export function pageLine(capture: Capture): string[] {
  const { location, fetchedAt, title } = capture;
  if (location === null) return [];
  const id = idOf("page", location, fetchedAt).slice("<urn:uuid:".length, -1);
  return [JSON.stringify({ id, url: location, ts: fetchedAt, ...(title ? { title } : {}) })];
}

/** An address as a record names it; a path stands behind `file:`. */
function uriOf({ address, location }: Capture): string {
  if (location !== null) return location;
  return /^[a-z][a-z\d+.-]+:/i.test(address) ? address : `file:${encodeURIComponent(address).replaceAll("%2F", "/")}`;
}

const typeOf = ({ headers, address }: Capture): string =>
  headers["content-type"]?.replace(/[\r\n]+/g, " ") ??
  (/\.x?html?$/i.test(address) ? "text/html" : "application/octet-stream");

const digestOf = ({ bytes }: Capture): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** An id that the same record always has (UUID, version 8). */
function idOf(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("\n")).digest("hex");
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}

const setAside = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(oneLined(headers)).map(([name, value]) => [
      TRANSFER.has(name) ? `${SET_ASIDE}${name}` : name,
      value,
    ]),
  );

/** Headers of which none can begin another one. */
const oneLined = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.replace(/[^\w-]/g, "_"), value.replace(/[\r\n]+/g, " ")]),
  );
