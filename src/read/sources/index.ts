// Where articles come from: each kind of place is a file beside this one and a line here.

import { file } from "./file.ts";
import { input } from "./input.ts";
import type { Source } from "./source.ts";
import { web } from "./web.ts";

/** In order: the first that takes an address opens it, and a file takes any. */
export const sources: readonly Source[] = [input, web, file];

/** The kind of place that an address names. */
export function sourceOf(address: string): Source {
  return sources.find((source) => source.takes(address)) ?? file;
}
