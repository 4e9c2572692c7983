// Briefs are checked: their receipts against themselves, their sentences against their receipts, and, where there is
// a ledger, their receipts against what it keeps.

import { createHash } from "node:crypto";
import { correctedBy } from "../../ledger/index.ts";
import type { KeptArticle, Ledger } from "../../ledger/index.ts";
import type { Brief, BriefReceipt } from "../brief/index.ts";
import { gate } from "../gate/index.ts";

/** Something wrong, with the sentence in which it stands. */
export interface Finding {
  /** Place of the sentence in the whole file, from 1. */
  readonly sentence: number;
  readonly text: string;
  /** What is wrong: a kind of the gate, or "span", "article", "snapshot", "statement". */
  readonly kind: string;
  readonly words: string;
  readonly why: string;
}

/** What was checked and what was found wrong. */
export interface Checked {
  readonly sentences: number;
  readonly receipts: number;
  /** Receipts of which the ledger keeps the article; null where there is no ledger. */
  readonly kept: number | null;
  readonly findings: readonly Finding[];
}

type Wrong = Pick<Finding, "kind" | "words" | "why">;

/** Checks briefs, offline. */
export async function checkBriefs(briefs: readonly Brief[], ledger: Ledger | null): Promise<Checked> {
  const findings: Finding[] = [];
  let [sentences, receipts, kept] = [0, 0, 0];
  const book = ledger && new Book(ledger);
  // What a file says again and again goes through the gate once.
  const passed = new Map<string, readonly Wrong[]>();
  for (const { asOf, sentences: all } of briefs) {
    for (const one of all) {
      const { text, receipts: own } = one;
      sentences += 1;
      const key = JSON.stringify([asOf, text, own]);
      const faults = passed.get(key) ?? gate({ asOf, sentences: [one] }).faults;
      passed.set(key, faults);
      const wrong: Wrong[] = [...faults];
      for (const receipt of own) {
        receipts += 1;
        wrong.push(...spanFaults(receipt));
        const found = await book?.faultsOf(receipt);
        if (found) kept += 1;
        wrong.push(...(found ?? []));
      }
      findings.push(...wrong.map(({ kind, words, why }) => ({ sentence: sentences, text, kind, words, why })));
    }
  }
  return { sentences, receipts, kept: ledger && kept, findings };
}

function spanFaults({ quote, start, end }: BriefReceipt): Wrong[] {
  if (end - start === quote.length) return [];
  return [{ kind: "span", words: quote, why: `is ${quote.length} long, its span ${end - start}` }];
}

/** What a ledger keeps, looked up once. */
class Book {
  readonly #ledger: Ledger;
  readonly #articles = new Map<string, Promise<KeptArticle | null>>();
  readonly #hashes = new Map<string, Promise<string | null>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** What of a receipt the ledger contradicts; null where it keeps no such article. */
  async faultsOf(receipt: BriefReceipt): Promise<Wrong[] | null> {
    const { article: id, quote, start, end, snapshot } = receipt;
    const kept = await once(this.#articles, id, async () => (await this.#ledger.articlesOf([id]))[0] ?? null);
    if (!kept) return null;
    const faults: Wrong[] = [];
    if (kept.article.text.slice(start, end) !== quote)
      faults.push({ kind: "span", words: quote, why: "does not stand there in the article" });
    if (
      kept.article.url !== receipt.url ||
      kept.article.publisher !== receipt.outlet ||
      kept.article.published !== receipt.published
    )
      faults.push({ kind: "article", words: id, why: "has another address, outlet or date in the ledger" });
    if (snapshot !== null && snapshot !== (await once(this.#hashes, id, () => this.#hashOf(id))))
      faults.push({ kind: "snapshot", words: snapshot, why: "is not the hash of the bytes that the ledger keeps" });
    return [...faults, ...(await this.#recordFaults(receipt))];
  }

  /** The record of who said it must be the ledger's, as people corrected it. */
  async #recordFaults({ proves, statement: id, chain, act, saidAt }: BriefReceipt): Promise<Wrong[]> {
    if (proves === "name") return [];
    const [kept] = await this.#ledger.statementsOf([id]);
    if (!kept) return [{ kind: "statement", words: id, why: "is not in the ledger" }];
    const statement = correctedBy(await this.#ledger.view(), kept.statement);
    const isSame =
      statement.act === act &&
      statement.saidAt === saidAt &&
      statement.chain.map(({ name }) => name).join("\n") === chain.map(({ name }) => name).join("\n");
    return isSame ? [] : [{ kind: "statement", words: id, why: "has another source, act or day in the ledger" }];
  }

  async #hashOf(article: string): Promise<string | null> {
    const snapshot = await this.#ledger.snapshotOf(article);
    return snapshot && createHash("sha256").update(snapshot.bytes).digest("hex");
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const made = known.get(key) ?? ask();
  known.set(key, made);
  return made;
}
