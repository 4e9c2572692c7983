// Briefs are checked: their receipts against themselves, their sentences against their receipts, and, where there is
// a ledger, their receipts against what it keeps.

import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Span } from "../../article/index.ts";
import type { ClaimCase, KeptArticle, Ledger } from "../../ledger/index.ts";
import { groundOf, receiptOf } from "../brief/index.ts";
import type { Brief, BriefReceipt } from "../brief/index.ts";
import { spanOf } from "../brief/receipts.ts";
import { gate } from "../gate/index.ts";

/** Something wrong, with the sentence in which it stands. */
export interface Finding {
  /** Place of the sentence in the whole file, from 1; 0 for what a brief says of itself above its sentences. */
  readonly sentence: number;
  readonly text: string;
  /** What is wrong: a kind of the gate, or "span", "missing", "article", "snapshot", "statement", "story". */
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
  for (const brief of briefs) {
    const { asOf, sentences: all } = brief;
    const above = (await book?.storyFaults(brief)) ?? [];
    findings.push(...above.map((wrong) => ({ sentence: 0, text: brief.title ?? "", ...wrong })));
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
        if (!book) continue;
        const found = await book.faultsOf(receipt);
        if (found) kept += 1;
        wrong.push(...(found ?? [{ kind: "missing", words: receipt.article, why: "is no article of the ledger" }]));
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

/** The receipt of a statement as the ledger makes it; null for one of another claim. */
type Rebuilt = (statement: string) => { made: BriefReceipt; said: Span } | null;

/** What a receipt says of a statement, beside its words. */
const RECORD: readonly (readonly [what: string, of: (receipt: BriefReceipt) => unknown])[] = [
  ["source", ({ chain }) => chain.map(({ name, known }) => ({ name, known: [...known] }))],
  ["act", ({ act }) => act],
  ["side", ({ side }) => side],
  ["day", ({ saidAt }) => saidAt],
  ["count of origins", ({ origin, origins }) => ({ origin, ...origins })],
];

/** What a ledger keeps, looked up once. */
class Book {
  readonly #ledger: Ledger;
  readonly #articles = new Map<string, Promise<KeptArticle | null>>();
  readonly #hashes = new Map<string, Promise<string | null>>();
  readonly #claims = new Map<string, Promise<Rebuilt>>();

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

  /** What a brief says of its story; the story may have grown since it was made. */
  async storyFaults({ story: id, title, asOf, articles, outlets }: Brief): Promise<Wrong[]> {
    const story = (await this.#ledger.story(id))?.story;
    if (!story) return [{ kind: "story", words: id, why: "is not in the ledger" }];
    const faults: Wrong[] = [];
    if (story.title !== title)
      faults.push({ kind: "story", words: title ?? id, why: "is not its title in the ledger" });
    const isGrown = asOf !== story.last;
    const isSame = isGrown
      ? articles <= story.articles && outlets <= story.outlets
      : articles === story.articles && outlets === story.outlets;
    const counts = `${articles} articles of ${outlets} outlets`;
    const why = `are ${story.articles} of ${story.outlets} in the ledger`;
    return isSame ? faults : [...faults, { kind: "story", words: counts, why }];
  }

  /** The record of who said it must be the one that the ledger makes now: nothing of it is trusted. */
  async #recordFaults(receipt: BriefReceipt): Promise<Wrong[]> {
    const { statement: id, article } = receipt;
    const claim = await this.#ledger.thingOf("claim", id);
    const found = claim && (await once(this.#claims, claim, () => this.#rebuilt(claim)))(id);
    if (!found || found.made.article !== article)
      return [{ kind: "statement", words: id, why: "is not in the ledger" }];
    const { made, said } = found;
    if (receipt.proves === "statement" && !(receipt.start <= said.start && said.end <= receipt.end))
      return [{ kind: "statement", words: id, why: "stands elsewhere in the article" }];
    // A receipt of a name counts no origins.
    const its = receipt.proves === "name" ? { ...made, origin: null, origins: null } : made;
    return RECORD.filter(([, of]) => !isDeepStrictEqual(of(receipt), of(its))).map(([what]) => ({
      kind: "statement",
      words: id,
      why: `has another ${what} in the ledger`,
    }));
  }

  /** Receipts of a claim, by their statements. */
  async #rebuilt(claim: string): Promise<Rebuilt> {
    const one: ClaimCase | null = await this.#ledger.claim(claim);
    if (!one) return () => null;
    const ground = await groundOf(this.#ledger, [one]);
    const told = new Map(one.told.map((each) => [each.statement.id, each]));
    return (statement) => {
      const found = told.get(statement);
      return found ? { made: receiptOf(ground, one, found), said: spanOf(found) } : null;
    };
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
