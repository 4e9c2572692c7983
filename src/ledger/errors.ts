// What can go wrong with a ledger, in one line: where, what, and the file or value.

/** A ledger that cannot be used as asked. The message ends with the file or the value. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
}

/** What SQLite's primary result codes mean to a person. */
const MEANINGS: ReadonlyMap<number, string> = new Map([
  [5, "busy: another program writes to it"],
  [6, "busy: another program writes to it"],
  [8, "it cannot be written to"],
  [10, "the disk failed to read or write"],
  [11, "damaged"],
  [13, "no space left"],
  [14, "cannot be opened"],
  [26, "no ledger"],
]);

/** An error of the database as one of ours; any other error as it is. */
export function translated(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const meaning = MEANINGS.get(code & 0xff) ?? (error as Error).message;
  return new LedgerError(`ledger: ${meaning}: ${file}`, { cause: error });
}

/** Does the database find its file damaged, or no database at all? */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as Error | undefined)?.cause);
  return code !== null && [11, 26].includes(code & 0xff);
}

/** Is there no room left on the disk, also for the memory that is shared with others (`SQLITE_IOERR_SHMSIZE`)? */
export function isFull(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as Error | undefined)?.cause);
  return code !== null && ((code & 0xff) === 13 || code === 4874);
}

/** Can nothing be made beside the file, which reading it together with others takes? */
export function hasNoPlaceBeside(error: unknown): boolean {
  const code = codeOf(error) ?? codeOf((error as Error | undefined)?.cause);
  return code !== null && ([8, 14].includes(code & 0xff) || isFull(error));
}

/** Does another connection hold what this one needs? */
export const isBusy = (error: unknown): boolean => [5, 6].includes((codeOf(error) ?? 0) & 0xff);

function codeOf(error: unknown): number | null {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  return typeof errcode === "number" ? errcode : null;
}
