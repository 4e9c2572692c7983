// Telegram's Bot API: one call and what became of it. The token is part of every address, so no address is ever told.

import { tried } from "../attempts.ts";
import type { Attempt } from "../attempts.ts";
import { ask, NoAnswer } from "../post.ts";
import type { Answer } from "../post.ts";
import type { Outcome, World } from "../target.ts";

/** A bot that may post. */
export interface Bot {
  readonly base: string;
  readonly token: string;
  readonly world: World;
}

/** What a call brought: a message's number, or the way in which it failed. */
export type Called = { readonly id: number } | { readonly failed: Exclude<Outcome, { state: "delivered" }> };

/** How a call is repeated. */
interface Manner {
  /** May it be done twice without harm? Edits may. */
  readonly isRepeatable: boolean;
}

/** Calls a method; 429 is waited for as long as it asks, and what may be repeated is. */
export async function called(bot: Bot, method: string, body: object, manner: Manner): Promise<Called> {
  let id: number | null = null;
  const outcome = await tried(async () => {
    const found = await once(bot, method, body, manner);
    if (typeof found !== "number") return found;
    id = found;
    return { state: "delivered" };
  }, bot.world);
  return outcome.state === "delivered" ? { id: id! } : { failed: outcome };
}

async function once(
  { base, token, world }: Bot,
  method: string,
  body: object,
  manner: Manner,
): Promise<Attempt | number> {
  const url = new URL(`${base}bot${token}/${method}`);
  try {
    const headers = { "content-type": "application/json", "user-agent": "Whence" };
    return judged(await ask(url, { method: "POST", headers, body: JSON.stringify(body) }, world), manner);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const reason = `Bot API: ${error.message}`;
    if (error.isFinal) return { state: "refused", reason };
    return error.mayHaveArrived ? unclear(reason, manner) : { again: "failed", reason, after: null };
  }
}

const unclear = (reason: string, { isRepeatable }: Manner): Attempt =>
  isRepeatable ? { again: "failed", reason, after: null } : { state: "unknown", reason };

/** What the Bot API says, as far as it can be believed. */
interface Said {
  readonly ok?: unknown;
  readonly description?: unknown;
  readonly parameters?: { readonly retry_after?: unknown };
  readonly result?: { readonly message_id?: unknown } | true;
}

function judged({ status, text }: Answer, manner: Manner): Attempt | number {
  const said = saidIn(text);
  if (status === 200 && said?.ok === true) {
    const id = said.result === true ? 0 : Number(said.result?.message_id);
    return Number.isSafeInteger(id) ? id : unclear("Bot API: no number of a message in the answer", manner);
  }
  const reason = `Bot API: HTTP ${status}${typeof said?.description === "string" ? `: ${said.description.slice(0, 200)}` : ""}`;
  if (status === 429) {
    const seconds = Number(said?.parameters?.retry_after);
    return { again: "failed", reason, after: Number.isFinite(seconds) ? seconds * 1000 : null };
  }
  if (status >= 400 && status < 500) return { state: "refused", reason };
  return unclear(reason, manner);
}

function saidIn(text: string): Said | null {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === "object" && said !== null ? said : null;
  } catch {
    return null;
  }
}
