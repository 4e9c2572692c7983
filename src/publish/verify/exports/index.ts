// Exports, held against themselves and against a ledger.

import type { Ledger } from "../../../ledger/index.ts";
import { heldAgainst } from "./held.ts";
import { idOf } from "./item.ts";
import type { ExportFile, ItemFinding } from "./item.ts";
import { ownFaults } from "./own.ts";

export { checkArchive, isWacz } from "./archive.ts";
export { exportIn, uncheckedIn } from "./file.ts";
export { NoExport } from "./item.ts";
export type { ExportFile, Item, ItemFinding } from "./item.ts";

/** What was checked of an export. */
export interface CheckedExport {
  readonly form: string;
  readonly items: number;
  /** How many things of this form the ledger has; null where there is no ledger. */
  readonly all: number | null;
  readonly findings: readonly ItemFinding[];
  /** What was so when the export was made, and is otherwise since later articles came: no fault. */
  readonly grown: readonly ItemFinding[];
}

/** Checks an export, offline. */
export async function checkExport(file: ExportFile, ledger: Ledger | null): Promise<CheckedExport> {
  const { form, items } = file;
  const own = items.flatMap((item) => ownFaults(form, item).map((one) => ({ item: idOf(form, item), ...one })));
  const held = ledger && (await heldAgainst(file, ledger));
  const findings = [...own, ...(held?.findings ?? [])];
  return { form, items: items.length, all: held && held.all, findings, grown: held?.grown ?? [] };
}
