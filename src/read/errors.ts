// What an address may fail with: one line that starts with where and ends with the value.

/** Longest address, in UTF-16 code units, that a message shows. */
const LONGEST = 300;

/** The name and the password that an address may hold. */
const PASSWORD = /^(https?:\/\/)[^/@\s]*@/i;

/** An address as it may be kept. */
export const withoutPassword = (address: string): string => address.replace(PASSWORD, "$1");

/** An address that could not be read, and why; nothing is wrong with Whence. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";

  /** `why` stands before the address: "HTTP 404 at", "empty:". */
  constructor(why: string, address: string) {
    super(`read: ${oneLine(why)} ${oneLine(address)}`);
  }
}

/** A value as a message may show it: without line breaks and control characters, and not too long. */
export function oneLine(value: string): string {
  // A password in an address is nobody's business.
  const open = value.slice(0, LONGEST).replace(PASSWORD, "$1…@");
  const shown = open.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
  return value.length > LONGEST ? `${shown}…` : shown;
}
