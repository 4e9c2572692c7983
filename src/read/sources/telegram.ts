// A public channel on Telegram, by the preview that everybody may see. No account is needed, and none is used.
//
// Whoever has no preview is told of by the reason; a channel is never taken for an empty one.

import { decodePage } from "../charset.ts";
import { Unreadable } from "../errors.ts";
import { contentTypeOf } from "../fetched.ts";
import type { Found } from "../fetched.ts";
import type { Settings } from "../settings.ts";
import { readPreview } from "../telegram/preview.ts";
import type { Preview } from "../telegram/preview.ts";
import { allowPrivateOption, timeoutOption } from "./source.ts";
import type { Source } from "./source.ts";
import { web } from "./web.ts";

/** `@name`, `t.me/name`, `https://t.me/s/name`, and the same with the number of a post. */
const CHANNEL =
  /^(?:@|(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?)(?<name>[a-z]\w{3,31})(?:\/(?<post>\d{1,15}))?\/?(?:[?#].*)?$/i;
/** What stands in the place of a name and is none. */
const RESERVED = new Set(
  "joinchat addstickers addemoji addlist addtheme share proxy socks login confirmphone setlanguage".split(" "),
);
/** Milliseconds between two pages. */
const PAUSE = 2500;

/** Channels whose previews lie at `base`. */
export function telegramAt(base: string): Source {
  return {
    name: "telegram",
    summary: "a public channel on Telegram, or one of its posts, by the preview that it has on the web",
    example: "https://t.me/s/ostrelgazette",
    options: [
      { name: "pages", summary: "most pages of a preview that are read, 20 posts on each", default: "1" },
      allowPrivateOption,
      timeoutOption,
    ],
    takes: (address) => namedIn(address) !== null,
    each: (address, settings) => pagesOf(base, address, settings),
    open: async (address, settings) => {
      for await (const page of pagesOf(base, address, { ...settings, pages: 1 })) return page;
      throw new Unreadable("channel without posts:", address);
    },
  };
}

export const telegram = telegramAt("https://t.me");

function namedIn(address: string): { readonly name: string; readonly post: string | null } | null {
  const { name, post } = CHANNEL.exec(address)?.groups ?? {};
  return name === undefined || RESERVED.has(name.toLowerCase()) ? null : { name, post: post ?? null };
}

/** The pages of a preview, the newest first, one request after the other; or the page of one post. */
async function* pagesOf(base: string, address: string, settings: Settings): AsyncGenerator<Found> {
  const { name = "", post = null } = namedIn(address) ?? {};
  if (post !== null) {
    yield (await pageAt(`${base}/${name}/${post}?embed=1`, address, settings)).found;
    return;
  }
  let before: number | null = null;
  for (let page = 0; page < settings.pages; page += 1) {
    if (page > 0) await settings.wait(PAUSE);
    const at: string = `${base}/s/${name}${before === null ? "" : `?before=${before}`}`;
    const { found, preview } = await pageAt(at, address, settings);
    const known = await Promise.all(preview.posts.map((one) => settings.known(one)));
    // What is known may have been edited.
    yield found;
    // A page that leads no further down would be asked for for ever.
    const next: number | null = preview.before;
    if (next === null || next <= 0 || (before !== null && next >= before) || known.includes(true)) return;
    before = next;
  }
}

/** One page with its posts. Throws where it has none, and says why. */
async function pageAt(at: string, address: string, settings: Settings): Promise<{ found: Found; preview: Preview }> {
  const found = await web.open(at, settings);
  const preview = readPreview(decodePage(found.bytes, contentTypeOf(found.headers).charset));
  if (preview.why !== null && preview.posts.length === 0) throw new Unreadable(preview.why, address);
  return { found, preview };
}
