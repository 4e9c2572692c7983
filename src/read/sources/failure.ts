// What went wrong on the way to a web page, in words.

import { Unreadable } from "../errors.ts";
import { PrivateAddress } from "./private.ts";

type Say = (address: string, seconds: number) => Unreadable;

const noHost: Say = (address) => new Unreadable("no such host:", URL.parse(address)?.hostname ?? address);
const noLookup: Say = (address) => new Unreadable("host cannot be looked up:", URL.parse(address)?.hostname ?? address);
const closed: Say = (address) => new Unreadable("connection closed half way:", address);
const timedOut: Say = (address, seconds) => new Unreadable(`timed out after ${seconds} s:`, address);
const says =
  (why: string): Say =>
  (address) =>
    new Unreadable(why, address);

/** By the error's code or name, or the beginning of it; the first that fits decides. */
const FAILURES: readonly (readonly [string, Say])[] = [
  ["ENOTFOUND", noHost],
  ["EAI_AGAIN", noLookup],
  ["ECONNREFUSED", says("connection refused:")],
  ["EHOSTUNREACH", says("host cannot be reached:")],
  ["ENETUNREACH", says("host cannot be reached:")],
  ["ETIMEDOUT", timedOut],
  ["UND_ERR_CONNECT_TIMEOUT", timedOut],
  ["UND_ERR_HEADERS_TIMEOUT", timedOut],
  ["UND_ERR_BODY_TIMEOUT", timedOut],
  ["UND_ERR_SOCKET", closed],
  ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", closed],
  ["ECONNRESET", closed],
  ["EPIPE", closed],
  ["HPE_", says("answer is not HTTP:")],
  ["HTTPParserError", says("answer is not HTTP:")],
  ["UND_ERR_HEADERS_OVERFLOW", says("answer is not HTTP:")],
  ["Z_", says("compression broken:")],
  ["ERR_BROTLI_", says("compression broken:")],
  ["ERR__ERROR_", says("compression broken:")],
  ["CERT_", says("certificate not trusted:")],
  ["ERR_TLS_", says("certificate not trusted:")],
  ["UNABLE_TO_", says("certificate not trusted:")],
  ["DEPTH_ZERO_", says("certificate not trusted:")],
  ["SELF_SIGNED_", says("certificate not trusted:")],
  ["ERR_SSL_", says("no secure connection:")],
];

/** The one line for an error on the way to `address`; anything unknown stays what it is. */
export function failure(error: unknown, address: string, timeout: number): unknown {
  if (!(error instanceof Error) || error instanceof Unreadable) return error;
  if (error instanceof PrivateAddress) return new Unreadable(`private address ${error.address} refused:`, address);
  if (error.name === "TimeoutError") return timedOut(address, timeout / 1000);
  if (error instanceof AggregateError) return failure(error.errors[0], address, timeout);
  if (error.name === "HTTPParserError" && error.message.includes("EOF")) return closed(address, timeout);
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const known = FAILURES.find(([start]) => (code ?? error.name).startsWith(start));
  if (known) return known[1](address, timeout / 1000);
  return code === null ? error : new Unreadable(`cannot be fetched (${code}):`, address);
}
