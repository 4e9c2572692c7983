// What a ledger says of a receipt and of a brief's story. Where it says otherwise only because later articles came, that is
// told apart: counts of origins, spellings of names and the number of articles move on, and a brief stays as it was.

import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Span } from "../../article/index.ts";
import { originsOf } from "../../claim/index.ts";
import type { Origins } from "../../claim/index.ts";
import type { ClaimCase, KeptArticle, Ledger } from "../../ledger/index.ts";
import { groundOf, receiptOf } from "../brief/index.ts";
import type { Brief, BriefReceipt } from "../brief/index.ts";
import { originIn, spanOf } from "../brief/receipts.ts";
import { counted } from "../words.ts";
import { Homes } from "./homes.ts";

const GONE = "is not in the ledger";

/** Something that is wrong, or was otherwise once. */
export interface Wrong {
  readonly kind: string;
  readonly words: string;
  readonly why: string;
}

/** What a ledger contradicts, and what was so in it before later articles came. */
export interface Told {
  readonly faults: readonly Wrong[];
  readonly grown: readonly Wrong[];
}

/** The receipt of a statement as the ledger makes it, with its span and its claim; null for one of another claim. */
type Rebuilt = (statement: string) => { made: BriefReceipt; said: Span; states: () => readonly State[] } | null;

/** Origins that a claim had once, and of how many articles it was then. */
export interface State {
  readonly origins: Origins;
  readonly articles: number;
}

/** What a ledger says of a brief as a whole. */
export interface ToldOfStory extends Told {
  /** Most articles that counts of then may come from; 0 where the brief is of now. */
  readonly before: number;
}

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

  /** What its page said then and says no more is told; who calls it an earlier text must be right. */
  async #version({ article, quote, earlier }: BriefReceipt): Promise<Told> {
    const now = (await this.#ledger.replacedIn([article])).get(article);
    if (earlier) {
      const isSo = now !== undefined && now.until === earlier.until;
      const wrong = { kind: "version", words: quote, why: "is no earlier text of its page, or of another time" };
      return { faults: isSo ? [] : [wrong], grown: [] };
    }
    const stands = now && (await this.#ledger.articlesOf([now.by]))[0]?.article.text.includes(quote);
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
  async ofStory(brief: Brief): Promise<ToldOfStory> {
    const { story: id, title, asOf, articles, outlets } = brief;
    const now = await this.#home.of(brief);
    if (now === null) {
      const where =
        id === ""
          ? { words: title || "a brief without a title", why: "is of no story in the ledger" }
          : { words: id, why: GONE };
      return { faults: [{ kind: "story", ...where }], grown: [], before: 0 };
    }
    const faults: Wrong[] = [];
    const grown: Wrong[] = [];
    const isNow = asOf === now.last;
    const isAfter = !isNow && now.moved === null && asOf !== null && !(Date.parse(asOf) <= Date.parse(now.last ?? ""));
    // Of the same last article fewer may only be told where the others came later.
    const isLate = isNow && articles < now.articles && now.moved === null && (await this.#home.was(brief));
    const isGrown = !isAfter && (!isNow || isLate || now.moved !== null);
    const tell = (isForgiven: boolean, words: string, why: string) =>
      (isForgiven ? grown : faults).push({ kind: "story", words, why });
    if (isAfter) tell(false, asOf, `is after its last article in the ledger: ${now.last ?? "none has a date"}`);
    if (now.moved !== null) tell(true, title ?? id, now.moved);
    if (articles !== now.articles || outlets !== now.outlets) {
      const isLess =
        isGrown && outlets >= 1 && articles >= outlets && articles <= now.articles && outlets <= now.outlets;
      const why = `are ${now.articles} of ${now.outlets} in the ledger`;
      tell(isLess, `${counted(articles, "article")} of ${counted(outlets, "outlet")}`, why);
    }
    if (now.title !== title) {
      // Where an earlier article came in later, its title is the story's.
      const isOneOfIts = isGrown && title !== null && now.titles.has(title);
      tell(isOneOfIts, title ?? id, `is not its title in the ledger${isOneOfIts ? " any more" : ""}`);
    }
    return { faults, grown, before: isGrown ? articles : 0 };
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
      return found ? { made: receiptOf(ground, one, found), said: spanOf(found), states } : null;
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

/** Statements of all states of a claim together that are counted again. */
const MOST = 100_000;

/** What a claim was as it grew, article by article, the latest first; what it is now is left out. */
export function* statesOf({ told }: ClaimCase): Generator<State> {
  const numbers = [...new Set(told.map(({ kept }) => kept.number))].toSorted((a, b) => b - a);
  const cuts = numbers.slice(1, 1 + Math.max(8, MOST / told.length));
  for (const [place, cut] of cuts.entries()) {
    const origins = originsOf(told.filter(({ kept }) => kept.number <= cut).map(({ held }) => held));
    yield { origins, articles: numbers.length - 1 - place };
  }
}

/** Did a claim of no more articles once have the origins that a receipt counts, with its statement among those of the same? */
const had = (states: () => readonly State[], { statement, origin, origins }: BriefReceipt, before: number): boolean =>
  before > 0 &&
  states().some(
    ({ origins: state, articles }) =>
      articles <= before &&
      state.least === origins?.least &&
      state.most === origins.most &&
      originIn({ origins: state }, statement) === origin,
  );

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const made = known.get(key) ?? ask();
  known.set(key, made);
  return made;
}
