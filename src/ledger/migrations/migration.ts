/** One step from a version of the ledger to the next: SQL, in order. */
export interface Migration {
  readonly name: string;
  readonly sql: readonly string[];
}
