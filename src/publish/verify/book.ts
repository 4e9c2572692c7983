// What a ledger says of a receipt and of a brief's story. Where it says otherwise only because later articles came, that is
// told apart: counts of origins, spellings of names and the number of articles move on, and a brief stays as it was.

import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Span } from "../../article/index.ts";
import type { ClaimCase, KeptArticle, Ledger } from "../../ledger/index.ts";
import { groundOf, namedInDoubt, receiptOf } from "../brief/index.ts";
import type { Brief, BriefReceipt } from "../brief/index.ts";
import { spanOf } from "../brief/receipts.ts";
import { Homes } from "./homes.ts";
import { had, statesOf } from "./states.ts";
import type { State } from "./states.ts";
import { toldOfStory } from "./story.ts";
import type { ToldOfStory } from "./story.ts";
import type { Told, Wrong } from "./wrong.ts";

/** The receipt of a statement as the ledger makes it, with its span and its claim; null for one of another claim. */
type Rebuilt = (statement: string) => {
  made: BriefReceipt;
  said: Span;
  states: () => readonly State[];
  inDoubt: (text: string) => Wrong | null;
} | null;

/** What a receipt says of a statement, beside its words, and never changes. */
const RECORD: readonly (readonly [what: string, of: (receipt: BriefReceipt) => unknown])[] = [
  ["act", ({ act }) => act],
  ["side", ({ side }) => side],
  ["day", ({ saidAt }) => saidAt],
];

/** What a ledger keeps, looked up once. */
export class Book {
  readonly #ledger: Ledger;
  readonly #home: Homes;
  readonly #articles = new Map<string, Promise<KeptArticle | null>>();
  readonly #hashes = new Map<string, Promise<string | null>>();
  readonly #claims = new Map<string, Promise<Rebuilt>>();
  readonly #told = new Map<string, Promise<Told | null>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#home = new Homes(ledger);
  }

  /**
   * What the ledger says of a receipt; null where it keeps no such article. Counts of origins may be of before, where the
   * claim had at most so many articles: `before`.
   */
  async of(receipt: BriefReceipt, before: number): Promise<Told | null> {
    return once(this.#told, JSON.stringify([before, receipt]), () => this.#receipt(receipt, before));
  }

  /** Whom a sentence names where the article of a receipt may mean somebody else; null where it names nobody so. */
  async inDoubt(text: string, { statement, proves }: BriefReceipt): Promise<Wrong | null> {
    const claim = proves === "statement" ? await this.#ledger.thingOf("claim", statement) : null;
    const found = claim && (await once(this.#claims, claim, () => this.#rebuilt(claim)))(statement);
    return found ? found.inDoubt(text) : null;
  }

  /** What its page said then and says no more is told; who calls it an earlier text must be right. */
  async #version({ article, quote, earlier }: BriefReceipt): Promise<Told> {
    const now = (await this.#ledger.replacedIn([article])).get(article);
    if (earlier) {
      const isSo = now !== undefined && now.until === earlier.until;
      const wrong = { kind: "version", words: quote, why: "is no earlier text of its page, or of another time" };
      return { faults: isSo ? [] : [wrong], grown: [] };
    }
    const stands = now?.by != null && (await this.#ledger.articlesOf([now.by]))[0]?.article.text.includes(quote);
    const moved = { kind: "version", words: quote, why: "stands only in an earlier text of its page" };
    return { faults: [], grown: now && !stands ? [moved] : [] };
  }

  async #receipt(receipt: BriefReceipt, before: number): Promise<Told | null> {
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
    const version = await this.#version(receipt);
    const record = await this.#record(receipt, before);
    return {
      faults: [...faults, ...version.faults, ...record.faults],
      grown: [...version.grown, ...record.grown],
    };
  }

  /** What a brief says of its story. */
  ofStory(brief: Brief): Promise<ToldOfStory> {
    return toldOfStory(brief, this.#home);
  }

  /** The record of who said it must be the one that the ledger makes now: nothing of it is trusted. */
  async #record(receipt: BriefReceipt, before: number): Promise<Told> {
    const { statement: id, article, proves } = receipt;
    const claim = await this.#ledger.thingOf("claim", id);
    const found = claim && (await once(this.#claims, claim, () => this.#rebuilt(claim)))(id);
    if (!found || found.made.article !== article)
      return { faults: [{ kind: "statement", words: id, why: "is not in the ledger" }], grown: [] };
    const { made, said, states } = found;
    if (proves === "statement" && !(receipt.start <= said.start && said.end <= receipt.end))
      return { faults: [{ kind: "statement", words: id, why: "stands elsewhere in the article" }], grown: [] };
    const faults: Wrong[] = [];
    const grown: Wrong[] = [];
    const other = (list: Wrong[], what: string) =>
      list.push({ kind: "statement", words: id, why: `has another ${what} in the ledger` });
    for (const [what, of] of RECORD) if (!isDeepStrictEqual(of(receipt), of(made))) other(faults, what);
    if (!isSameChain(receipt, made)) other(isOlderChain(receipt, made) ? grown : faults, "source");
    // A receipt of a name counts no origins.
    const { origin, origins } = proves === "name" ? { origin: null, origins: null } : made;
    if (!isDeepStrictEqual([receipt.origin, receipt.origins], [origin, origins]))
      other(proves === "statement" && had(states, receipt, before) ? grown : faults, "count of origins");
    return { faults, grown };
  }

  /** Receipts of a claim, by their statements. */
  async #rebuilt(claim: string): Promise<Rebuilt> {
    const one: ClaimCase | null = await this.#ledger.claim(claim);
    if (!one) return () => null;
    const ground = await groundOf(this.#ledger, [one]);
    const told = new Map(one.told.map((each) => [each.statement.id, each]));
    let known: readonly State[] | null = null;
    const states = () => (known ??= [...statesOf(one)]);
    return (statement) => {
      const found = told.get(statement);
      if (!found) return null;
      const inDoubt = (text: string) => namedInDoubt(text, found, ground);
      return { made: receiptOf(ground, one, found), said: spanOf(found), states, inDoubt };
    };
  }

  async #hashOf(article: string): Promise<string | null> {
    const snapshot = await this.#ledger.snapshotOf(article);
    return snapshot && createHash("sha256").update(snapshot.bytes).digest("hex");
  }
}

const isSameChain = (one: BriefReceipt, made: BriefReceipt) =>
  isDeepStrictEqual(
    one.chain.map(({ name, known }) => ({ name, known: [...known] })),
    made.chain.map(({ name, known }) => ({ name, known: [...known] })),
  );

/** Later articles spell names in further ways; those of before remain. */
const isOlderChain = (one: BriefReceipt, made: BriefReceipt) =>
  one.chain.length === made.chain.length &&
  one.chain.every(({ name, known }, place) => {
    const now = made.chain[place]!;
    return name === now.name && known.every((spelling) => now.known.includes(spelling));
  });

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const made = known.get(key) ?? ask();
  known.set(key, made);
  return made;
}
