// What is delivered: briefs, notices, and that a brief is withdrawn. Plain data, kept in the ledger until it has
// arrived, so that what is sent after a kill is what was to be sent before it.

import { createHash } from "node:crypto";
import { gate } from "../gate/index.ts";
import type { Brief, BriefReceipt } from "../brief/index.ts";

/** Words of an article, exactly as they stand there. */
export interface NoticeReceipt extends Pick<
  BriefReceipt,
  "article" | "outlet" | "published" | "url" | "snapshot" | "quote" | "start" | "end"
> {
  /** Who said it, origin first: "Ana Ruiz → Tern"; null for words of the page itself. */
  readonly who: string | null;
}

/** Something happened that a rule asks for. */
export interface Notice {
  /** The rule as it stands in its file, without its name. */
  readonly rule: string;
  /** What people call the rule; "" where it has no name. */
  readonly name: string;
  /** One sentence: what happened. */
  readonly what: string;
  readonly story: string | null;
  readonly title: string | null;
  readonly claim: string | null;
  /** Number and time of the change in the ledger. */
  readonly change: number;
  readonly at: string;
  readonly receipts: readonly NoticeReceipt[];
}

/** What is told. */
export type Content =
  | { readonly kind: "brief"; readonly title: string; readonly briefs: readonly Brief[] }
  | { readonly kind: "notice"; readonly title: string; readonly notice: Notice }
  | { readonly kind: "withdrawn"; readonly title: string; readonly why: string };

/** Something to tell under a key by which whoever receives it knows it again. */
export interface Letter {
  readonly key: string;
  readonly subject: string;
  readonly content: Content;
  /** When it was planned, ISO 8601 in UTC. */
  readonly at: string;
}

/** A key: the same for the same parts. */
export const keyOf = (...parts: readonly (string | number)[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);

/** Why something may not leave: what the gate says of a brief, a notice without a receipt. Empty where it may. */
export function faultsIn(content: Content): string[] {
  if (content.kind === "withdrawn") return [];
  if (content.kind === "notice") return content.notice.receipts.length > 0 ? [] : ["a notice without a receipt"];
  if (content.briefs.every(({ sentences }) => sentences.length === 0)) return ["a brief without a sentence"];
  return content.briefs.flatMap((brief) =>
    gate(brief).faults.map(({ sentence, kind, words, why }) => `sentence ${sentence + 1}: ${kind}: “${words}” ${why}`),
  );
}
