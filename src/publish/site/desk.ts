// What a site is made from: a desk that answers to paths, and the pages that it gives.

import type { Address } from "./address.ts";

/** What a desk says when it is asked for a path. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What a site is made from. */
export interface Desk {
  /** Asks the desk for a path, as a reader of pages does. */
  readonly ask: (path: string) => Promise<Answer>;
  /** Of these paths of claims, where in an article each leads that is put forward once and has no page of its own. */
  readonly single: (claims: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The address under which the site will lie, without a slash at the end: then it has feeds. The desk calls itself so. */
  readonly base: string | null;
}

/** A page on the way. */
export interface Page {
  readonly address: Address;
  readonly text: string;
}

/** Asks a desk for each path once, some before their turn comes. */
export class Asking {
  readonly #desk: Desk;
  /** What was asked for before its turn came, by path. */
  readonly #ahead = new Map<string, Promise<Answer>>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The desk has something to do while pages are written; what comes when stays as it is. */
  ahead(where: string): void {
    if (this.#ahead.has(where)) return;
    const answer = this.#desk.ask(where);
    answer.catch(() => {});
    this.#ahead.set(where, answer);
  }

  /** What the desk says to a path that it must have. */
  async text(where: string): Promise<string> {
    const { status, body } = await this.#ask(where);
    if (status !== 200) throw new Error(`site: the desk answers with ${status}: ${where}`);
    return body;
  }

  /** A page; null where the desk has none: somebody's words may hold an address that looks like one. */
  readonly page = async (address: Address): Promise<Page | null> => {
    const { status, body } = await this.#ask(address.path);
    if (status === 404) return null;
    if (status !== 200) throw new Error(`site: the desk answers with ${status}: ${address.path}`);
    return { address, text: body };
  };

  #ask(where: string): Promise<Answer> {
    const answer = this.#ahead.get(where) ?? this.#desk.ask(where);
    this.#ahead.delete(where);
    return answer;
  }
}
