// Verifying: briefs and drafts, whoever made them, held against their receipts and against a ledger.

export { checkBriefs } from "./briefs.ts";
export type { Checked, Finding } from "./briefs.ts";
export { checkDraft } from "./draft.ts";
export type { DraftSentence } from "./draft.ts";
export { briefsIn, NoBrief } from "./file.ts";
