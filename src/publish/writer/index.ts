// Briefs in the words of a language model that a person brought, sentence by sentence, each held to its receipts.

export { worded } from "./write.ts";
export type { Refusal, Worded } from "./write.ts";
