// How much of what following remembers is at hand. With less of it the answers are the same and come later.

export interface Room {
  /** Statements whose claims lie open, each some 2.5 kB. */
  readonly open: number;
  /** Articles whose statements are at hand, each some 12 kB. */
  readonly contexts: number;
  /** Articles that are made ready to be laid beside others, each some 12 kB. */
  readonly sheets: number;
}

/** For a program that follows many articles at once. With two thirds of it, large stories are packed half as often again. */
export const AMPLE: Room = { open: 60_000, contexts: 3_000, sheets: 5_000 };

/** For a program that stays, and follows a few articles a second at most. */
export const LEAN: Room = { open: 8_000, contexts: 400, sheets: 600 };
