// One run in which a language model is asked: it says where words go, keeps within what it may take, stops when it is
// told to or when there is no use in going on, and tells at the end what it took.

import { askedReader, Unanswered } from "../../statement/index.ts";
import type { Answer, Ask, Prompt, SlowReader } from "../../statement/index.ts";
import { limited } from "../limited.ts";
import type { Terminal } from "../terminal.ts";
import { Account } from "./account.ts";
import { Refused, clientOf } from "./client.ts";
import type { Client } from "./client.ts";
import type { Settings } from "./options.ts";

/** Questions that are under way at a time. */
const AT_ONCE = 2;
/** So many questions in a row without an answer, and no more are asked. */
const FAILURES = 3;

/** How a run goes. */
export interface Manner {
  /** What is taken from answers: "statement". */
  readonly what: string;
  /** Goes on although the server does not answer: for runs that last until somebody ends them, and that end themselves. */
  readonly isLasting?: boolean;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A run. Whoever ends it has it tell what it took. */
export class Session implements Disposable {
  readonly account = new Account();
  readonly #stop = new AbortController();
  readonly #limit = limited(AT_ONCE);
  readonly #settings: Settings;
  readonly #client: Client;
  readonly #terminal: Terminal;
  readonly #manner: Manner;
  readonly #interrupt = () => this.stop("interrupted");
  #failures = 0;

  constructor(settings: Settings, client: Client, terminal: Terminal, manner: Manner) {
    this.#settings = settings;
    this.#client = client;
    this.#terminal = terminal;
    this.#manner = manner;
    terminal.err(whereTo(settings));
    if (!manner.isLasting) for (const name of SIGNALS) process.once(name, this.#interrupt);
  }

  /** Says when nothing more is asked. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Was anything asked, and nothing ever answered? */
  get isSilent(): boolean {
    return this.account.requests > 0 && this.#failures === this.account.requests;
  }

  get model(): string {
    return this.#settings.model;
  }

  /** Finds statements by asking. */
  get reader(): SlowReader {
    const { name, find } = askedReader(this.ask, this.model, this.account.drop);
    return {
      name,
      find: async (prose) => {
        const found = await find(prose);
        this.account.taken += found.length;
        return found;
      },
    };
  }

  /** Asks nothing more. */
  stop(why: string): void {
    if (this.signal.aborted) return;
    this.#stop.abort(why);
    this.#terminal.err(`llm: nothing more is asked: ${why}`);
  }

  readonly ask: Ask = (prompt) => this.#limit(() => this.#ask(prompt));

  async #ask(prompt: Prompt): Promise<Answer> {
    if (this.account.tokens >= this.#settings.tokens)
      this.stop(`${this.#settings.tokens} tokens are used up (--llm-tokens)`);
    if (this.signal.aborted) throw new Unanswered(`the language model was not asked (${this.signal.reason})`);
    this.account.requests += 1;
    try {
      const reply = await this.#client(prompt, this.signal);
      this.account.add(reply);
      this.#failures = 0;
      return reply;
    } catch (error) {
      this.#judge(error);
      throw error;
    }
  }

  /** Is there any use in going on? */
  #judge(error: unknown): void {
    this.#failures += 1;
    if (error instanceof Refused && error.isFinal) this.stop(error.message);
    else if (!this.#manner.isLasting && this.#failures >= FAILURES)
      this.stop("three questions in a row without an answer");
  }

  [Symbol.dispose](): void {
    for (const name of SIGNALS) process.off(name, this.#interrupt);
    this.#terminal.progress("");
    for (const line of this.account.linesFor(this.#settings, this.#manner.what)) this.#terminal.err(line);
  }
}

/** Begins a run. Throws `Usage` where no language model can be asked from here. */
export const openSession = async (settings: Settings, terminal: Terminal, manner: Manner): Promise<Session> =>
  new Session(settings, await clientOf(settings), terminal, manner);

/** "llm: words of articles go to http://127.0.0.1:11434 on this machine, model qwen3:8b". */
export function whereTo({ address, model, key }: Pick<Settings, "address" | "model" | "key">): string {
  const { origin, hostname, protocol } = new URL(address);
  const isHere = /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  const isOpen = !isHere && protocol === "http:";
  const what = isOpen && key !== null ? "words of articles and the key" : "words of articles";
  return `llm: ${what} go to ${origin}${isHere ? " on this machine" : ""}, model ${model}${isOpen ? ", not encrypted" : ""}`;
}
