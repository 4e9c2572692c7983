// The export of Telegram Desktop, of one chat or of all.

import { utf8 } from "../charset.ts";
import { Unreadable } from "../errors.ts";
import { mended, readMessages } from "../telegram/messages.ts";
import type { Dialect } from "./dialect.ts";

export const telegram: Dialect = {
  name: "telegram",
  summary: "the export of Telegram Desktop in JSON, of one chat or of all",
  extensions: [".json"],
  mediaTypes: ["application/json"],
  looksLike: (head) =>
    /^\ufeff?\s*\{/.test(head) &&
    (/"messages"\s*:\s*\[/.test(head) || /"about"\s*:\s*"Here is the data you requested/.test(head)),
  read: ({ bytes, address }) => {
    const articles = readMessages(valueIn(utf8(bytes), address));
    if (articles === null) throw new Unreadable("no export of a chat:", address);
    if (articles.length === 0) throw new Unreadable("no messages with words in", address);
    return articles;
  },
};

function valueIn(json: string | null, address: string): unknown {
  if (json === null) throw new Unreadable("not UTF-8 text:", address);
  try {
    return JSON.parse(mended(json.replace(/^\ufeff/, "")));
  } catch {
    throw new Unreadable("not JSON:", address);
  }
}
