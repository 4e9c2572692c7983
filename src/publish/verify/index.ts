// Verifying: briefs, exports and drafts, whoever made them, held against themselves and against a ledger.

export { checkBriefs } from "./briefs.ts";
export type { Checked, Finding } from "./briefs.ts";
export { checkDraft } from "./draft.ts";
export type { CheckedDraft, DraftSentence } from "./draft.ts";
export type { DraftNote } from "./standing.ts";
export { checkArchive, checkExport, exportIn, isWacz, NoExport, uncheckedIn } from "./exports/index.ts";
export type { CheckedExport, ExportFile, ItemFinding } from "./exports/index.ts";
export { briefsIn, NoBrief } from "./file.ts";
export { checkWritten } from "./restore.ts";
export { writtenIn } from "./written.ts";
export type { WrittenBrief } from "./written.ts";
