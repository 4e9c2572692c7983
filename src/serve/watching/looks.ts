// Looks at addresses that somebody asked for. A look may take half a minute: it goes on by itself, and pages tell how
// far it is and what came of it.

import { Unlisted, Unreadable } from "../../read/listed/index.ts";
import { Refusal } from "../problem.ts";

/** A look that somebody asked for. */
export interface Look {
  readonly number: number;
  readonly address: string;
  readonly act: "add" | "test";
  readonly person: string;
  /** What came of it; null while it goes on. */
  outcome: { readonly good: boolean; readonly words: string } | null;
}

/** Looks at a time, looks that are remembered, and milliseconds after which one is given up. */
const [AT_ONCE, KEPT, LONGEST] = [4, 40, 60_000];

export class Looks {
  readonly #all = new Map<number, Look>();
  readonly #report: (error: Error) => void;
  #last = 0;

  /** `report` is told of what is no fault of the address. */
  constructor(report: (error: Error) => void) {
    this.#report = report;
  }

  /** Begins a look; throws `Refusal` where too many go on. */
  begin(asked: Pick<Look, "address" | "act" | "person">, work: () => Promise<string>): Look {
    if (this.#goingOn().length >= AT_ONCE)
      throw new Refusal(503, "other addresses are being looked at: try again soon");
    const look: Look = { ...asked, number: ++this.#last, outcome: null };
    this.#all.set(look.number, look);
    for (const { number, outcome } of this.#all.values())
      if (this.#all.size > KEPT && outcome !== null) this.#all.delete(number);
    void this.#follow(look, work());
    return look;
  }

  /** Looks of a person that go on, and the one of a number; the latest first. */
  of(person: string, number: number | null): Look[] {
    const mine = [...this.#all.values()].filter((look) => look.person === person);
    return mine.filter((look) => look.outcome === null || look.number === number).toReversed();
  }

  #goingOn(): Look[] {
    return [...this.#all.values()].filter(({ outcome }) => outcome === null);
  }

  async #follow(look: Look, work: Promise<string>): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Unreadable("takes too long:", look.address)), LONGEST).unref();
    });
    try {
      look.outcome = { good: true, words: await Promise.race([work, tooLate]) };
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof Unlisted)) this.#report(error as Error);
      look.outcome = { good: false, words: wordsFor(error) };
    } finally {
      clearTimeout(late);
      work.catch(() => {});
    }
  }
}

/** Why a look failed, for whoever asked; where our files lie is nobody's business. */
export function wordsFor(error: unknown): string {
  if (error instanceof Unreadable) return error.message.replace(/^read: /, "");
  if (!(error instanceof Unlisted)) return "the desk failed";
  const words = error.message.replace(/^sources: /, "");
  return /https?:\/\//.test(words) ? words : words.replace(/: [^:]*$/, "");
}
