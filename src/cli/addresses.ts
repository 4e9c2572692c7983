// The addresses that a command is to read: those of its command line, and those of a file that lists them.

import { Unreadable, fetchAddress, oneLine } from "../read/index.ts";
import type { ReadOptions } from "../read/index.ts";
import type { Argument, Call, Option } from "./command.ts";
import { Usage, valueOf } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/** What every command that reads addresses takes. */
export const addressArgument: Argument = {
  name: "address",
  many: true,
  optional: true,
  summary:
    "a file (a page, a text, a feed, a list of feeds, a web archive, news as agencies send it), an http(s) address of " +
    "any of these, a channel on Telegram (@name), or - for standard input; of a feed of teasers the pages are read; " +
    "at least one, unless --from lists some",
};

export const fromOption: Option = {
  name: "--from",
  value: "file",
  summary: "a file with more addresses, one on a line; what follows a # at its beginning is a comment",
};

/** Longest address, in UTF-16 code units. */
const LONGEST = 4_000;

/** The addresses of a call, and the number of lines of its list that are none, which are told of. Throws `Usage` where there is no address. */
export async function addressesOf(
  where: string,
  call: Call,
  options: ReadOptions,
  terminal: Terminal,
): Promise<{ addresses: string[]; bad: number }> {
  const list = valueOf(call, "from");
  const addresses = [...call.arguments];
  let bad = 0;
  for (const [place, line] of (list === undefined ? [] : await linesOf(list, options)).entries()) {
    const address = line.trim();
    if (address === "" || address.startsWith("#")) continue;
    if (isAddress(address)) addresses.push(address);
    else {
      bad += 1;
      terminal.err(oneLine(`read: line ${place + 1} of ${list} is no address: ${address}`));
    }
  }
  if (addresses.length === 0 && bad === 0) throw new Usage(`${where}: missing required argument: address`);
  return { addresses, bad };
}

async function linesOf(list: string, options: ReadOptions): Promise<string[]> {
  try {
    const { bytes } = await fetchAddress(list, options);
    return new TextDecoder().decode(bytes).split(/\r?\n/);
  } catch (error) {
    throw error instanceof Unreadable ? new Usage(error.message) : error;
  }
}

/** A path, or an address of the web that can be one. */
function isAddress(line: string): boolean {
  if (line.length > LONGEST || /\p{Cc}/u.test(line)) return false;
  return !/^[a-z][a-z\d+.-]*:\/\//i.test(line) || /^https?:$/.test(URL.parse(line)?.protocol ?? "");
}
