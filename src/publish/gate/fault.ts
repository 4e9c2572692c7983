// What the gate says: what of a sentence its receipts do not support, in the words of the sentence.

/** What a receipt must tell so that a sentence can be held against it. */
export interface Proof {
  /** The exact words of an article. */
  readonly quote: string;
  /** A receipt of a name proves nothing but how somebody is called. */
  readonly proves?: "statement" | "name" | undefined;
  /** Who said it, origin first, with every spelling. */
  readonly chain?:
    | readonly { readonly name: string | null; readonly known?: readonly string[] | undefined }[]
    | undefined;
  readonly outlet?: string | null | undefined;
  /** When it was published and when it was said, ISO 8601. */
  readonly published?: string | null | undefined;
  readonly saidAt?: string | null | undefined;
  readonly side?: string | undefined;
  readonly origin?: number | null | undefined;
  /** Independent origins of its claim. */
  readonly origins?: { readonly least: number; readonly most: number } | null | undefined;
  /** Its page says something else by now: until when it said this, ISO 8601, where that is known. */
  readonly earlier?: { readonly until: string | null } | undefined;
}

/** A text with the receipts of each sentence: a brief, or whatever else says of itself where it comes from. */
export interface Receipted {
  readonly asOf?: string | null | undefined;
  readonly sentences: readonly { readonly text: string; readonly receipts: readonly Proof[] }[];
}

/** The kinds of words that need a receipt. */
export type FaultKind =
  | "receipt"
  | "number"
  | "count"
  | "date"
  | "name"
  | "quotation"
  | "source"
  | "verb"
  | "negation"
  | "way"
  | "certainty"
  | "version"
  | "retracted"
  | "word";

/** Something in a sentence that its receipts do not support. */
export interface Fault {
  /** Place of the sentence, from 0. */
  readonly sentence: number;
  readonly kind: FaultKind;
  /** The words that have no support. */
  readonly words: string;
  /** What is wrong with them. */
  readonly why: string;
}

/** A fault before it knows its sentence. */
export type Found = Omit<Fault, "sentence">;
