// What asking a language model took and brought, told at the end.

import type { Reply } from "./client.ts";
import type { Settings } from "./options.ts";

/** Counts of one run. */
export class Account {
  requests = 0;
  sent = 0;
  received = 0;
  /** Statements or sentences that were taken. */
  taken = 0;
  /** Tokens that count towards the limit of the run. */
  tokens = 0;
  readonly #dropped = new Map<string, number>();
  #isCounted = true;
  #short = 0;

  add({ sent, received, least, isCounted, isShort }: Reply): void {
    this.sent += sent;
    this.received += received;
    this.tokens += Math.max(sent + received, least);
    this.#isCounted &&= isCounted;
    if (isShort) this.#short += 1;
  }

  /** Something of an answer was left out. */
  readonly drop = (reason: string): void => {
    this.#dropped.set(reason, (this.#dropped.get(reason) ?? 0) + 1);
  };

  /** In lines for people. */
  linesFor({ price }: Settings, what: string): string[] {
    const about = this.#isCounted ? "" : "about ";
    const cost =
      price === null ? "" : `, cost ${about}${shown((this.sent * price.sent + this.received * price.received) / 1e6)}`;
    const took = `llm: ${counted(this.requests, "request")}, ${about}${whole(this.sent)} tokens sent and ${whole(this.received)} received${cost}`;
    const dropped = [...this.#dropped].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const reasons = dropped.map(([reason, count]) => `${count} ${reason}`).join(", ");
    const all = dropped.reduce((sum, [, count]) => sum + count, 0);
    const short = `llm: of ${counted(this.#short, "question")} the server read a part only: its context is too small`;
    return [
      ...(this.#short > 0 ? [short] : []),
      took,
      `llm: ${counted(this.taken, what)} taken, ${all} dropped${all > 0 ? `: ${reasons}` : ""}`,
    ];
  }
}

const whole = (number: number) => number.toLocaleString("en");
const counted = (count: number, noun: string) => `${whole(count)} ${noun}${count === 1 ? "" : "s"}`;
/** Two digits that matter, for sums that are hardly anything. */
const shown = (sum: number) => (sum >= 1 || sum === 0 ? sum.toFixed(2) : sum.toPrecision(2));
