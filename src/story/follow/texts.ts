/** Texts that stand in many rows, as ids do and reasons: each is kept once, and rows have its number. */
export class Texts {
  readonly #numbers = new Map<string, number>();
  /** In the order of their numbers. */
  readonly all: string[] = [];

  /** The number of a text; below zero where there is none. */
  numberOf(text: string | null): number {
    if (text === null) return -1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.all.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

/** The text of a number; null where there is none. */
export const textAt = (texts: readonly string[], number: number): string | null => texts[number] ?? null;
