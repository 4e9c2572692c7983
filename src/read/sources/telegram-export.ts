// What Telegram Desktop exports, whose file is always called the same. A large one is read in parts.

import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { Unreadable } from "../errors.ts";
import type { Found } from "../fetched.ts";
import type { Settings } from "../settings.ts";
import { partsOf } from "../telegram/parts.ts";
import { file } from "./file.ts";
import { maxBytesOption } from "./source.ts";
import type { Source } from "./source.ts";

/** Largest export, in bytes, that is read as one. */
const LARGEST = 4_000_000;

/** The export of a chat, or of all of them. */
export const telegramExport: Source = {
  name: "telegram-export",
  summary: "the export of Telegram Desktop in JSON, a large one in parts",
  example: "ChatExport_2031-03-05/result.json",
  options: [maxBytesOption],
  takes: (address) => basename(address) === "result.json" && !/^[a-z][a-z\d+.-]*:\/\//i.test(address),
  each,
  open: (address, settings) => file.open(address, settings),
};

async function* each(address: string, settings: Settings): AsyncGenerator<Found | Unreadable> {
  const stat = statSync(address, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size <= Math.min(LARGEST, settings.maxBytes)) {
    yield await file.open(address, settings);
    return;
  }
  let found = 0;
  try {
    for await (const part of partsOf(createReadStream(address))) {
      found += 1;
      if (typeof part === "number")
        yield new Unreadable(`${part === 1 ? "1 message" : `${part} messages`} larger than 1 MB in`, address);
      else yield { address, location: null, headers: {}, bytes: part };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    found += 1;
    yield new Unreadable("export is cut off:", address);
  }
  if (found === 0) yield new Unreadable("no export of a chat as Telegram Desktop writes it:", address);
}
