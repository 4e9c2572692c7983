// Which file of sources a call means; a file that cannot be understood is a mistake in the call.

import { Unlisted, readList as readFrom, writeList as writeTo } from "../../read/listed/index.ts";
import type { List } from "../../read/listed/index.ts";
import type { Call, Option } from "../command.ts";
import { Usage, valueOf } from "../command.ts";

const FILE = "whence.sources";

/** Which file lists the sources. */
export const sourcesOption: Option = {
  name: "--sources",
  value: "file",
  summary: "the file that lists the sources, one on a line",
  default: `what WHENCE_SOURCES names, or else ${FILE}`,
  variable: "WHENCE_SOURCES",
};

/** The file of sources that a call means. */
export const sourcesFileOf = (call: Call): string => valueOf(call, "sources") || FILE;

/** The list of a file; an empty one where there is no file and `mayMiss` says so. */
export const readList = (file: string, mayMiss: boolean): Promise<List> => orUsage(() => readFrom(file, mayMiss));

/** Puts a list in the place of the one in a file: whole, or not at all. */
export const writeList = (file: string, list: List): Promise<void> => orUsage(() => writeTo(file, list));

async function orUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Unlisted ? new Usage(error.message) : error;
  }
}
