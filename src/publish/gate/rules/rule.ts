import type { Case } from "../case.ts";
import type { Found } from "../fault.ts";

/** Looks at one kind of words of a sentence and gives those that no receipt supports. */
export type Rule = (sentence: Case) => Found[];

export const none: Found[] = [];
