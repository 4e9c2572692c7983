// The ledger as those who look for events see it, with what has been looked up for one round.

import type { ClaimCase, Ledger, Told } from "../../ledger/index.ts";
import { groundOf, receiptOf, snapshotOf } from "../brief/index.ts";
import type { BriefReceipt } from "../brief/index.ts";
import type { NoticeReceipt } from "./content.ts";
import { movesIn } from "./moves.ts";
import { whoOf } from "./pages.ts";

/** Receipts of a notice. */
export const MOST = 8;

/** The ledger, with what has been looked up for one round. */
export class Desk {
  readonly ledger: Ledger;
  readonly #cases = new Map<string, Promise<ClaimCase | null>>();
  readonly #moves = new Map<string, ReturnType<typeof movesIn>>();

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  claim(id: string): Promise<ClaimCase | null> {
    const found = this.#cases.get(id) ?? this.ledger.claim(id);
    this.#cases.set(id, found);
    return found;
  }

  moves(story: string): ReturnType<typeof movesIn> {
    const found = this.#moves.get(story) ?? movesIn(this.ledger, story);
    this.#moves.set(story, found);
    return found;
  }

  async storiesOf(articles: readonly string[]): Promise<string[]> {
    const stories = new Set<string>();
    for (const article of new Set(articles)) stories.add((await this.ledger.thingOf("story", article)) ?? "");
    return [...stories].filter((story) => story !== "");
  }

  /** The statement of an id in its claim; null where it is in none. */
  async told(statement: string): Promise<{ one: ClaimCase; told: Told } | null> {
    const claim = await this.ledger.thingOf("claim", statement);
    const one = claim === null ? null : await this.claim(claim);
    const told = one?.told.find((member) => member.statement.id === statement);
    return one && told ? { one, told } : null;
  }

  async receipts(statements: readonly string[]): Promise<NoticeReceipt[]> {
    const receipts: NoticeReceipt[] = [];
    for (const id of [...new Set(statements)].slice(0, MOST)) {
      const found = await this.told(id);
      if (!found) continue;
      const receipt = receiptOf(await groundOf(this.ledger, [found.one]), found.one, found.told);
      receipts.push(noticeReceipt({ ...receipt, snapshot: await snapshotOf(this.ledger, receipt) }));
    }
    return receipts;
  }
}

const noticeReceipt = ({
  article,
  outlet,
  published,
  url,
  snapshot,
  quote,
  start,
  end,
  chain,
}: BriefReceipt): NoticeReceipt => ({
  article,
  outlet,
  published,
  url,
  snapshot,
  quote,
  start,
  end,
  who: whoOf(chain.map(({ name }) => name)),
});
