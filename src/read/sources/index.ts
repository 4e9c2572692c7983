// Where articles come from: each kind of place is a file beside this one and a line here.

import { archive } from "./archive.ts";
import { feed } from "./feed.ts";
import { file } from "./file.ts";
import { input } from "./input.ts";
import type { Source } from "./source.ts";
import { telegram } from "./telegram.ts";
import { telegramExport } from "./telegram-export.ts";
import { web } from "./web.ts";

/** In order: the first that takes an address opens it, and a file takes any. */
export const sources: readonly Source[] = [input, telegram, feed, web, archive, telegramExport, file];

/** The kind of place that an address names. */
export function sourceOf(address: string): Source {
  return sources.find((source) => source.takes(address)) ?? file;
}
