import type { Migration } from "./migration.ts";

/** What an article says of itself beside its text: that it was edited, that it is withdrawn. */
export const marks: Migration = {
  name: "marks",
  sql: [`alter table articles add column marks text`],
};
