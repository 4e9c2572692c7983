export { figuresIn } from "./english/figures.ts";
export { momentsIn, timesIn } from "./english/times.ts";
export type { Bound, Figure } from "./figure.ts";
export { identify } from "./identify.ts";
export { languageOf, languages } from "./languages.ts";
export type { Language } from "./languages.ts";
export type { PartOfSpeech, Prose, Quotation, Sentence, Token } from "./prose.ts";
export type { Time, TimeKind } from "./time.ts";
