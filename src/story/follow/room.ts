// How much of what following remembers is at hand. With less of it the answers are the same and come later.

export interface Room {
  /** What claims that lie open weigh, in statements: each some 0.7 kB, and a claim as much as three. */
  readonly open: number;
  /** Articles whose statements are at hand, each some 12 kB. */
  readonly contexts: number;
  /** Articles that are made ready to be laid beside others, each some 12 kB. */
  readonly sheets: number;
}

/** For a program that follows many articles at once. With two thirds of it, large stories are packed half as often again. */
export const AMPLE: Room = { open: 220_000, contexts: 3_000, sheets: 5_000 };

/** For a program that stays, and follows a few articles a second at most. */
export const LEAN: Room = { open: 18_000, contexts: 300, sheets: 400 };
