// What a brief is: sentences, each with the receipts that prove it. Plain data: it may be kept, sent and checked.

/** One link of a chain, with every spelling under which the ledger knows who it is. */
export interface ReceiptLink {
  readonly name: string | null;
  readonly known: readonly string[];
}

/** What proves a sentence: words of an article, exactly as they stand there. */
export interface BriefReceipt {
  /** What it proves: what was said, or whom a name of the sentence names. */
  readonly proves: "statement" | "name";
  readonly statement: string;
  readonly article: string;
  readonly outlet: string | null;
  /** As the article states it, ISO 8601. */
  readonly published: string | null;
  readonly url: string | null;
  /** SHA-256 of the bytes that the article was read from; null where they were not kept. */
  readonly snapshot: string | null;
  /** The words of the article from `start` to `end`, UTF-16 offsets in its text. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Who said it, origin first. */
  readonly chain: readonly ReceiptLink[];
  readonly act: string;
  readonly side: string;
  readonly saidAt: string | null;
  /** Number of the independent origin of its claim that it comes from; null where it counts for none. */
  readonly origin: number | null;
  /** Independent origins of its claim, at least and at most; null for a receipt of a name. */
  readonly origins: { readonly least: number; readonly most: number } | null;
  /** Its page says something else by now; until when it said this, ISO 8601, where that is known. */
  readonly earlier?: { readonly until: string | null };
}

/** Where a sentence belongs: the news, what is new since a moment, or what was known before. */
export type Section = "now" | "new" | "earlier";

export interface BriefSentence {
  readonly text: string;
  readonly section: Section;
  /** Sentences of one topic stand together. */
  readonly topic: number;
  readonly receipts: readonly BriefReceipt[];
  /** Tells what the sentence before must not be told without, such as a denial: whoever shortens a brief keeps both or none. */
  readonly isBound?: true;
  /** The language model that worded it; left out where it was lifted from an article. */
  readonly by?: string;
}

/** The news of one story in a nutshell. */
export interface Brief {
  readonly story: string;
  readonly title: string | null;
  /** When the last article of the story was published, as it states it. */
  readonly asOf: string | null;
  readonly since: string | null;
  /** Pages: one that was edited is one article. */
  readonly articles: number;
  /** Texts of these pages; left out where each has one. */
  readonly texts?: number;
  readonly outlets: number;
  readonly sentences: readonly BriefSentence[];
  /** How many statements were left out, by the rule of fitness that refused each. */
  readonly left: Readonly<Record<string, number>>;
}
