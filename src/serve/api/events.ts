// What happens to the ledger, as it happens (server-sent events).

import { createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Desk } from "../env.ts";
import { Refusal } from "../problem.ts";
import { failures } from "./route.ts";
import type { Api } from "./route.ts";
import { changesFrom } from "./search.ts";
import { toJson } from "../../publish/plain/index.ts";

/** Most who listen at a time. */
const LISTENERS = 100;
/** Milliseconds between two looks at the ledger, and between two signs of life. */
const [LOOK, BEAT] = [1000, 15_000];
/** Changes that go out at once; who was away for longer is told the rest with the next. */
const MOST = 200;

/** Looks at the number of the last change while somebody listens: one small question, however many listen. */
class Watch {
  readonly #ledger: Desk["ledger"];
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;
  #last = 0;
  listeners = 0;

  constructor(ledger: Desk["ledger"]) {
    this.#ledger = ledger;
  }

  /** Settles when something happened after a change, or after a while. */
  wait(after: number, gone: AbortSignal): Promise<void> {
    this.#timer ??= setInterval(() => void this.#look(), LOOK).unref();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(beat);
        this.#waiting.delete(done);
        gone.removeEventListener("abort", done);
        if (this.#waiting.size === 0 && this.listeners === 0) this.#stop();
        resolve();
      };
      const beat = setTimeout(done, BEAT).unref();
      this.#waiting.add(done);
      gone.addEventListener("abort", done);
      if (gone.aborted || this.#last > after) done();
    });
  }

  leave(): void {
    this.listeners -= 1;
    if (this.listeners === 0) this.#stop();
  }

  #stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  async #look(): Promise<void> {
    const last = await this.#ledger.lastChange().catch(() => this.#last);
    if (last === this.#last) return;
    this.#last = last;
    for (const wake of this.#waiting) wake();
  }
}

const NUMBER = /^\d{1,15}$/;

export function eventRoutes(api: Api, { ledger }: Desk): void {
  const watch = new Watch(ledger);
  const headers = z.object({
    "last-event-id": z
      .string()
      .max(20)
      .optional()
      .openapi({ description: "The number of the last change that is known." }),
  });
  const query = z.object({
    after: z.string().max(20).optional().openapi({ description: "The same, for who cannot send a header at first." }),
  });
  const content = { "text/event-stream": { schema: z.string() } };
  const route = createRoute({
    method: "get",
    path: "/events",
    summary: "Changes as they happen: each with its number as id, its kind as event, and the change as data.",
    request: { headers, query },
    responses: { 200: { description: "A stream that does not end.", content }, ...failures },
  });
  api.openapi(route, async (c) => {
    const known = c.req.header("last-event-id") ?? c.req.query("after") ?? "";
    if (known !== "" && !NUMBER.test(known)) throw new Refusal(400, `after: no number of a change: ${known}`);
    if (watch.listeners >= LISTENERS) throw new Refusal(503, `${LISTENERS} listen already`);
    let after = known === "" ? await ledger.lastChange() : Number(known);
    watch.listeners += 1;
    c.header("cache-control", "no-store");
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      try {
        await stream.write(": the ledger\n\n");
        while (!stream.aborted) {
          const found = await changesFrom(ledger, after, MOST);
          for (const change of found) {
            await stream.writeSSE({ id: String(change.number), event: change.kind, data: toJson(change) });
          }
          after = found.at(-1)?.number ?? after;
          if (found.length === MOST) continue;
          await watch.wait(after, gone.signal);
          if (!stream.aborted && found.length === 0) await stream.write(": still here\n\n");
        }
      } finally {
        watch.leave();
      }
    }) as never;
  });
}
