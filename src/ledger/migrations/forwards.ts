import type { Migration } from "./migration.ts";

/** Whose post an article passes on. */
export const forwards: Migration = {
  name: "forwards",
  sql: [`alter table articles add column forwarded text`],
};
