// What a site allows: its robots.txt as RFC 9309 reads it.

import robotsParser from "robots-parser";
import { AGENT } from "./ask.ts";

/** The module is its parser, which its types do not say. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** Rules of a host and until when they hold, in milliseconds since 1970. */
export interface Robots {
  /** The file; null where there is none and all is allowed. */
  readonly text: string | null;
  /** Why nothing is allowed until the file can be read; null where rules are known. */
  readonly closed: string | null;
  readonly expires: number;
}

/** Most of a file that is read, in UTF-16 code units; RFC 9309 asks for 500 KiB at least. */
const LONGEST = 524_288;
/** More signs that stand for anything than people write make every address costly to look up. */
const MOST_WILD = 5_000;
/** Longest address, in UTF-16 code units, that rules are asked about. */
const LONGEST_ADDRESS = 2_000;
/** Longest pause between requests that a file may ask for, in milliseconds. */
const LONGEST_DELAY = 86_400_000;

/** What a host says about its addresses. */
export interface Rules {
  /** May this address be asked for? */
  readonly allows: (address: string) => boolean;
  /** Milliseconds between two requests; null where the host names none. */
  readonly delay: number | null;
}

/** The rules of a host's file; without a file everything is allowed. */
export function rulesOf(text: string | null, host: string): Rules {
  if (text === null) return { allows: () => true, delay: null };
  const file = text.slice(0, LONGEST);
  if (file.split("*").length > MOST_WILD) return { allows: () => false, delay: null };
  // A file is for the host and not for one of its schemes: the parser is asked as if there were one.
  const rules = parse(`https://${host}/robots.txt`, file);
  const delay = rules.getCrawlDelay(AGENT);
  return {
    allows: (asked) => {
      const { pathname, search } = new URL(asked);
      if (asked.length > LONGEST_ADDRESS) return false;
      return rules.isAllowed(`https://${host}${pathname}${search}`, AGENT) !== false;
    },
    delay: delay !== undefined && delay > 0 ? Math.min(delay * 1000, LONGEST_DELAY) : null,
  };
}

/** The address of the file for an address. */
export const robotsAddress = (address: string): string => new URL("/robots.txt", address).href;
