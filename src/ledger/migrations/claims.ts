import { claimTables } from "../search-tables.ts";
import type { Migration } from "./migration.ts";

/** The words of claims, for search. */
export const claims: Migration = { name: "claims", sql: claimTables };
