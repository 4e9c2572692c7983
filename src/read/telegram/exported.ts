// Which posts an export of Telegram Desktop holds. A channel numbers its posts in their order: a number between the first
// and the last of an export that is not among them is that of a post which was deleted before somebody exported.

import { utf8 } from "../charset.ts";
import { Unreadable } from "../errors.ts";
import { settingsOf } from "../settings.ts";
import type { ReadOptions } from "../settings.ts";
import { telegramExport } from "../sources/telegram-export.ts";
import { addressesIn, mended } from "./messages.ts";

/** The posts of one channel that an export holds. */
export interface ExportedPosts {
  /** What their addresses begin with: "https://t.me/c/4711/". */
  readonly channel: string;
  readonly first: number;
  readonly last: number;
  readonly numbers: ReadonlySet<number>;
}

/** The posts of every channel of an export; none for what is no export, and where it could not be read to its end. */
export async function exportedPosts(address: string, options: ReadOptions = {}): Promise<ExportedPosts[]> {
  if (!telegramExport.takes(address)) return [];
  const channels = new Map<string, Set<number>>();
  try {
    for await (const part of telegramExport.each!(address, settingsOf(options))) {
      // What is missing here is not missing there.
      if (part instanceof Unreadable) return [];
      for (const posts of addressesIn(valueIn(part.bytes))) note(channels, posts);
    }
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return [];
    throw error;
  }
  return [...channels].map(([channel, numbers]) => ({ channel, ...boundsOf(numbers), numbers }));
}

const valueIn = (bytes: Uint8Array): unknown => JSON.parse(mended((utf8(bytes) ?? "").replace(/^\ufeff/, "")));

function note(channels: Map<string, Set<number>>, posts: readonly string[]): void {
  for (const post of posts) {
    const at = post.lastIndexOf("/") + 1;
    const numbers = channels.get(post.slice(0, at)) ?? new Set();
    channels.set(post.slice(0, at), numbers.add(Number(post.slice(at))));
  }
}

function boundsOf(numbers: ReadonlySet<number>): Pick<ExportedPosts, "first" | "last"> {
  let [first, last] = [Infinity, 0];
  for (const number of numbers) [first, last] = [Math.min(first, number), Math.max(last, number)];
  return { first, last };
}
