import { searchTables } from "../search-tables.ts";
import type { Migration } from "./migration.ts";

/** The words of articles and statements, for search. */
export const search: Migration = { name: "search", sql: searchTables };
