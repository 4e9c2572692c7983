// One request at a time, and no redirect followed: where a redirect leads is asked in its own turn, so that every
// request keeps to the rules of the host that it goes to.

import { Unreadable } from "../errors.ts";
import { keptHeaders } from "../fetched.ts";
import { settingsOf } from "../settings.ts";
import type { ReadOptions } from "../settings.ts";
import { failure } from "../sources/failure.ts";
import { checkHost } from "../sources/private.ts";
import type { Resolve } from "../sources/private.ts";
import { answerAt, bytesIn, connectionsFor, discard, nextOf, webUrl } from "../sources/web.ts";

export type { Resolve } from "../sources/private.ts";

/** What a server answered to one request. */
export interface Answer {
  readonly status: number;
  /** By name in lower case, without cookies. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where a redirect leads; null where the answer is none. */
  readonly goes: string | null;
  /** The body of an answer that went well; null for every other. */
  readonly bytes: Uint8Array | null;
}

/** Asks for an address; throws `Unreadable` where no whole answer comes. */
export type Ask = (address: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;

/** How a watcher is called in robots.txt. */
export const AGENT = "Whence";

const HEADERS = {
  "accept-encoding": "gzip, br",
  "user-agent": `${AGENT} (follows news feeds; keeps to robots.txt)`,
};

/** What asks, until it is closed. `look` looks names up: the system, where nothing is given. */
export async function asking(
  options: ReadOptions = {},
  look?: Resolve,
): Promise<{ readonly ask: Ask } & AsyncDisposable> {
  const settings = settingsOf(options);
  const dispatcher = await connectionsFor(settings, look);
  const ask: Ask = async (address, headers) => {
    try {
      const url = webUrl(address, address);
      checkHost(url, settings.allowPrivate);
      const signal = AbortSignal.timeout(settings.timeout);
      const answer = await answerAt(url, dispatcher, { ...HEADERS, ...headers }, signal);
      const kept = { status: answer.statusCode, headers: keptHeaders(answer.headers) };
      if (answer.statusCode >= 200 && answer.statusCode < 300) {
        try {
          return { ...kept, goes: null, bytes: await bytesIn(answer, address, settings) };
        } finally {
          discard(answer.body);
        }
      }
      discard(answer.body);
      return { ...kept, goes: redirect(answer, url), bytes: null };
    } catch (error) {
      throw failure(error, address, settings.timeout);
    }
  };
  return { ask, [Symbol.asyncDispose]: () => dispatcher.destroy() };
}

type Sent = Parameters<typeof nextOf>[0];

/** A redirect to no web address is refused by name. */
function redirect(answer: Sent, url: URL): string | null {
  const next = nextOf(answer, url);
  if (next === null && [301, 302, 303, 307, 308].includes(answer.statusCode)) {
    throw new Unreadable("redirect to nowhere at", url.href);
  }
  return next?.href ?? null;
}
