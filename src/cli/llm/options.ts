// How a person names the language model that is to be asked. Without these nothing is asked of any.

import type { Option } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import type { Call } from "../command.ts";
import { durationOf } from "../../read/listed/index.ts";
import type { Terminal } from "../terminal.ts";

/** Where a language model answers, and how far asking it may go. */
export interface Settings {
  /** Ends in no slash: "http://127.0.0.1:11434/v1". */
  readonly address: string;
  readonly model: string;
  /** Null where the server wants none. */
  readonly key: string | null;
  /** Milliseconds that one answer may take. */
  readonly timeout: number;
  /** Tokens after which nothing more is asked. */
  readonly tokens: number;
  /** What a million tokens cost, sent and received, in whatever money; null where nobody said. */
  readonly price: { readonly sent: number; readonly received: number } | null;
}

const TIMEOUT = "2m";
/** Longest time for an answer: five minutes are as long as a connection waits for its first byte. */
const LONGEST = 300_000;
const TOKENS = 1_000_000;

/** The options that name it. Its key is no option, because others can see how a program was called. */
export const llmOptions: readonly Option[] = [
  {
    name: "--llm-address",
    value: "url",
    summary: "where a language model answers as OpenAI's do; its key, if it has one, is what WHENCE_LLM_KEY holds",
    default: "what WHENCE_LLM_ADDRESS names",
    variable: "WHENCE_LLM_ADDRESS",
  },
  {
    name: "--llm-model",
    value: "name",
    summary: "which model there",
    default: "what WHENCE_LLM_MODEL names",
    variable: "WHENCE_LLM_MODEL",
  },
  {
    name: "--llm-timeout",
    value: "time",
    summary: "how long one answer may take, at most 5m",
    default: `what WHENCE_LLM_TIMEOUT says, or else ${TIMEOUT}`,
    variable: "WHENCE_LLM_TIMEOUT",
  },
  {
    name: "--llm-tokens",
    value: "number",
    summary: "after how many tokens of this run, sent and received, nothing more is asked",
    default: `what WHENCE_LLM_TOKENS says, or else ${TOKENS}`,
    variable: "WHENCE_LLM_TOKENS",
  },
  {
    name: "--llm-price",
    value: "sent/received",
    summary: "what a million tokens cost, such as 0.15/0.60, for the cost that is told at the end",
    default: "what WHENCE_LLM_PRICE says",
    variable: "WHENCE_LLM_PRICE",
  },
];

/** What every command that writes briefs can be told about their words. */
export const writerOptions: readonly Option[] = [
  {
    name: "--writer",
    value: "name",
    summary: "whose words the sentences are in",
    choices: [
      { name: "compiled", summary: "the articles' own" },
      { name: "llm", summary: "a language model's that you bring; each sentence is held to its receipts" },
    ],
    default: "compiled",
  },
  ...llmOptions,
];

/** The language model that a call wants briefs to be worded by; null where it wants none. Throws `Usage`. */
export const writerOf = (call: Call, terminal: Pick<Terminal, "env">): Settings | null =>
  valueOf(call, "writer") === "llm" ? settingsOf(call, terminal) : null;

/** The language model that a call names. Throws `Usage` where it names none, or not so that it can be asked. */
export function settingsOf(call: Call, { env }: Pick<Terminal, "env">): Settings {
  return {
    address: addressIn(needed(call, "llm-address", "address")),
    model: modelIn(needed(call, "llm-model", "model")),
    key: keyIn(env["WHENCE_LLM_KEY"] ?? ""),
    timeout: timeIn(valueOf(call, "llm-timeout") ?? TIMEOUT),
    tokens: tokensIn(valueOf(call, "llm-tokens") ?? String(TOKENS)),
    price: priceIn(valueOf(call, "llm-price")),
  };
}

function needed(call: Call, option: string, what: string): string {
  const value = valueOf(call, option);
  if (value === undefined)
    throw new Usage(`llm: no ${what} is named, by --${option} or WHENCE_LLM_${what.toUpperCase()}`);
  return value;
}

function addressIn(value: string): string {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Usage(`llm: no http(s) address: ${value}`);
  if (url.username !== "" || url.password !== "")
    throw new Usage(`llm: an address holds no password, the key is what WHENCE_LLM_KEY holds: ${url.host}`);
  if (url.search !== "" || url.hash !== "") throw new Usage(`llm: an address without ? and #, not: ${value}`);
  const path = url.pathname.replace(/\/+$/, "");
  return `${url.origin}${path === "" ? "/v1" : path}`;
}

function modelIn(value: string): string {
  if (!/^[!-~]{1,120}$/.test(value)) throw new Usage(`llm: no name of a model: ${value}`);
  return value;
}

function keyIn(value: string): string | null {
  if (!/^[!-~]*$/.test(value)) throw new Usage("llm: WHENCE_LLM_KEY holds white space or letters that no key has");
  return value || null;
}

function timeIn(value: string): number {
  const time = durationOf(value);
  if (time === null || time > LONGEST) throw new Usage(`llm: no time up to 5m, such as 90s: ${value}`);
  return time;
}

function tokensIn(value: string): number {
  if (!/^[1-9]\d{0,11}$/.test(value)) throw new Usage(`llm: no number of tokens: ${value}`);
  return Number(value);
}

function priceIn(value: string | undefined): Settings["price"] {
  if (value === undefined) return null;
  const [, sent, received] = /^(\d{1,6}(?:\.\d{1,6})?)\/(\d{1,6}(?:\.\d{1,6})?)$/.exec(value) ?? [];
  if (sent === undefined) throw new Usage(`llm: no two prices such as 0.15/0.60: ${value}`);
  return { sent: Number(sent), received: Number(received) };
}
