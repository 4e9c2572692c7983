// One question, one answer: the chat completions that OpenAI, Ollama, vLLM and many others speak, by OpenAI's own
// package. It is loaded when it is first needed.

import { Unanswered } from "../../statement/index.ts";
import type { Answer, Prompt } from "../../statement/index.ts";
import { oneLine } from "../../read/index.ts";
import { Usage } from "../command.ts";
import { wireOf } from "./fetch.ts";
import type { Settings } from "./options.ts";

/** What is used of the package. */
interface Sdk {
  readonly OpenAI: new (options: object) => {
    readonly chat: {
      readonly completions: { readonly create: (body: object, options: { signal: AbortSignal }) => Promise<unknown> };
    };
  };
}

/** An answer with what it took. */
export interface Reply extends Answer {
  readonly sent: number;
  readonly received: number;
  /** What both are at least, by the length of the words: whatever the server says, so many are used up. */
  readonly least: number;
  /** Did the server count the tokens, or are they told by the length of the words? */
  readonly isCounted: boolean;
  /** Did it count so few that it cannot have read all of the question? */
  readonly isShort: boolean;
}

/** Why there is no answer. `isFinal` where asking anything else would end no better: a wrong key, no such model. */
export class Refused extends Unanswered {
  readonly isFinal: boolean;

  constructor(why: string, isFinal: boolean) {
    super(why);
    this.isFinal = isFinal;
  }
}

/** Asks once, and again with more and more patience where the server is busy or broken. */
export type Client = (prompt: Prompt, signal: AbortSignal) => Promise<Reply>;

const PACKAGE = "openai";
/** How often a question is asked again that a server was too busy or too broken to answer. */
const AGAIN = 3;
/** Longest answer, in tokens. */
const ANSWER = 4000;
/** Code units of a token, roughly, and of the longest that are to be had on average. */
const TOKEN = 4;
const LONG_TOKEN = 8;

/** What a server may not know of what is asked of it. */
interface Manners {
  readonly hasShape: boolean;
  readonly hasTemperature: boolean;
  readonly limit: "max_tokens" | "max_completion_tokens";
}

/** A client of one server. Throws `Usage` where the package is not installed. */
export async function clientOf({ address, model, key, timeout }: Settings): Promise<Client> {
  const { OpenAI } = await loadSdk();
  const server = new OpenAI({
    baseURL: address,
    // Whatever the environment holds for others is not for this server.
    apiKey: key ?? "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    fetch: wireOf({ key, timeout }),
    maxRetries: AGAIN,
    // The time is kept by the wire, which does not ask again where an answer takes too long.
    timeout: 2 * timeout,
    logLevel: "off",
  });
  let manners: Manners = { hasShape: true, hasTemperature: true, limit: "max_tokens" };
  return async (prompt, signal) => {
    for (let trying: Manners | null = manners; ;) {
      try {
        const completion = await server.chat.completions.create(bodyOf(model, prompt, trying), { signal });
        manners = trying;
        return replyOf(completion, prompt);
      } catch (error) {
        const { status, why } = failureOf(error, key);
        if (status === 400 && /context.{0,20}(?:length|window|size)/i.test(why)) return TOO_LONG;
        trying = status === 400 || status === 422 ? milderThan(trying, why) : null;
        if (trying === null) throw new Refused(why, [401, 403, 404].includes(status ?? 0));
      }
    }
  };
}

/** Loads the package. Throws `Usage` where it is not installed; `name` is another one only in tests. */
export async function loadSdk(name = PACKAGE): Promise<Sdk> {
  try {
    return (await import(name)) as Sdk;
  } catch (error) {
    throw new Usage(`llm: the package cannot be loaded (npm install ${name}): ${oneLine((error as Error).message)}`);
  }
}

function bodyOf(model: string, { task, data, name, shape }: Prompt, manners: Manners): object {
  return {
    model,
    messages: [
      { role: "system", content: task },
      { role: "user", content: data },
    ],
    [manners.limit]: ANSWER,
    ...(manners.hasTemperature && { temperature: 0 }),
    ...(manners.hasShape && {
      response_format: { type: "json_schema", json_schema: { name, strict: true, schema: shape } },
    }),
  };
}

/** What to leave out for a server that refused a question for its form; null where there is nothing left. */
function milderThan(manners: Manners, why: string): Manners | null {
  if (manners.limit === "max_tokens" && why.includes("max_completion_tokens"))
    return { ...manners, limit: "max_completion_tokens" };
  if (manners.hasTemperature && why.includes("temperature")) return { ...manners, hasTemperature: false };
  return manners.hasShape ? { ...manners, hasShape: false } : null;
}

function failureOf(error: unknown, key: string | null): { readonly status: number | null; readonly why: string } {
  const { status, message, cause } = error as { status?: unknown; message?: unknown; cause?: { message?: unknown } };
  const code = typeof status === "number" ? status : null;
  const said = [message, cause?.message].filter((one) => typeof one === "string").join(": ");
  // Some servers write the key back as JSON does.
  const plain = key === null ? said : said.replaceAll(key, "…").replaceAll(JSON.stringify(key).slice(1, -1), "…");
  if (code !== null && code >= 300 && code < 400)
    return { status: code, why: `the language model is said to be elsewhere, which is not followed (HTTP ${code})` };
  return { status: code, why: `the language model gave no answer (${oneLine(plain.slice(0, 200))})` };
}

/** What stands for the answer to a question that a model cannot hold: half of it may do. */
const TOO_LONG: Reply = { text: "", isWhole: false, sent: 0, received: 0, least: 0, isCounted: true, isShort: false };

/** A completion, whatever a server takes for one. */
function replyOf(completion: unknown, prompt: Prompt): Reply {
  const { choices, usage } = (completion ?? {}) as { choices?: unknown; usage?: unknown };
  const [choice] = (Array.isArray(choices) ? choices : []) as {
    message?: { content?: unknown };
    finish_reason?: unknown;
  }[];
  const content = choice?.message?.content;
  const text = typeof content === "string" ? content : "";
  return { text, isWhole: choice?.finish_reason !== "length", ...tokensOf(usage, prompt, text) };
}

function tokensOf(usage: unknown, { task, data }: Prompt, text: string): Omit<Reply, keyof Answer> {
  const { prompt_tokens: sent, completion_tokens: received } = (usage ?? {}) as Record<string, unknown>;
  const length = task.length + data.length;
  const roughly = (units: number) => Math.ceil(units / TOKEN);
  const least = roughly(length + text.length);
  // Who counts nothing is not asked for ever.
  if (isCount(sent) && isCount(received))
    return {
      sent: sent || Math.ceil(length / LONG_TOKEN),
      received,
      least,
      isCounted: true,
      isShort: sent * LONG_TOKEN < length,
    };
  return { sent: roughly(length), received: roughly(text.length), least, isCounted: false, isShort: false };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
