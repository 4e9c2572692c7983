// What a ledger contradicts.

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
