export type { Note, Reason } from "./drops.ts";
export { objectsIn } from "./answers.ts";
export { Unanswered } from "./prompt.ts";
export type { Answer, Ask, Prompt } from "./prompt.ts";
export { askedReader, readerNameOf } from "./read.ts";
